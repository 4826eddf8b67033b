import type { SettledRow } from '#core/sync/client/settled-row';
import type { LedgerSync } from '../sync/sync-workbook';

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

function rowLine({ row, no, outcome, columns = [], detail }: SettledRow): string {
  const where = row === undefined ? `序号${no ?? '（无）'}` : `第${row}行`;
  const about = columns.length > 0 && detail === undefined ? `：${columns.join('、')}` : '';
  return `    ${where} ${OUTCOMES[outcome]}${about}${detail === undefined ? '' : `：${detail}`}`;
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
  return sheets
    .map((name) => {
      const own = rows.filter((row) => row.sheet === name);
      const told = own.filter((row) => TOLD.includes(row.outcome)).map(rowLine);
      return [`  【${name}】${summary(own)}（版本${rev ?? 0}）`, ...told].join('\n');
    })
    .join('\n');
}
