import { ExcelApp } from '../excel-app';
import { formatArea } from '../model/area';
import { Note } from '../model/comments';
import { DefinedName } from '../model/names';
import { PLAIN_STYLE } from '../model/style';
import { NO_VALIDATION, Validation } from '../model/validations';
import { loadOffice } from '../node/load-office';
import { bookOf } from '../testing/book-of';
import { noneMissing } from '../testing/excel';
import { CoAuthor } from './co-author';
import { Person } from './person';

const ROWS = [
  ['序号', '事项', '编号'],
  [1, '调研', 't1'],
  [2, '培训', 't2'],
  [3, '宣传', 't3'],
] as const;

/** A person at an Excel, without an add-in. */
function seated() {
  const app = new ExcelApp(bookOf({ 台账: ROWS, 附表: [] }));
  const { book } = app;
  const [sheet] = book.sheets;
  if (!sheet) throw new Error('no sheet');
  const column = (letter: number) => [0, 1, 2, 3, 4].map((row) => sheet.cell(row, letter).value);
  return { app, book, sheet, column, person: new Person(app) };
}

/** The same with the client library connected. */
function besideAddin() {
  const table = seated();
  return { ...table, run: loadOffice(table.app).Excel.run };
}

describe('cells', () => {
  test('what is typed is understood as Excel in China does', () => {
    const { person, sheet } = seated();
    person.type('台账', 'D2', '2024年6月30日');
    person.type('台账', 'D3', '45%');
    expect(sheet.cell(1, 3)).toMatchObject({ value: 45473 });
    expect(sheet.cell(2, 3)).toMatchObject({ value: 0.45, style: { numberFormat: '0%' } });
  });

  test('a merged cell is typed into as one, wherever it is clicked', () => {
    const { person, sheet } = seated();
    person.dragMerge('台账', 'B2:B3');
    person.type('台账', 'B3', '合并');
    expect(sheet.cell(1, 1).value).toBe('合并');
    expect(sheet.cell(2, 1).value).toBeNull();
  });

  test('merging keeps the first value only', () => {
    const { person, column, sheet } = seated();
    person.dragMerge('台账', 'B2:B4');
    expect(column(1)).toEqual(['事项', '调研', null, null, null]);
    person.unmerge('台账', 'B3');
    expect(sheet.merges).toEqual([]);
  });

  test('a paste over a part of a merged cell is refused and changes nothing', () => {
    const { person, column } = seated();
    person.dragMerge('台账', 'B2:B3');
    expect(person.paste('台账', 'B3', [['甲'], ['乙']])).toMatchObject({ code: 'MergedRangeConflict' });
    expect(column(1)).toEqual(['事项', '调研', null, '宣传', null]);
  });

  test('formulas are filled down with their references', () => {
    const { person, sheet } = seated();
    person.type('台账', 'D2', '=A2*$A$2');
    person.fillDrag('台账', 'D2', 'D2:D4');
    expect(sheet.cell(3, 3)).toMatchObject({ formula: 'A4*$A$2', value: 3 });
  });

  test('values are filled to the right', () => {
    const { person, sheet } = seated();
    person.fillDrag('台账', 'A2:B2', 'A2:D2');
    expect([2, 3].map((column) => sheet.cell(1, column).value)).toEqual([1, '调研']);
  });

  test('cells of another place are pasted with looks and formulas', () => {
    const { person, sheet } = seated();
    const style = { ...PLAIN_STYLE, fill: '#FF0000' };
    person.paste('台账', 'D2', [[{ value: 2, formula: '1+1', style }, '甲']]);
    expect(sheet.cell(1, 3)).toMatchObject({ formula: '1+1', style: { fill: '#FF0000' } });
    expect(sheet.cell(1, 4).value).toBe('甲');
  });
});

describe('a validation rule', () => {
  function ruled(style: 'Stop' | 'Warning' | 'Information') {
    const table = seated();
    const errorAlert = { ...NO_VALIDATION.errorAlert, style, title: '事项', message: '请从清单中选择。' };
    table.sheet.validations.add(
      new Validation([{ top: 1, left: 1, bottom: 3, right: 1 }], {
        ...NO_VALIDATION,
        criteria: { type: 'List', items: ['调研', '督查'], inCellDropDown: true },
        writtenFor: { row: 1, column: 1 },
        errorAlert,
      }),
    );
    return table;
  }

  test('stops what is typed, in its own words', () => {
    const { person, column } = ruled('Stop');
    expect(person.type('台账', 'B2', '别的')).toEqual({
      code: 'InvalidData',
      title: '事项',
      message: '请从清单中选择。',
    });
    expect(column(1)[1]).toBe('调研');
  });

  test('that warns gives way to a person who insists', () => {
    const { person, column } = ruled('Warning');
    expect(person.type('台账', 'B2', '别的')).toMatchObject({ code: 'InvalidData' });
    person.insists = true;
    expect(person.type('台账', 'B2', '别的')).toBeUndefined();
    expect(column(1)[1]).toBe('别的');
  });

  test('that informs, and any paste, keeps nothing out', () => {
    const informing = ruled('Information');
    expect(informing.person.type('台账', 'B2', '别的')).toBeUndefined();
    const stopping = ruled('Stop');
    expect(stopping.person.paste('台账', 'B2', [['别的']])).toBeUndefined();
    expect(stopping.column(1)[1]).toBe('别的');
  });

  test('offers its items only', () => {
    const { person, column } = ruled('Stop');
    person.pickFromList('台账', 'B3', '督查');
    expect(column(1)[2]).toBe('督查');
    expect(() => person.pickFromList('台账', 'B3', '别的')).toThrow('does not offer');
    expect(() => person.pickFromList('台账', 'C3', '督查')).toThrow('no drop-down list');
  });
});

