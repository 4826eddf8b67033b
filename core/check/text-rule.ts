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

/** What is wrong with the texts of a column, by all rules that judge them. Equal texts are judged once. */
function columnJudge(column: LedgerColumn, ledger: Ledger, rules: readonly TextRule[]) {
  const applied = rules.filter((rule) => rule.appliesTo(column));
  const place = { column, ledger };
  const judge = remember((text) => {
    let flaws = NONE;
    for (const rule of applied) {
      const detail = rule.judge(text, place);
      if (detail) flaws = [...flaws, { code: rule.code, detail }];
    }
    return flaws;
  });
  return { columnId: column.id, judge };
}

/** Goes once through the texts of a ledger, row by row as they lie in memory; a merged cell counts once. */
function readTexts(
  { ledger, rows }: UnderstoodLedger,
  rules: readonly TextRule[],
  slips: ReadonlyMap<FindingCode, Slip[]>,
): void {
  const columns = ledger.columns.map((column) => columnJudge(column, ledger, rules));
  for (const { row } of rows) {
    const { cells, raw, filledFrom } = row;
    for (const { columnId, judge } of columns) {
      const text = raw?.[columnId] ?? cells[columnId];
      if (typeof text !== 'string' || filledFrom[columnId] !== undefined || isErrorText(text)) continue;
      for (const { code, detail } of judge(text)) {
        slips.get(code)?.push({ place: { ledger, row, columnId }, detail });
      }
    }
  }
}

/** All rules in one pass over every ledger of a workbook. */
export function textChecks(rules: readonly TextRule[]): Check {
  return {
    codes: rules.map(({ code }) => code),
    *run({ ledgers }) {
      const slips = new Map(rules.map(({ code }) => [code, [] as Slip[]]));
      for (const understood of ledgers) readTexts(understood, rules, slips);
      for (const [code, found] of slips) yield* slipFindings(code, found);
    },
  };
}
