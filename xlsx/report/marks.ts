import type { CellIsRuleType, Worksheet } from 'exceljs';
import { LIGHT_NAMES } from '#core/completion/light';
import { COLOUR, solid } from './look';

/** The conditional format a column carries. */
export type Mark = 'light' | 'rateBar' | 'redAboveZero' | 'redBelowZero';

const LAMPS = [
  { text: LIGHT_NAMES.red, ink: COLOUR.redInk, ground: COLOUR.red },
  { text: LIGHT_NAMES.yellow, ink: COLOUR.yellowInk, ground: COLOUR.yellow },
  { text: LIGHT_NAMES.green, ink: COLOUR.greenInk, ground: COLOUR.green },
] as const;

const LAMP_RULES: readonly CellIsRuleType[] = LAMPS.map(({ text, ink, ground }, index) => ({
  type: 'cellIs',
  operator: 'equal',
  formulae: [`"${text}"`],
  priority: index + 1,
  style: {
    font: { bold: true, color: { argb: ink } },
    fill: { ...solid(ground), bgColor: { argb: ground } },
  },
}));

/** A bar from 0 to 100 %, whatever the best rate in the column. The typings leave out the bar's colour. */
const RATE_BAR = {
  type: 'dataBar' as const,
  priority: 1,
  gradient: false,
  minLength: 0,
  maxLength: 100,
  cfvo: [
    { type: 'num' as const, value: 0 },
    { type: 'num' as const, value: 1 },
  ],
  color: { argb: COLOUR.bar },
};

function redInk(operator: 'greaterThan' | 'lessThan'): CellIsRuleType {
  const style = { font: { bold: true, color: { argb: COLOUR.redInk } } };
  return { type: 'cellIs', operator, formulae: ['0'], priority: 1, style };
}

export function addMark(sheet: Worksheet, ref: string, mark: Mark): void {
  switch (mark) {
    case 'light':
      sheet.addConditionalFormatting({ ref, rules: [...LAMP_RULES] });
      break;
    case 'rateBar':
      sheet.addConditionalFormatting({ ref, rules: [{ ...RATE_BAR }] });
      break;
    case 'redAboveZero':
      sheet.addConditionalFormatting({ ref, rules: [redInk('greaterThan')] });
      break;
    case 'redBelowZero':
      sheet.addConditionalFormatting({ ref, rules: [redInk('lessThan')] });
      break;
  }
}
