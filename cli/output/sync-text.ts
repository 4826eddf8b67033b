import type { SettledRow } from '#core/sync/client/settled-row';
import type { LedgerSync } from '../sync/sync-workbook';
import { visible } from './change-text';
import { minuteText } from './history-text';

const OUTCOMES: Readonly<Record<SettledRow['outcome'], string>> = {
  applied: '已提交',
  merged: '已与他人修改合并',
  alreadyApplied: '库中已有',
  updated: '已写入他人修改',
  unchanged: '无变化',
  held: '有错误，未提交',
  conflict: '冲突，未提交',
  rejected: '被拒绝',
  notWritten: '他人修改未能写入',
  missing: '库中有而本表没有',
  inserted: '已补入他人新增',
  removed: '他人已删除，本表同步删除',
  deleted: '本表已删除，库中同步删除',
  notDeleted: '本表已无此行，库中保留',
  unsure: '疑似库中已有，未提交',
};
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
  return `    ${where} ${OUTCOMES[outcome]}${about === '' ? '' : `：${about}`}${author(settled)}`;
}

function hints(rows: readonly SettledRow[]): string[] {
  return Object.entries(HINTS)
    .filter(([outcome]) => rows.some((row) => row.outcome === outcome))
    .map(([, hint]) => `  ${hint}`);
}

function summary(rows: readonly SettledRow[]): string {
  const counts = Object.entries(OUTCOMES).map(([outcome, name]) => {
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
