import { countFormula, dateFormula, fitsFormula, textLiteral } from './count-formula';

const NAME = (text: string) => ({ range: '明细!$A$4:$A$9', cell: '$B7', text });
const STATE = { range: '明细!$B$4:$B$9', is: '按期完成' } as const;
const DUE = { range: '明细!$C$4:$C$9', test: '<=', date: dateFormula('2023-06-30') } as const;

describe('countFormula', () => {
  it.each(['办公室', '各县（市、区）司法局', '基础工作提升年（2023年）', '市局“八五”普法办'])(
    'counts with COUNTIFS what that finds as it is: %s',
    (text) => {
      expect(countFormula([NAME(text), STATE, DUE])).toBe(
        'COUNTIFS(明细!$A$4:$A$9,$B7,明细!$B$4:$B$9,"按期完成",明细!$C$4:$C$9,"<="&DATE(2023,6,30))',
      );
    },
  );

  it.each([
    '办公室*',
    '?',
    '=1',
    '>办公室',
    '12',
    '2023年',
    '007',
    '1月',
    'IT科',
    '字'.repeat(300),
    '',
    ' 办公室',
    '政\n治部',
  ])('compares exactly what COUNTIFS would take for a pattern, a number or a date: %j', (text) => {
    expect(countFormula([NAME(text), STATE, DUE])).toBe(
      'SUMPRODUCT((EXACT(明细!$A$4:$A$9,$B7))*(EXACT(明细!$B$4:$B$9,"按期完成"))' +
        '*(ISNUMBER(明细!$C$4:$C$9)*(明细!$C$4:$C$9<=DATE(2023,6,30))))',
    );
  });
});

it('doubles quotation marks in a literal', () => {
  expect(textLiteral('落后"')).toBe('"落后"""');
});

it.each([
  ['红灯', true],
  ['长'.repeat(255), true],
  ['长'.repeat(256), false],
  ['甲\u0001', false],
  ['_x000D_', false],
])('knows whether a formula can hold %j: %s', (text, fits) => {
  expect(fitsFormula(text)).toBe(fits);
});
