import { excel, noneMissing } from '../testing/excel';

const SHEETS = {
  台账: [
    ['单位', '数量', '日期'],
    ['甲局', 3, 45107],
    ['丙局', 2.5, 45200],
    [null, '无', null],
  ],
  单位: [['甲局'], ['乙局']],
};

interface Case {
  readonly name: string;
  readonly address: string;
  readonly rule: (context: Excel.RequestContext) => Excel.DataValidationRule;
  readonly read: Excel.DataValidationRule;
  readonly invalid: string | null;
}

const cases: Case[] = [
  {
    name: 'a list of words',
    address: 'A2:A4',
    rule: () => ({ list: { inCellDropDown: true, source: '甲局, 乙局' } }),
    read: { list: { inCellDropDown: true, source: '甲局,乙局' } },
    invalid: '台账!A3',
  },
  {
    name: 'a list of cells on another sheet',
    address: 'A2:A4',
    rule: ({ workbook }) => ({
      list: { inCellDropDown: false, source: workbook.worksheets.getItem('单位').getRange('A1:A2') },
    }),
    read: { list: { inCellDropDown: false, source: '=单位!$A$1:$A$2' } },
    invalid: '台账!A3',
  },
  {
    name: 'a whole number',
    address: 'B2:B4',
    rule: () => ({ wholeNumber: { formula1: 1, formula2: 5, operator: 'Between' } }),
    read: { wholeNumber: { formula1: '=1', formula2: '=5', operator: 'Between' } },
    invalid: '台账!B3:B4',
  },
  {
    name: 'a decimal above a cell',
    address: 'B2:B4',
    rule: () => ({ decimal: { formula1: '=$B$3', operator: 'GreaterThanOrEqualTo' } }),
    read: { decimal: { formula1: '=$B$3', operator: 'GreaterThanOrEqualTo' } },
    invalid: '台账!B4',
  },
  {
    name: 'a date',
    address: 'C2:C4',
    rule: () => ({ date: { formula1: '2023-06-30', operator: 'LessThanOrEqualTo' } }),
    read: { date: { formula1: '=45107', operator: 'LessThanOrEqualTo' } },
    invalid: '台账!C3',
  },
  {
    name: 'the length of a text',
    address: 'A1:A4',
    rule: () => ({ textLength: { formula1: 2, operator: 'EqualTo' } }),
    read: { textLength: { formula1: '=2', operator: 'EqualTo' } },
    invalid: null,
  },
  {
    name: 'a formula of the cell beside it',
    address: 'B2:B4',
    rule: () => ({ custom: { formula: '=A2="甲局"' } }),
    read: { custom: { formula: '=A2="甲局"' } },
    invalid: '台账!B3:B4',
  },
];

it.each(cases)('keeps and checks $name', async ({ address, rule, read, invalid }) => {
  const { app, run } = excel({ sheets: SHEETS });
  const seen = await run(async (context) => {
    const { dataValidation } = context.workbook.worksheets.getItem('台账').getRange(address);
    dataValidation.rule = rule(context);
    await context.sync();
    dataValidation.load('rule,type,valid');
    const cells = dataValidation.getInvalidCellsOrNullObject().load('address');
    await context.sync();
    return [dataValidation.rule, dataValidation.valid, cells.isNullObject ? null : cells.address];
  });
  expect(seen).toEqual([read, invalid === null ? true : null, invalid]);
  noneMissing(app);
});

it.each<[string, unknown]>([
  ['two kinds at once', { list: { source: '甲' }, custom: { formula: '=TRUE' } }],
  ['none', {}],
  ['a list longer than the file holds', { list: { source: '某局,'.repeat(100), inCellDropDown: true } }],
  ['between one limit', { wholeNumber: { formula1: 1, operator: 'Between' } }],
  ['a limit that is no number', { decimal: { formula1: '多', operator: 'EqualTo' } }],
])('refuses %s', async (_name, rule) => {
  const { app, run } = excel();
  const setting = run(async (context) => {
    const { dataValidation } = context.workbook.worksheets.getItem('台账').getRange('A1');
    dataValidation.rule = rule as Excel.DataValidationRule;
    await context.sync();
  });
  await expect(setting).rejects.toMatchObject({ code: 'InvalidArgument' });
  noneMissing(app);
});

describe('several rules in one range', () => {
  const LIST = { list: { inCellDropDown: true, source: '是,否' } };
  const read = async (rules: Readonly<Record<string, Excel.DataValidationRule>>, clear?: string) => {
    const host = excel();
    const seen = await host.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('台账');
      for (const [address, rule] of Object.entries(rules)) sheet.getRange(address).dataValidation.rule = rule;
      if (clear !== undefined) sheet.getRange(clear).dataValidation.clear();
      const { dataValidation } = sheet.getRange('A1:B4');
      dataValidation.load('type,rule,ignoreBlanks');
      await context.sync();
      return [dataValidation.type, dataValidation.rule, dataValidation.ignoreBlanks];
    });
    noneMissing(host.app);
    return seen;
  };

  it.each<[string, Record<string, Excel.DataValidationRule>, string | undefined, unknown[]]>([
    ['no rule', {}, undefined, ['None', {}, true]],
    ['one rule', { 'A1:B4': LIST }, undefined, ['List', LIST, true]],
    ['one rule in two steps', { 'A1:A4': LIST, 'B1:B4': LIST }, undefined, ['List', LIST, true]],
    ['a part without', { 'A1:A4': LIST }, undefined, ['MixedCriteria', null, true]],
    ['a hole', { 'A1:B4': LIST }, 'B2', ['MixedCriteria', null, true]],
    [
      'two rules',
      { 'A1:B4': LIST, A2: { custom: { formula: '=TRUE' } } },
      undefined,
      ['Inconsistent', null, true],
    ],
  ])('%s', async (_name, rules, clear, expected) => {
    expect(await read(rules, clear)).toEqual(expected);
  });
});

it('keeps what Excel says, and reads relative formulas as they are for the first cell', async () => {
  const { app, book, run } = excel();
  const seen = await run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('台账');
    const { dataValidation } = sheet.getRange('B2:B9');
    dataValidation.rule = { custom: { formula: '=A2<>$C$1' } };
    dataValidation.errorAlert = { message: '请重填', title: '不对', style: 'Warning', showAlert: true };
    dataValidation.prompt = { message: '填数字', title: '提示', showPrompt: true };
    dataValidation.ignoreBlanks = false;
    const part = sheet.getRange('B5').dataValidation.load('rule,errorAlert,prompt,ignoreBlanks');
    await context.sync();
    return [part.rule.custom?.formula, part.errorAlert.message, part.prompt.title, part.ignoreBlanks];
  });
  expect(seen).toEqual(['=A5<>$C$1', '请重填', '提示', false]);
  expect(book.sheet('台账')?.validations.items).toHaveLength(1);
  noneMissing(app);
});

it('does not check what an add-in writes, and refuses rules on a protected sheet', async () => {
  const { app, run } = excel({ sheets: SHEETS });
  const changing = run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('台账');
    const range = sheet.getRange('B2');
    range.dataValidation.rule = { wholeNumber: { formula1: 1, operator: 'EqualTo' } };
    range.values = [['不是数']];
    await context.sync();
    sheet.protection.protect();
    range.dataValidation.clear();
    await context.sync();
  });
  await expect(changing).rejects.toMatchObject({ code: 'AccessDenied' });
  noneMissing(app);
});