describe('whole rows', () => {
  test('a copied row brings what hidden columns hold: its id is there twice', () => {
    const { person, column } = seated();
    person.hideColumns('台账', 'C:C');
    person.copyRows('台账', '2:2', '5:5');
    expect(column(2)).toEqual(['编号', 't1', 't2', 't3', 't1']);
  });

  test('rows are copied to another sheet with their merged cells', () => {
    const { person, book } = seated();
    person.dragMerge('台账', 'A2:B2');
    person.copyRows('台账', '2:3', '1:1', '附表');
    expect(book.sheet('附表')?.merges.map(formatArea)).toEqual(['A1:B1']);
    expect(book.sheet('附表')?.cell(1, 2).value).toBe('t2');
  });

  test.each([
    ['4:4', '2:2', ['编号', 't3', 't1', 't2', null]],
    ['2:2', '4:4', ['编号', 't2', 't1', 't3', null]],
    ['2:3', '5:5', ['编号', 't3', 't1', 't2', null]],
    ['2:3', '3:3', ['编号', 't1', 't2', 't3', null]],
  ])('rows %s cut and inserted before %s', (rows, before, expected) => {
    const { person, column } = seated();
    expect(person.cutAndInsert('台账', rows, before)).toBeUndefined();
    expect(column(2)).toEqual(expected);
  });

  test('formulas follow rows that are cut and inserted, and the rows between', () => {
    const { person, book } = seated();
    person.type('附表', 'A1', '=台账!C4&台账!C2');
    const name = new DefinedName(book.newId(), '最后', '台账!$C$4');
    book.names = [name];
    person.cutAndInsert('台账', '4:4', '1:1');
    expect(name.formula).toBe('台账!$C$1');
    expect(book.sheet('附表')?.cell(0, 0)).toMatchObject({ formula: '台账!C1&台账!C3', value: 't3t1' });
  });

  test('comments follow rows that are cut and inserted', () => {
    const { person, sheet } = seated();
    const note = sheet.notes.add(new Note({ row: 3, column: 1 }, '李四', '请补充'));
    person.cutAndInsert('台账', '4:4', '2:2');
    expect(sheet.notes.items).toEqual([note]);
    expect(note.place).toEqual({ row: 1, column: 1 });
    person.cutAndInsert('台账', '2:2', '5:5');
    expect(note.place).toEqual({ row: 3, column: 1 });
  });

  test('sorting moves the rows that are seen', () => {
    const { person, column } = seated();
    person.sortRange('台账', 'A1:C4', { by: ['A'], descending: true, hasHeaders: true });
    expect(column(2)).toEqual(['编号', 't3', 't2', 't1', null]);
    expect(() => person.sortRange('台账', 'B1:C4', { by: ['A'] })).toThrow('not in the area');
  });

  test('a filter hides rows; a second one takes the first along', () => {
    const { person, sheet } = seated();
    const seen = () => [1, 2, 3].filter((row) => sheet.rows.isShown(row));
    person.filterBy('台账', 'A1', ['1', '2']);
    person.filterBy('台账', 'B1', ['培训', '宣传']);
    expect(seen()).toEqual([2]);
    person.removeFilter('台账');
    expect(seen()).toEqual([1, 2, 3]);
  });
});

describe('sheets', () => {
  test('come, are renamed, moved and deleted', () => {
    const { person, book } = seated();
    person.addSheet('新表');
    expect(book.active.name).toBe('新表');
    person.type('附表', 'A1', '=新表!B2');
    person.renameSheet('新表', '汇总');
    expect(book.sheet('附表')?.cell(0, 0).formula).toBe('汇总!B2');
    person.moveSheet('汇总', 0);
    person.deleteSheet('附表');
    expect(book.sheets.map(({ name }) => name)).toEqual(['汇总', '台账']);
  });

  test.each([
    ['a name that is taken', (person: Person) => person.addSheet('附表'), 'ItemAlreadyExists'],
    ['a name Excel does not allow', (person: Person) => person.renameSheet('台账', 'a/b'), 'InvalidArgument'],
  ])('%s is refused', (_what, act, code) => {
    const { person, book } = seated();
    expect(act(person)).toMatchObject({ code });
    expect(book.sheets.map(({ name }) => name)).toEqual(['台账', '附表']);
  });

  test('the last sheet stays', () => {
    const { person } = seated();
    person.deleteSheet('附表');
    expect(person.deleteSheet('台账')).toMatchObject({ code: 'InvalidOperation' });
  });

  test('a sheet or an address that cannot be meant is a mistake of the test', () => {
    const { person } = seated();
    expect(() => person.type('没有', 'A1', '1')).toThrow('no sheet is called 没有');
    expect(() => person.type('台账', '第一格', '1')).toThrow('no address');
  });
});

