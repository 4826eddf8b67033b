import type { ConditionalFormattingOptions, Fill, Worksheet } from 'exceljs';
import { groupBy } from '#core/collection/group-by';
import type { BoardRule, BoardSheet } from '#core/dashboard/board-sheet';
import { formulaText } from '#core/dashboard/rule-text';
import { cellAddress } from '#core/grid/address';
import type { Merge } from '#core/grid/grid';
import { rateBar } from '../rate-bar';

const argb = (color: string): { readonly argb: string } => ({ argb: color.replace('#', 'FF') });

type InkRule = Exclude<BoardRule, { readonly type: 'rateBar' }>;

function comparison(rule: InkRule): { readonly operator: string; readonly formulae: readonly string[] } {
  switch (rule.type) {
    case 'text':
      return { operator: 'equal', formulae: [formulaText(rule.text)] };
    case 'aboveZero':
      return { operator: 'greaterThan', formulae: ['0'] };
    case 'belowZero':
      return { operator: 'lessThan', formulae: ['0'] };
  }
}

function inkRule(rule: InkRule) {
  const ground = 'ground' in rule ? rule.ground : undefined;
  const fill: Fill | undefined =
    ground === undefined ? undefined : { type: 'pattern', pattern: 'solid', bgColor: argb(ground) };
  return {
    type: 'cellIs' as const,
    ...comparison(rule),
    style: { font: { bold: true, color: argb(rule.ink) }, ...(fill && { fill }) },
  };
}

const refOf = ({ top, left, bottom, right }: Merge): string =>
  `${cellAddress(top, left)}:${cellAddress(bottom, right)}`;

/** One conditional format for each rule, over all areas it is for. */
export function writeBoardRules(sheet: Worksheet, { rules }: BoardSheet): void {
  // In Excel the latest rule goes before all others.
  const alike = [...groupBy(rules, ({ rule }) => JSON.stringify(rule)).values()].reverse();
  for (const [index, places] of alike.entries()) {
    const ref = places.map(({ area }) => refOf(area)).join(' ');
    for (const { rule } of places.slice(0, 1)) {
      const written = rule.type === 'rateBar' ? rateBar(argb(rule.color).argb) : inkRule(rule);
      const options = { ref, rules: [{ ...written, priority: index + 1 }] };
      sheet.addConditionalFormatting(options as ConditionalFormattingOptions);
    }
  }
}
