import type { FindingCode } from '#core/finding/catalogue';
import { isErrorText } from '#core/grid/cell-text';
import type { Ledger, LedgerColumn } from '#core/ledger/ledger';
import type { UnderstoodLedger } from '#core/ledger/understand';
import { remember } from '#core/text/remember';
import type { Check, FindingDetail } from './check';
import { type Slip, slipFindings } from './slips';
import { holdsWording } from './wording-columns';

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
  /**
   * A sign that stands in every text that is wrong and in few others. The signs of all rules are looked for at once,
   * and only a text with one is judged. Absent where a text may be wrong without one.
   */
  readonly sign?: RegExp;
  /** What is wrong with a text, undefined where nothing is. Pure, so that equal texts are judged once. */
  judge(text: string, place: TextPlace): FindingDetail | undefined;
}

interface Flaw {
  readonly code: FindingCode;
  readonly detail: FindingDetail;
}

type TextJudge = (text: string) => readonly Flaw[];

/** Most texts share it. */
const NONE: readonly Flaw[] = [];

const NO_SIGN = /(?!)/;

/** Any of the rules' signs. */
function anySign(rules: readonly TextRule[]): RegExp {
  const sources = rules.flatMap(({ sign }) => sign?.source ?? []);
  return sources.length === 0 ? NO_SIGN : new RegExp(sources.join('|'));
}

function judgeBy(rules: readonly TextRule[], place: TextPlace): TextJudge {
  if (rules.length === 0) return () => NONE;
  return (text) => {
    let flaws = NONE;
    for (const rule of rules) {
      const detail = rule.judge(text, place);
      if (detail) flaws = [...flaws, { code: rule.code, detail }];
    }
    return flaws;
  };
}

/** What is wrong with the texts of a column, by all rules that judge them. */
function columnJudge(column: LedgerColumn, ledger: Ledger, rules: readonly TextRule[]) {
  const applied = rules.filter((rule) => rule.appliesTo(column));
  const signs = anySign(applied);
  const judgeMarked = remember(
    judgeBy(
      applied.filter(({ sign }) => sign !== undefined),
      { column, ledger },
    ),
  );
  const judgeAny = judgeBy(
    applied.filter(({ sign }) => sign === undefined),
    { column, ledger },
  );
  // Sentences hardly repeat: to remember them costs more than to judge them.
  const judgePlain = holdsWording(column) ? judgeAny : remember(judgeAny);
  const judge: TextJudge = (text) => {
    const flaws = judgePlain(text);
    return signs.test(text) ? [...flaws, ...judgeMarked(text)] : flaws;
  };
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
