import { isDone } from '#core/completion/done';
import type { LightRules } from '#core/completion/light-rules';
import type { FindingCode } from '#core/finding/catalogue';
import { findColumn, type LedgerRow } from '#core/ledger/ledger';
import type { Progress } from '#core/ledger/project-item';
import type { UnderstoodLedger } from '#core/ledger/understand';
import { remember } from '#core/text/remember';
import type { Check, FindingDetail } from './check';
import { type Slip, slipFindings } from './slips';
import { rulesInWorkbook } from './workbook-rules';

/** What an item's progress cells say, and whether 状态 says that it is finished. */
export interface ItemProgress {
  readonly row: LedgerRow;
  readonly progress: Progress;
  readonly done: boolean;
}

/** A check of one progress column against the others, in ledgers that have that column. */
export interface ProgressRule {
  readonly code: FindingCode;
  readonly columnId: string;
  /** What is wrong with an item's progress, undefined where nothing is. */
  judgeItem(progress: Progress, item: ItemProgress): FindingDetail | undefined;
}

/** A rule and what it finds. */
interface Judging {
  readonly rule: ProgressRule;
  readonly slips: Slip[];
}

const NO_PROGRESS: Progress = {};

function readProgress(
  { ledger, items }: UnderstoodLedger,
  judgings: readonly Judging[],
  rules: LightRules,
): void {
  const applied = judgings.filter(({ rule }) => findColumn(ledger, rule.columnId));
  if (applied.length === 0) return;
  const saysDone = remember((status) => isDone({ status }, rules));
  for (const { row, item } of items) {
    const { progress = NO_PROGRESS } = item;
    const done = progress.status !== undefined && saysDone(progress.status);
    const itemProgress = { row, progress, done };
    for (const { rule, slips } of applied) {
      const detail = rule.judgeItem(progress, itemProgress);
      if (detail) slips.push({ place: { ledger, row, columnId: rule.columnId }, detail });
    }
  }
}

/** All rules in one pass over every ledger of a workbook. */
export function progressChecks(rules: readonly ProgressRule[]): Check {
  return {
    codes: rules.map(({ code }) => code),
    *run(workbook) {
      const { lights } = rulesInWorkbook(workbook);
      const judgings = rules.map((rule): Judging => ({ rule, slips: [] }));
      for (const understood of workbook.ledgers) readProgress(understood, judgings, lights);
      for (const { rule, slips } of judgings) yield* slipFindings(rule.code, slips);
    },
  };
}
