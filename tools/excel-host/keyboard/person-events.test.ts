import { NO_VALIDATION, Validation } from '../model/validations';
import type { ExcelVersion } from '../richapi/requirement-sets';
import { eventsTold, excel, noneMissing } from '../testing/excel';
import { CoAuthor } from './co-author';
import { EVENT_HABITS } from './event-habits';
import { Person } from './person';

const ROWS = [
  ['序号', '事项', '完成率'],
  [1, '调研', 0.2],
  [2, '培训', 0.4],
  [3, '宣传', 0.6],
  [4, '检查', 0.8],
] as const;

interface Heard {
  readonly type: string;
  readonly [fact: string]: unknown;
}

/** An Excel whose add-in has noted each event that reaches it, through the client library. */
async function listening(version: ExcelVersion = 'web') {
  const simulated = excel({ version, sheets: { 台账: ROWS, 附表: [] } });
  const { app, book } = simulated;
  const heard: Heard[] = [];
  const hear = (event: object): Promise<void> => {
    heard.push(event as Heard);
    return Promise.resolve();
  };
  await simulated.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.onChanged.add(hear);
    worksheets.onSelectionChanged.add(hear);
    worksheets.onActivated.add(hear);
    worksheets.onAdded.add(hear);
    worksheets.onDeleted.add(hear);
    await context.sync();
  });
  const after = async (act: () => void): Promise<readonly Heard[]> => {
    await eventsTold();
    heard.length = 0;
    act();
    await eventsTold();
    return heard.map(({ type, address, changeType, source, triggerSource, details, worksheetId }) => ({
      type,
      ...{ address, changeType, source, triggerSource, details },
      sheet: book.sheet(String(worksheetId))?.name,
    }));
  };
  const sheet = book.sheets[0];
  if (!sheet) throw new Error('no sheet');
  return { ...simulated, sheet, after, person: new Person(app), other: new CoAuthor(app) };
}

const changes = (heard: readonly Heard[]): readonly Heard[] =>
  heard.filter(({ type }) => type === 'WorksheetChanged');

test('typing tells of one cell what it held and holds', async () => {
  const { after, person, app } = await listening();
  const heard = changes(await after(() => person.type('台账', 'C2', '50%')));
  expect(heard).toEqual([
    {
      type: 'WorksheetChanged',
      sheet: '台账',
      address: 'C2',
      changeType: 'RangeEdited',
      source: 'Local',
      triggerSource: 'Unknown',
      details: { valueBefore: 0.2, valueAfter: 0.5, valueTypeBefore: 'Double', valueTypeAfter: 'Double' },
    },
  ]);
  noneMissing(app);
});

test('an emptied cell tells that it is empty', async () => {
  const { after, person } = await listening();
  const [heard] = changes(await after(() => person.clearCells('台账', 'B2')));
  expect(heard?.details).toEqual({
    valueBefore: '调研',
    valueAfter: '',
    valueTypeBefore: 'String',
    valueTypeAfter: 'Empty',
  });
});

describe('what tells less than one would wish', () => {
  test.each([
    ['several cells pasted', (person: Person) => person.paste('台账', 'A6', [['5', '总结']]), 'A6:B6'],
    ['several cells emptied', (person: Person) => person.clearCells('台账', 'B2:B3'), 'B2:B3'],
    ['a fill over several cells', (person: Person) => person.fillDrag('台账', 'A5', 'A5:A7'), 'A6:A7'],
    ['merged cells', (person: Person) => person.dragMerge('台账', 'B2:B3'), 'B2:B3'],
    ['rows copied over others', (person: Person) => person.copyRows('台账', '2:2', '7:7'), '7:7'],
  ])('%s: one event without values', async (_what, act, address) => {
    const { after, person } = await listening();
    const heard = changes(await after(() => act(person)));
    expect(heard).toEqual([expect.objectContaining({ address, changeType: 'RangeEdited', source: 'Local' })]);
    expect(heard[0]?.details).toBeUndefined();
  });

  test('one pasted cell still tells its values', async () => {
    const { after, person } = await listening();
    const [heard] = changes(await after(() => person.paste('台账', 'B2', [['督查']])));
    expect(heard?.details).toMatchObject({ valueBefore: '调研', valueAfter: '督查' });
  });

  test.each([
    ['web', 0],
    ['2021', 1],
  ] as const)('a pick from a drop-down list in Excel %s', async (version, count) => {
    const { after, person, sheet } = await listening(version);
    sheet.validations.add(
      new Validation([{ top: 1, left: 1, bottom: 4, right: 1 }], {
        ...NO_VALIDATION,
        criteria: { type: 'List', items: ['调研', '督查'], inCellDropDown: true },
        writtenFor: { row: 1, column: 1 },
      }),
    );
    const heard = changes(await after(() => person.pickFromList('台账', 'B2', '督查')));
    expect(sheet.cell(1, 1).value).toBe('督查');
    expect(heard).toHaveLength(count);
  });

  test('text to columns tells nothing', async () => {
    const { after, person, sheet } = await listening();
    person.type('台账', 'E2', '张三、李四');
    expect(changes(await after(() => person.textToColumns('台账', 'E2', '、')))).toEqual([]);
    expect([sheet.cell(1, 4).value, sheet.cell(1, 5).value]).toEqual(['张三', '李四']);
  });

  test('a fill among filtered rows tells nothing, and passes by the rows that are not seen', async () => {
    const { after, person, sheet } = await listening();
    person.filterBy('台账', 'A1', ['1', '3', '4']);
    expect(sheet.rows.isShown(2)).toBe(false);
    expect(changes(await after(() => person.fillDrag('台账', 'B2', 'B2:B5')))).toEqual([]);
    expect([1, 2, 3, 4].map((row) => sheet.cell(row, 1).value)).toEqual(['调研', '培训', '调研', '调研']);
  });

  test('hidden columns tell nothing', async () => {
    const { after, person, sheet } = await listening();
    expect(changes(await after(() => person.hideColumns('台账', 'C:C')))).toEqual([]);
    expect(sheet.columns.isShown(2)).toBe(false);
  });

  test('what a formula comes to tells nothing: only the typed cell does', async () => {
    const { after, person, sheet } = await listening();
    person.type('台账', 'C6', '=SUM(C2:C5)');
    const heard = changes(await after(() => person.type('台账', 'C2', '0.3')));
    expect(sheet.cell(5, 2).value).toBeCloseTo(2.1);
    expect(heard.map(({ address }) => address)).toEqual(['C2']);
  });
});

