import type { CellIsRuleType, Worksheet } from 'exceljs';
import type { Lamp } from '#core/rules/lamps';
import { rateBar } from '../rate-bar';
import { fitsFormula, textLiteral } from './count-formula';
import { argb, COLOUR, solid } from './look';

/** The conditional format a column carries. */
export type Mark = 'rateBar' | 'redAboveZero' | 'redBelowZero' | LampMark;

/** Names of lamps in their colours. */
export interface LampMark {
  readonly lamps: readonly Lamp[];
}

function lampRules({ lamps }: LampMark): CellIsRuleType[] {
  const named = lamps.filter(({ name }) => fitsFormula(name));
  return named.map(({ name, ink, ground }, index) => ({
    type: 'cellIs',
    operator: 'equal',
    formulae: [textLiteral(name)],
    priority: index + 1,
    style: {
      font: { bold: true, color: { argb: argb(ink) } },
      fill: { ...solid(argb(ground)), bgColor: { argb: argb(ground) } },
    },
  }));
}

function redInk(operator: 'greaterThan' | 'lessThan'): CellIsRuleType {
  const style = { font: { bold: true, color: { argb: COLOUR.redInk } } };
  return { type: 'cellIs', operator, formulae: ['0'], priority: 1, style };
}

export function addMark(sheet: Worksheet, ref: string, mark: Mark): void {
  if (typeof mark === 'object') {
    sheet.addConditionalFormatting({ ref, rules: lampRules(mark) });
    return;
  }
  switch (mark) {
    case 'rateBar':
      sheet.addConditionalFormatting({ ref, rules: [{ ...rateBar(COLOUR.bar), priority: 1 }] });
      break;
    case 'redAboveZero':
      sheet.addConditionalFormatting({ ref, rules: [redInk('greaterThan')] });
      break;
    case 'redBelowZero':
      sheet.addConditionalFormatting({ ref, rules: [redInk('lessThan')] });
      break;
  }
}
