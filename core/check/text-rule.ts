import type { FindingCode } from '#core/finding/catalogue';
import { isErrorText } from '#core/grid/cell-text';
import type { Ledger, LedgerColumn } from '#core/ledger/ledger';
import type { UnderstoodLedger } from '#core/ledger/understand';
import { remember } from '#core/text/remember';
import type { Check, FindingDetail } from './check';
import { type Slip, slipFindings } from './slips';

/** Where a text stands, as far as judging it needs to know. */
export interface TextPlace {
  readonly column: LedgerColumn;
  readonly ledger: Ledger;
}

/** A check that looks at nothing but a cell's text, spaces at its ends included. */
export interface TextRule {
  readonly code: FindingCode;
  /** Whether it judges the texts of a column. */
  appliesTo(column: LedgerColumn): boolean;
  /** What is wrong with a text, undefined where nothing is. Pure, so that equal texts are judged once. */
  judge(text: string, place: TextPlace): FindingDetail | undefined;
}

interface Flaw {
  readonly code: FindingCode;
  readonly detail: FindingDetail;
}

/** Most texts share it. */
const NONE: readonly Flaw[] = [];

/** Goes once through the texts of a column; a merged cell counts once. */
function readColumn(
  { ledger, rows }: UnderstoodLedger,
  column: LedgerColumn,
  rules: readonly TextRule[],
  slips: ReadonlyMap<FindingCode, Slip[]>,
): void {
  const applied = rules.filter((rule) => rule.appliesTo(column));
  if (applied.length === 0) return;
  const judge = remember((text) => {
    let flaws = NONE;
    for (const rule of applied) {
      const detail = rule.judge(text, { column, ledger });
      if (detail) flaws = [...flaws, { code: rule.code, detail }];
    }
    return flaws;
  });
  const columnId = column.id;
  for (const { row } of rows) {
    const text = row.raw?.[columnId] ?? row.cells[columnId];
    if (typeof text !== 'string' || row.filledFrom[columnId] !== undefined || isErrorText(text)) continue;
    for (const { code, detail } of judge(text)) {
      slips.get(code)?.push({ place: { ledger, row, columnId }, detail });
    }
  }
}

/** All rules in one pass over every ledger of a workbook. */
export function textChecks(rules: readonly TextRule[]): Check {
  return {
    codes: rules.map(({ code }) => code),
    *run({ ledgers }) {
      const slips = new Map(rules.map(({ code }) => [code, [] as Slip[]]));
      for (const understood of ledgers) {
        for (const column of understood.ledger.columns) readColumn(understood, column, rules, slips);
      }
      for (const [code, found] of slips) yield* slipFindings(code, found);
    },
  };
}