test.each([
  [(person: Person) => person.insertRows('台账', '3:4'), '3:4', 'RowInserted'],
  [(person: Person) => person.deleteRows('台账', 'B3'), '3:3', 'RowDeleted'],
  [(person: Person) => person.insertColumns('台账', 'B:B'), 'B:B', 'ColumnInserted'],
  [(person: Person) => person.deleteColumns('台账', 'B:C'), 'B:C', 'ColumnDeleted'],
])('rows and columns that come and go: %#', async (act, address, changeType) => {
  const { after, person } = await listening();
  const heard = changes(await after(() => act(person)));
  expect(heard).toEqual([expect.objectContaining({ address, changeType, triggerSource: 'Unknown' })]);
});

test('rows hidden by hand or by a filter are told, by an advanced filter not', async () => {
  const { run, person, app } = await listening();
  const heard: unknown[] = [];
  await run(async (context) => {
    context.workbook.worksheets.onRowHiddenChanged.add(({ address, changeType }) => {
      heard.push([address, changeType]);
      return Promise.resolve();
    });
    await context.sync();
  });
  person.hideRows('台账', '5:5');
  person.unhideRows('台账', '5:5');
  person.filterBy('台账', 'B1', ['调研', '检查']);
  person.clearFilter('台账');
  person.hideByAdvancedFilter('台账', '2:2');
  await eventsTold();
  expect(heard).toEqual([
    ['5:5', 'Hidden'],
    ['5:5', 'Unhidden'],
    ['3:4', 'Hidden'],
    ['3:4', 'Unhidden'],
  ]);
  noneMissing(app);
});

test('a sort tells of the rows that moved, not of changed cells', async () => {
  const { run, after, person, app } = await listening();
  const sorted: unknown[] = [];
  await run(async (context) => {
    context.workbook.worksheets.onRowSorted.add(({ address }) => {
      sorted.push(address);
      return Promise.resolve();
    });
    await context.sync();
  });
  person.type('台账', 'A3', '9');
  expect(
    changes(await after(() => person.sortRange('台账', 'A1:C5', { by: ['A'], hasHeaders: true }))),
  ).toEqual([]);
  expect(sorted).toEqual(['A3:C5']);
  noneMissing(app);
});

test('another person changes cells from afar: the source is Remote, and nothing is selected or shown', async () => {
  const { after, other, book } = await listening();
  const heard = await after(() => {
    other.type('附表', 'B2', '督查');
    other.insertRows('台账', '2:2');
    other.addSheet('新表');
    other.deleteSheet('附表');
  });
  expect(heard.map(({ type, source, changeType }) => [type, source, changeType])).toEqual([
    ['WorksheetChanged', 'Remote', 'RangeEdited'],
    ['WorksheetChanged', 'Remote', 'RowInserted'],
    ['WorksheetAdded', 'Remote', undefined],
    ['WorksheetDeleted', 'Remote', undefined],
  ]);
  expect(book.active.name).toBe('台账');
});

test('a click elsewhere tells of the sheet and of the cells', async () => {
  const { after, person } = await listening();
  const heard = await after(() => person.select('附表', 'B2:C3'));
  expect(heard.map(({ type, address, sheet }) => [type, address, sheet])).toEqual([
    ['WorksheetActivated', undefined, '附表'],
    ['WorksheetSelectionChanged', 'B2:C3', '附表'],
  ]);
});

test('events may wait until the mouse is over the pane', async () => {
  const { after, person } = await listening();
  person.eventsWaitForPane = true;
  expect(await after(() => person.type('台账', 'B2', '督查'))).toEqual([]);
  const heard = changes(
    await after(() => {
      person.pointAtPane();
    }),
  );
  expect(heard.map(({ address }) => address)).toEqual(['B2']);
});

test('an undo tells the opposite of what was told', async () => {
  const { after, person } = await listening();
  person.type('台账', 'B2', '督查');
  const [retyped] = changes(await after(() => person.undo()));
  expect(retyped).toMatchObject({ address: 'B2', details: { valueBefore: '督查', valueAfter: '调研' } });
  person.deleteRows('台账', '3:3');
  const [inserted] = changes(await after(() => person.undo()));
  expect(inserted).toMatchObject({ address: '3:3', changeType: 'RowInserted' });
  person.addSheet('新表');
  expect(await after(() => person.undo())).toEqual([]);
});

test('an add-in that does not want events is told nothing', async () => {
  const { after, person, run } = await listening();
  await run(async (context) => {
    context.runtime.enableEvents = false;
    await context.sync();
  });
  expect(await after(() => person.type('台账', 'B2', '督查'))).toEqual([]);
});

test('every habit says where it is known from', () => {
  for (const { known } of Object.values(EVENT_HABITS))
    expect(known).toMatch(/^(?:issues? \d+|reference: |unverified$)/);
});
