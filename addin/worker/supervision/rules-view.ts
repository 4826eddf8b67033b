import { CALENDAR_NOTE } from '#core/calendar/working-days';
import { cellAddress } from '#core/grid/address';
import { findColumn } from '#core/ledger/ledger';
import type { UnderstoodLedger } from '#core/ledger/understand';
import { looseKey } from '#core/text/normalise';
import { findingViews, type FindingView } from '../check/finding-view';
import { type RowPlace, rowPlace } from '../completion/row-place';
import type { OpenedBook } from '../opened-book';
import { type RuleSentence, ruleSentences } from './rule-sentences';

/** What a rule says, and the cell that says so; there is none where the default is in force. */
export interface RuleLineView extends RuleSentence {
  readonly place?: RowPlace;
}

/** By which rules the workbook is judged. */
export interface RulesView {
  /** Where 规则设置 begins; absent where the workbook has none and the default is in force. */
  readonly sheet?: RowPlace;
  readonly lines: readonly RuleLineView[];
  /** What is wrong on the sheet. */
  readonly findings: readonly FindingView[];
  /** Of which years the days off are known. */
  readonly calendar: string;
}

/** The cell with the value of a rule. */
function placeOfRule(sheets: readonly UnderstoodLedger[], name: string): RowPlace | undefined {
  for (const { ledger, ruleLines } of sheets) {
    const row = ruleLines.find(({ rule }) => looseKey(rule) === looseKey(name))?.row;
    const column = findColumn(ledger, 'value');
    if (row !== undefined && column) {
      return { sheet: ledger.sheet, cell: cellAddress(row - 1, column.index) };
    }
  }
  return undefined;
}

export function rulesView(book: OpenedBook): RulesView {
  const { understood, findings, asOf, input } = book;
  const sheets = understood.ledgers.filter(({ ledger }) => ledger.kind.family === 'rules');
  const names = new Set(sheets.map(({ ledger }) => ledger.sheet));
  const [first] = sheets;
  return {
    ...(first && { sheet: rowPlace(first.ledger) }),
    lines: ruleSentences(input.rules, asOf).map((sentence) => {
      const place = placeOfRule(sheets, sentence.rule);
      return { ...sentence, ...(place && { place }) };
    }),
    findings: findingViews(findings).filter(({ sheet }) => names.has(sheet)),
    calendar: CALENDAR_NOTE,
  };
}
