import { understandWorkbook } from '#core/ledger/understand';
import { planPreparation } from '#core/prepare/plan-preparation';
import { DEFAULT_RULES } from '#core/rules/rule-set';
import { rulesOf } from '#core/rules/rules-of';
import { Person } from '#tools/excel-host/keyboard/person';
import { excel } from '#tools/excel-host/testing/excel';
import { readGrids } from '../read/read-grids';
import { carryOutPreparation } from './carry-out-preparation';

const LEDGER = [
  ['2023年“制度建设规范年”项目台账'],
  ['类型', '制度名称', '完成时限', '责任科室'],
  ['党建类', '1.甲制度', '5月底前', '办公室'],
];
const SHEET = '规则设置';

it('规则设置 sets the defaults, and takes in each cell what its rule can be', async () => {
  const { run, app } = excel({ version: '2021', sheets: { 制度: LEDGER } });
  const read = async () =>
    understandWorkbook({ fileName: '台账.xlsx', grids: await run(readGrids) }, { asOf: '2023-06-30' });
  const rules = async () => rulesOf((await read()).ledgers.flatMap(({ ruleLines }) => ruleLines));
  const plan = planPreparation(await read(), await run(readGrids), { progress: [], sheets: ['rules'] });
  await run((context) => carryOutPreparation(context, plan));
  expect(await rules()).toEqual(DEFAULT_RULES);

  const rowOf = (name: string): number =>
    (plan.newSheets[0]?.rows.findIndex((row) => row[2] === name) ?? 0) + 2;
  const person = new Person(app);
  expect(person.type(SHEET, `D${rowOf('灯数')}`, '五灯')).toMatchObject({ code: 'InvalidData' });
  expect(person.pickFromList(SHEET, `D${rowOf('灯数')}`, '四灯')).toBeUndefined();
  expect(person.type(SHEET, `D${rowOf('临期天数')}`, '7')).toBeUndefined();
  expect(person.type(SHEET, `D${rowOf('上期通报日期')}`, '2023-5-31')).toBeUndefined();
  expect(await rules()).toEqual({
    ...DEFAULT_RULES,
    lights: { ...DEFAULT_RULES.lights, lamps: 4, nearDueDays: 7 },
    lastCircular: '2023-05-31',
  });
});
