import type { LedgerExport } from '../exchange/export-workbook';

function count(what: string, rows: number | undefined): string[] {
  return rows ? [`${what}${rows}行`] : [];
}

/** What an export holds of one ledger, and what it leaves. */
export function exportText({ sheet, needsRows, problem, ...counts }: LedgerExport): string {
  if (problem !== undefined) return `  【${sheet}】没有导出：${problem}`;
  if (needsRows) {
    return `  【${sheet}】需要两趟：这一趟先取回库中现有各行（首次同步，或有行被删除时都需要），拿到答复后再导出一次，修改在第二趟提交。`;
  }
  const parts = [
    ...count('待提交', counts.sent),
    ...count('待删除', counts.deleted),
    ...count('有错误，未导出', counts.held),
    ...count('疑似库中已有，未导出（请用 --unsure 说明）', counts.unsure),
    ...count('本表已删除但数量较多，库中保留（确认删除请加 --confirm）', counts.notDeleted),
  ];
  return `  【${sheet}】${parts.join('，') || '没有修改，只取回他人的修改'}`;
}
