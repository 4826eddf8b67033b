/** Why a ledger is left out whose id another ledger of the workbook has. */
export const SAME_LEDGER = '同一工作簿里已有一张同类型、同年度的台账，这张没有同步。请合并为一张表。';