test.each([
  ['typing', (person: Person) => person.type('台账', 'B2', '别的')],
  ['pasting', (person: Person) => person.paste('台账', 'B2', [['别的']])],
  ['emptying', (person: Person) => person.clearCells('台账', 'B2')],
  ['inserting rows', (person: Person) => person.insertRows('台账', '2:2')],
  ['merging', (person: Person) => person.dragMerge('台账', 'B2:B3')],
  ['sorting', (person: Person) => person.sortRange('台账', 'A2:C4', { by: ['C'] })],
  ['hiding columns', (person: Person) => person.hideColumns('台账', 'C:C')],
  ['cutting rows', (person: Person) => person.cutAndInsert('台账', '2:2', '4:4')],
])('a protected sheet refuses %s', (_what, act) => {
  const { person, column, sheet } = seated();
  person.protect('台账', {}, '密码');
  expect(act(person)).toMatchObject({ code: 'AccessDenied' });
  expect(column(1)).toEqual(['事项', '调研', '培训', '宣传', null]);
  expect(person.unprotect('台账', '不对')).toMatchObject({ code: 'AccessDenied' });
  expect(person.unprotect('台账', '密码')).toBeUndefined();
  expect(sheet.protection).toBeUndefined();
});

test('while a cell is edited Excel takes no batches', async () => {
  const { run, person, app } = besideAddin();
  const read = () =>
    run(async (context) => {
      const range = context.workbook.worksheets.getItem('台账').getRange('B2').load('values');
      await context.sync();
      return range.values;
    });
  person.enterEditMode();
  await expect(read()).rejects.toMatchObject({ code: 'InvalidOperationInCellEditMode' });
  person.leaveEditMode();
  expect(await read()).toEqual([['调研']]);
  noneMissing(app);
});

describe('undo', () => {
  test.each([
    ['typed text', (person: Person) => person.type('台账', 'B2', '别的')],
    ['deleted rows', (person: Person) => person.deleteRows('台账', '2:3')],
    ['merged cells', (person: Person) => person.dragMerge('台账', 'A1:C4')],
    ['a sort', (person: Person) => person.sortRange('台账', 'A2:C4', { by: ['A'], descending: true })],
    ['a filter', (person: Person) => person.filterBy('台账', 'A1', ['2'])],
  ])('takes back %s', (_what, act) => {
    const { person, column, sheet } = seated();
    const columns = () => [column(0), column(1), column(2)];
    const before = columns();
    act(person);
    expect(person.undo()).toBe(true);
    expect(columns()).toEqual(before);
    expect(sheet.merges).toEqual([]);
    expect([1, 2, 3].every((row) => sheet.rows.isShown(row))).toBe(true);
    expect(person.undo()).toBe(false);
  });

  test('finds nothing to undo once somebody else has changed something', () => {
    const { person, column, app } = seated();
    person.type('台账', 'B2', '别的');
    new CoAuthor(app).type('台账', 'B3', '另外的');
    expect(person.undo()).toBe(false);
    expect(column(1).slice(1, 3)).toEqual(['别的', '另外的']);
  });

  test('is not emptied by an add-in that only reads', async () => {
    const { person, run } = besideAddin();
    person.type('台账', 'B2', '别的');
    await run(async (context) => {
      context.workbook.worksheets.getItem('台账').getUsedRange().load('values');
      await context.sync();
    });
    expect(person.undo()).toBe(true);
  });

  test('formulas go on being computed after it', () => {
    const { person, sheet } = seated();
    person.type('台账', 'D2', '=SUM(A2:A4)');
    person.deleteRows('台账', '3:3');
    expect(sheet.cell(1, 3).value).toBe(4);
    person.undo();
    expect(sheet.cell(1, 3)).toMatchObject({ formula: 'SUM(A2:A4)', value: 6 });
    person.type('台账', 'A3', '10');
    expect(sheet.cell(1, 3).value).toBe(14);
  });

  test('a refused action does not come between', () => {
    const { person, column } = seated();
    person.type('台账', 'B2', '别的');
    person.renameSheet('台账', '附表');
    expect(person.undo()).toBe(true);
    expect(column(1)[1]).toBe('调研');
  });
});
