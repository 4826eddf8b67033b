import { statusInput } from '#core/completion/status-input';
import type { FindingCode } from '#core/finding/catalogue';
import type { Finding } from '#core/finding/finding';
import type { RectificationProblem } from '#core/inspection/rectification';
import { rectifications } from '#core/inspection/rectifications';
import { contentOfWorkbooks } from '#core/ledger/ledger-content';
import type { UnderstoodLedger, UnderstoodWorkbook } from '#core/ledger/understand';
import { cellFinding, type Check } from '../check';

/** The finding that tells of a problem, and the column it stands in. */
export const TOLD_AS: Readonly<
  Record<RectificationProblem['kind'], { readonly code: FindingCode; readonly columnId: string }>
> = {
  'item-unknown': { code: 'inspection-item-unknown', columnId: 'relatesTo' },
  'item-ambiguous': { code: 'inspection-item-ambiguous', columnId: 'relatesTo' },
  'due-unread': { code: 'rectify-by-unreadable', columnId: 'rectifyBy' },
};

/** The log may be kept in a workbook of its own: nothing there can be linked. */
function isTellable({ kind }: RectificationProblem, hasItems: boolean): boolean {
  return kind === 'due-unread' || hasItems;
}

function* unclearIn(
  { ledger, inspections }: UnderstoodLedger,
  workbook: UnderstoodWorkbook,
): Iterable<Finding> {
  if (inspections.length === 0) return;
  const input = statusInput(contentOfWorkbooks([workbook]), workbook.asOf);
  const days = input.rules.rectification.workingDays;
  const hasItems = input.ledgers.length > 0;
  const rowOf = new Map(inspections.map(({ inspection, row }) => [inspection, row]));
  for (const { entry, problems } of rectifications([...rowOf.keys()], input)) {
    const row = rowOf.get(entry);
    if (!row) continue;
    for (const problem of problems.filter((one) => isTellable(one, hasItems))) {
      const { code, columnId } = TOLD_AS[problem.kind];
      yield cellFinding({ ledger, row, columnId }, code, { params: { text: problem.text, days } });
    }
  }
}

/** Lines of 督导检查记录 of which nobody can tell what item they are about, or by when they are to be put right. */
export const inspectionLinks: Check = {
  codes: Object.values(TOLD_AS).map(({ code }) => code),
  *run(workbook) {
    for (const understood of workbook.ledgers) yield* unclearIn(understood, workbook);
  },
};
