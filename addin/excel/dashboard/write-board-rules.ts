import type { BoardRule, BoardSheet } from '#core/dashboard/board-sheet';
import { formulaText } from '#core/dashboard/rule-text';
import { groupBy } from '#core/collection/group-by';
import { areaAddress } from './addresses';

function addRateBar(formats: Excel.ConditionalFormatCollection, color: string): void {
  const { dataBar } = formats.add('DataBar');
  dataBar.positiveFormat.set({ fillColor: color, gradientFill: false });
  dataBar.lowerBoundRule = { type: 'Number', formula: '0' };
  dataBar.upperBoundRule = { type: 'Number', formula: '1' };
}

type InkRule = Exclude<BoardRule, { readonly type: 'rateBar' }>;

function comparison(rule: InkRule): Excel.ConditionalCellValueRule {
  switch (rule.type) {
    case 'text':
      return { operator: 'EqualTo', formula1: `=${formulaText(rule.text)}` };
    case 'aboveZero':
      return { operator: 'GreaterThan', formula1: '=0' };
    case 'belowZero':
      return { operator: 'LessThan', formula1: '=0' };
  }
}

function addInk(formats: Excel.ConditionalFormatCollection, rule: InkRule): void {
  const { cellValue } = formats.add('CellValue');
  cellValue.rule = comparison(rule);
  cellValue.format.font.color = rule.ink;
  cellValue.format.font.bold = true;
  if ('ground' in rule) cellValue.format.fill.color = rule.ground;
}

/** Adds one conditional format for each rule, over all areas it is for. */
export function writeBoardRules(sheet: Excel.Worksheet, { rules }: BoardSheet): void {
  for (const places of groupBy(rules, ({ rule }) => JSON.stringify(rule)).values()) {
    const formats = sheet.getRanges(places.map(({ area }) => areaAddress(area)).join(',')).conditionalFormats;
    for (const { rule } of places.slice(0, 1)) {
      if (rule.type === 'rateBar') addRateBar(formats, rule.color);
      else addInk(formats, rule);
    }
  }
}
