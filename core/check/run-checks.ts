import { parseAddress } from '#core/grid/address';
import type { Finding } from '#core/finding/finding';
import type { UnderstoodWorkbook } from '#core/ledger/understand';
import { ALL_CHECKS } from './all-checks';
import type { Check } from './check';

function position(finding: Finding): [row: number, column: number] {
  const at = parseAddress(finding.cell);
  return [at?.row ?? 0, at?.column ?? 0];
}

/**
 * Every finding of a workbook, by sheet in workbook order, then by row and column; `more` are checks that know things
 * from elsewhere. Never throws.
 */
export function runChecks(workbook: UnderstoodWorkbook, more: readonly Check[] = []): Finding[] {
  const findings = [...ALL_CHECKS, ...more].flatMap((check) => [...check.run(workbook)]);
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
