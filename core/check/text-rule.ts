import type { LightRules } from '#core/completion/light-rules';
import type { FindingCode } from '#core/finding/catalogue';
import { isErrorText } from '#core/grid/cell-text';
import type { Ledger, LedgerColumn } from '#core/ledger/ledger';
import type { UnderstoodLedger } from '#core/ledger/understand';
import { remember } from '#core/text/remember';
import type { Check, FindingDetail } from './check';
import { type Slip, slipFindings } from './slips';
import { holdsWording } from './wording-columns';
import { rulesInWorkbook } from './workbook-rules';

/** Where a text stands, as far as judging it needs to know. */
export interface TextPlace {
  readonly column: LedgerColumn;
  readonly ledger: Ledger;
  /** By which the bureau judges. */
  readonly lights: LightRules;
}

/** A check that looks at nothing but a cell's text, spaces at its ends included. */
export interface TextRule {
  readonly code: FindingCode;
  /** Whether it judges the texts of a column. */
  appliesTo(column: LedgerColumn): boolean;
  /**
   * A sign that stands in every text that is wrong, in few others and never in a plain one (`PLAIN`). Only a text with
   * it is judged. Absent where a text may be wrong without one.
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

/**
 * Chinese characters, digits and the marks of sentences: what most texts are made of. One look at them takes a fraction
 * of the looks for every sign. 一, 屯, 烫 and 锟 are left out, as they take part in signs.
 */
export const PLAIN =
  /^[\u4E01-\u5C6E\u5C70-\u70EA\u70EC-\u951E\u9520-\u9FFF\d、。，；：？！“”（）《》()%.-]*$/;

function judgeBy(rules: readonly TextRule[], place: TextPlace): TextJudge {
  if (rules.length === 0) return () => NONE;
  const judge: TextJudge = (text) => {
    let flaws = NONE;
    for (const rule of rules) {
      const detail = rule.sign?.test(text) === false ? undefined : rule.judge(text, place);
      if (detail) flaws = [...flaws, { code: rule.code, detail }];
    }
    return flaws;
  };
  // Sentences hardly repeat: to remember them costs more than to judge them.
  return holdsWording(place.column) ? judge : remember(judge);
}

/** What is wrong with the texts of a column, by all rules that judge them. */
function columnJudge(place: TextPlace, rules: readonly TextRule[]) {
  const { column } = place;
  const applied = rules.filter((rule) => rule.appliesTo(column));
  const withoutSign = applied.filter(({ sign }) => sign === undefined);
  const judgePlain = judgeBy(withoutSign, place);
  const judgeOdd = judgeBy(applied, place);
  const judge: TextJudge = (text) => (PLAIN.test(text) ? judgePlain(text) : judgeOdd(text));
  return { columnId: column.id, judge };
}

/** Goes once through the texts of a ledger, row by row as they lie in memory; a merged cell counts once. */
function readTexts(
  { ledger, rows }: UnderstoodLedger,
  { rules, lights }: { readonly rules: readonly TextRule[]; readonly lights: LightRules },
  slips: ReadonlyMap<FindingCode, Slip[]>,
): void {
  const columns = ledger.columns.map((column) => columnJudge({ column, ledger, lights }, rules));
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
    *run(workbook) {
      const { lights } = rulesInWorkbook(workbook);
      const slips = new Map(rules.map(({ code }) => [code, [] as Slip[]]));
      for (const understood of workbook.ledgers) readTexts(understood, { rules, lights }, slips);
      for (const [code, found] of slips) yield* slipFindings(code, found);
    },
  };
}
