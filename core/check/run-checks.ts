import { parseAddress } from '#core/grid/address';
import type { Finding } from '#core/finding/finding';
import type { UnderstoodWorkbook } from '#core/ledger/understand';
import { articleDuplicates, articleQuota } from './articles';
import { cellErrors } from './cell-errors';
import type { Check } from './check';
import { deadlines } from './deadlines';
import { duplicateItems } from './duplicate-items';
import { numbering } from './numbering';
import { choices, progressAgreement, valueForm } from './progress';
import { quotaForm, quotaTotal, quotaUnits } from './quotas';
import { requiredCells } from './required-cells';
import { units } from './units';
import { unreadSheets } from './unread-sheets';
import { yearUnknown } from './year-unknown';

export const ALL_CHECKS: readonly Check[] = [
  unreadSheets,
  yearUnknown,
  cellErrors,
  requiredCells,
  numbering,
  duplicateItems,
  deadlines,
  units,
  quotaForm,
  quotaTotal,
  quotaUnits,
  valueForm,
  choices,
  progressAgreement,
  articleQuota,
  articleDuplicates,
];

function position(finding: Finding): [row: number, column: number] {
  const at = parseAddress(finding.cell);
  return [at?.row ?? 0, at?.column ?? 0];
}

/** Every finding of a workbook, by sheet in workbook order, then by row and column. Never throws. */
export function runChecks(workbook: UnderstoodWorkbook): Finding[] {
  const findings = ALL_CHECKS.flatMap((check) => [...check.run(workbook)]);
  const sheets = [
    ...new Set([
      ...workbook.ledgers.map(({ ledger }) => ledger.sheet),
      ...workbook.unread.map((u) => u.sheet),
    ]),
  ];
  const order = new Map(sheets.map((sheet, index) => [sheet, index]));
  const located = findings.map((finding) => ({
    finding,
    at: position(finding),
    sheet: order.get(finding.sheet) ?? 0,
  }));
  located.sort((a, b) => a.sheet - b.sheet || a.at[0] - b.at[0] || a.at[1] - b.at[1]);
  return located.map(({ finding }) => finding);
}
