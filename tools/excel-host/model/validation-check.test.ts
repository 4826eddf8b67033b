import { Book } from './book';
import { CellError, type CellContent } from './cell';
import { DefinedName } from './names';
import { PLAIN_STYLE } from './style';
import { refusalOf } from './validation-check';
import { changeValidation, type ValidationContent, type ValidationCriteria } from './validations';

/** B2:B9 has the rule, A1:A2 of `单位` the list; the name `名录` stands for them. */
function book(criteria: ValidationCriteria, other: Partial<ValidationContent> = {}): Book {
  const made = new Book();
  const sheet = made.addSheet('台账');
  const units = made.addSheet('单位');
  for (const [row, value] of ['甲局', 'Abc'].entries()) units.put(row, 0, { value, style: PLAIN_STYLE });
  made.names = [new DefinedName('1', '名录', '单位!$A$1:$A$2')];
  sheet.put(0, 0, { value: 5, style: PLAIN_STYLE });
  changeValidation(sheet, { top: 1, left: 1, bottom: 8, right: 1 }, (content) => ({
    ...content,
    ...other,
    criteria,
  }));
  return made;
}

const LIST = { type: 'List', inCellDropDown: true } as const;

it.each<[string, ValidationCriteria, CellContent, boolean]>([
  ['an item', { ...LIST, items: ['是', '否'] }, '是', true],
  ['no item', { ...LIST, items: ['是', '否'] }, '也许', false],
  ['an item in other case', { ...LIST, items: ['Abc'] }, 'abc', false],
  ['an item that is a number', { ...LIST, items: ['1', '2'] }, 2, true],
  ['a cell of a list', { ...LIST, formula: '单位!$A$1:$A$2' }, '甲局', true],
  ['a cell of a list in other case', { ...LIST, formula: '单位!$A$1:$A$2' }, 'ABC', true],
  ['no cell of a list', { ...LIST, formula: '单位!$A$1:$A$2' }, '乙局', false],
  ['a cell of a named list', { ...LIST, formula: '名录' }, '甲局', true],
  ['no cell of a named list', { ...LIST, formula: '名录' }, '乙局', false],
  ['a day on the limit', { type: 'Date', operator: 'LessThanOrEqualTo', formula1: '45107' }, 45107, true],
  ['a day behind it', { type: 'Date', operator: 'LessThanOrEqualTo', formula1: '45107' }, 45108, false],
  ['a time of day', { type: 'Time', operator: 'LessThan', formula1: '0.75' }, 0.5, true],
  ['a day where a time is due', { type: 'Time', operator: 'GreaterThan', formula1: '0' }, 1.5, false],
  ['a number outside', { type: 'Decimal', operator: 'NotBetween', formula1: '1', formula2: '3' }, 4, true],
  ['a fraction', { type: 'WholeNumber', operator: 'GreaterThan', formula1: '1' }, 1.5, false],
  ['a text for a number', { type: 'Decimal', operator: 'NotEqualTo', formula1: '1' }, '多', false],
  ['a limit that is computed', { type: 'WholeNumber', operator: 'LessThan', formula1: '$A$1*2' }, 9, true],
  ['beyond it', { type: 'WholeNumber', operator: 'LessThan', formula1: '$A$1*2' }, 10, false],
  ['a formula about what is typed', { type: 'Custom', formula: 'B2>$A$1' }, 6, true],
  ['the same, not fulfilled', { type: 'Custom', formula: 'B2>$A$1' }, 5, false],
  ['an error', { type: 'TextLength', operator: 'LessThan', formula1: '9' }, new CellError('#N/A'), false],
])('%s', (_name, criteria, value, isFine) => {
  const made = book(criteria);
  const refusal = refusalOf(made, made.active, { row: 1, column: 1 }, value);
  expect(refusal === undefined).toBe(isFine);
  expect(made.active.cell(1, 1).value).toBeNull();
});

it('refuses empty cells only where blanks are not ignored', () => {
  const criteria: ValidationCriteria = { ...LIST, items: ['是'] };
  const outcome = (ignoreBlanks: boolean) => {
    const made = book(criteria, { ignoreBlanks });
    return refusalOf(made, made.active, { row: 1, column: 1 }, null) === undefined;
  };
  expect([outcome(true), outcome(false)]).toEqual([true, false]);
});

it.each([
  [
    { showAlert: true, message: '只能填是', title: '错', style: 'Stop' },
    { message: '只能填是', title: '错' },
  ],
  [
    { showAlert: true, message: '', title: '', style: 'Warning' },
    { style: 'Warning', title: 'Microsoft Excel' },
  ],
] as const)('says what the rule says', (errorAlert, said) => {
  const made = book({ ...LIST, items: ['是'] }, { errorAlert });
  expect(refusalOf(made, made.active, { row: 1, column: 1 }, '否')).toMatchObject(said);
});

it('says nothing where the rule says nothing, and about cells without one', () => {
  const errorAlert = { showAlert: false, message: '', title: '', style: 'Stop' } as const;
  const made = book({ ...LIST, items: ['是'] }, { errorAlert });
  expect(refusalOf(made, made.active, { row: 1, column: 1 }, '否')).toBeUndefined();
  expect(refusalOf(made, made.active, { row: 0, column: 0 }, '否')).toBeUndefined();
});
