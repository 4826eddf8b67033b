import { runChecks } from '#core/check/run-checks';
import { understandWorkbook } from '#core/ledger/understand';
import { DEFAULT_RULES } from '#core/rules/rule-set';
import { ruleTable } from '#core/rules/rule-table';
import { rulesOf } from '#core/rules/rules-of';
import { grid } from '#tests/support/grid';
import { rules } from '#tests/support/sheets';
import { planPreparation } from './plan-preparation';
import { rulesSheet } from './rules-sheet';

const sheet = rulesSheet();
const made = grid(sheet.name, [sheet.columns.map(({ title }) => title), ...sheet.rows]);
const LEDGER = grid('制度', rules(['党建类', '1.甲制度', '5月底前', '办公室']));
const read = (grids: readonly (typeof made)[]) =>
  understandWorkbook({ fileName: '台账.xlsx', grids }, { asOf: '2023-03-31' });

describe('规则设置 as it is made', () => {
  it('is read as the defaults, every line of it, and nothing is wrong with it', () => {
    const understood = read([LEDGER, made]);
    const [, settings] = understood.ledgers;
    expect(settings?.ledger.kind.id).toBe('rules');
    expect(settings?.ruleLines.map(({ rule }) => rule)).toEqual(
      ruleTable(DEFAULT_RULES).map(({ rule }) => rule),
    );
    expect(rulesOf(settings?.ruleLines ?? [])).toEqual(DEFAULT_RULES);
    expect(runChecks(understood).filter((finding) => finding.sheet === sheet.name)).toEqual([]);
  });

  it('offers the choices of a rule in the cell of its value', () => {
    const value = sheet.columns.findIndex(({ title }) => title === '取值');
    const offered = new Map(
      sheet.rowRules?.map(({ row, column, rule }) => [sheet.rows[row]?.[2], { column, rule }]),
    );
    expect(offered.get('灯数')).toEqual({
      column: value,
      rule: { type: 'choices', choices: ['三灯', '四灯'] },
    });
    expect(offered.has('临期天数')).toBe(false);
    for (const { rule } of offered.values())
      expect(rule.type === 'choices' && rule.choices.join(',').length).toBeLessThanOrEqual(255);
  });

  it('is made on request, once', () => {
    const choice = { progress: [], sheets: ['rules'] as const };
    expect(planPreparation(read([LEDGER]), [LEDGER], choice).newSheets).toEqual([sheet]);
    const again = planPreparation(read([LEDGER, made]), [LEDGER, made], choice);
    expect(again.newSheets).toEqual([]);
    expect(again.refused.map(({ reason }) => reason)).toEqual([
      '已经有规则设置（在“规则设置”表），没有另建。',
    ]);
  });
});
