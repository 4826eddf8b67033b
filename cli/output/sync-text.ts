import { minuteText } from '#core/date/minute-text';
import { OUTCOME_TEXTS } from '#core/sync/client/outcome-texts';
import type { SettledRow } from '#core/sync/client/settled-row';
import type { LedgerSync } from '../sync/sync-workbook';
import { visible } from './change-text';

/** Outcomes a clerk must look at, row by row. */
const TOLD: readonly SettledRow['outcome'][] = [
  'merged',
  'updated',
  'held',
  'conflict',
  'rejected',
  'notWritten',
  'missing',
  'inserted',
  'removed',
  'deleted',
  'notDeleted',
  'unsure',
];

/** What can be said on the next call of the command, by what is left to a person. */
const HINTS: Partial<Readonly<Record<SettledRow['outcome'], string>>> = {
  unsure: '是新增的行，请加 --unsure new 再同步；就是库中那一行，请加 --unsure same。',
  conflict: '冲突以本表为准，请加 --take mine 再同步；以库中为准，请加 --take theirs。',
  notDeleted: '本表缺少的行较多，没有从库中删除。确实要删除，请加 --confirm 再同步。',
  missing: '库中的行没有补入本表，原因见各行。确实要补入较多的行，请加 --confirm 再同步。',
};

/** `（张三，2023-06-30 17:05）`: whose change it is about. */
function author({ by, at }: SettledRow): string {
  const when = at === undefined ? [] : [minuteText(at)];
  return by === undefined ? '' : `（${[visible(by), ...when].join('，')}）`;
}

function rowLine(settled: SettledRow): string {
  const { row, no, outcome, columns = [], detail } = settled;
  const where = row === undefined ? `序号${no ?? '（无）'}` : `第${row}行`;
  const about = detail ?? columns.join('、');
  return `    ${where} ${OUTCOME_TEXTS[outcome]}${about === '' ? '' : `：${about}`}${author(settled)}`;
}

function hints(rows: readonly SettledRow[]): string[] {
  return Object.entries(HINTS)
    .filter(([outcome]) => rows.some((row) => row.outcome === outcome))
    .map(([, hint]) => `  ${hint}`);
}

function summary(rows: readonly SettledRow[]): string {
  const counts = Object.entries(OUTCOME_TEXTS).map(([outcome, name]) => {
    const count = rows.filter((row) => row.outcome === outcome).length;
    return count === 0 ? '' : `${name}${count}行`;
  });
  return counts.filter((part) => part !== '').join('，') || '没有内容';
}

/** What became of one ledger, sheet by sheet, and of each row that needs a look. */
export function syncText({ sheet, rev, rows, problem }: LedgerSync): string {
  if (problem !== undefined) return `  【${sheet}】没有同步：${problem}`;
  const sheets = [...new Set([sheet, ...rows.map((row) => row.sheet)])];
  const told = sheets.flatMap((name) => {
    const own = rows.filter((row) => row.sheet === name);
    const lines = own.filter((row) => TOLD.includes(row.outcome)).map(rowLine);
    return [`  【${name}】${summary(own)}（版本${rev ?? 0}）`, ...lines];
  });
  return [...told, ...hints(rows)].join('\n');
}
