import type { CellValue } from '#core/grid/grid';
import { RULES } from '#core/ledger/kinds/rules';
import { DEFAULT_RULES } from '#core/rules/rule-set';
import { ruleTable } from '#core/rules/rule-table';
import { lookOf } from './column-look';
import type { NewColumn, NewSheet, RowRule } from './preparation';

const WIDTHS: Readonly<Record<string, number>> = { no: 6, group: 12, rule: 24, value: 36, meaning: 70 };
/** For rules that take several lines. */
const SPARE_ROWS = 30;

/** 规则设置 with the rules in force as long as nobody changes them; the numbers keep its order in the store. */
export function rulesSheet(): NewSheet {
  const definitions = RULES.columns.filter(({ id }) => id in WIDTHS);
  const columns = definitions.map((definition): NewColumn => ({
    ...lookOf(definition),
    title: definition.title,
    width: WIDTHS[definition.id] ?? 20,
  }));
  const lines = ruleTable(DEFAULT_RULES);
  const rows = lines.map(({ group, rule, value, meaning }, index): CellValue[] => [
    ...[index + 1, group, rule, value === '' ? null : value, meaning],
  ]);
  const column = definitions.findIndex(({ id }) => id === 'value');
  const rowRules = lines.flatMap(({ choices }, row): RowRule[] =>
    choices ? [{ row, column, rule: { type: 'choices', choices } }] : [],
  );
  return { kind: 'rules', name: RULES.name, columns, rows, rowRules, spareRows: SPARE_ROWS };
}
