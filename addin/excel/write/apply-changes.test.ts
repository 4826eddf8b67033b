import { excel, noneMissing, type SimulatedExcel } from '#tools/excel-host/testing/excel';
import { Person } from '#tools/excel-host/keyboard/person';
import { PLAIN_STYLE } from '#tools/excel-host/model/style';
import { applyChanges } from './apply-changes';
import { cellChange, type SheetChange } from './sheet-change';
import { undoChanges } from './undo-changes';

const NAME = '台账';

const ROWS = [
  ['序号', '事项', '进度', '备注'],
  [1, '调研', '50%', null],
  [2, '培训', 30, '甲'],
  [3, '督查', null, '乙'],
];

let host: SimulatedExcel;

function open(rows: (string | number | boolean | null)[][] = ROWS): SimulatedExcel {
  host = excel({ version: '2021', sheets: { [NAME]: rows } });
  return host;
}

afterEach(() => {
  noneMissing(host.app);
});

const change = (part: Partial<SheetChange>): SheetChange => ({
  sheet: NAME,
  cells: [],
  insertions: [],
  deletions: [],
  expected: [],
  ...part,
});

const at = (row: number, column: number) => {
  const sheet = host.book.sheet(NAME);
  if (!sheet) throw new Error('no sheet');
  return sheet.cell(row, column);
};

const apply = (...changes: SheetChange[]) => host.run((context) => applyChanges(context, changes));

/** All that the sheet holds and how it looks, as plain data. */
function snapshot() {
  const sheet = host.book.sheet(NAME);
  const used = sheet?.usedArea();
  const rows = Array.from({ length: (used?.bottom ?? -1) + 1 }, (_, row) =>
    Array.from({ length: (used?.right ?? -1) + 1 }, (_, column) => {
      const { value, formula, style } = at(row, column);
      return { value, formula, format: style.numberFormat };
    }),
  );
  return { rows, merges: sheet?.merges, hidden: sheet?.columns.at(3).hidden };
}

const texts = [
  '=cmd|calc!A1',
  '+86',
  '-督促',
  '@某',
  "'x",
  '007',
  '6月30日',
  '2023年6月',
  '1-2',
  '50%',
  '1e5',
  'TRUE',
  '#N/A',
  '12:30',
  '￥5',
  '440101199003071234',
  ' 空格',
  '已完成',
  'tz-1E5',
  '３',
  '＝A1',
  '三月五日',
  'Mar 5',
  '一\n二',
];

it.each(['General', '@', '0.00', 'yyyy/m/d', '0%'])(
  'writes texts exactly as given into cells of format %s, which keep how they look',
  async (numberFormat) => {
    open(texts.map(() => [null]));
    const style = { ...PLAIN_STYLE, numberFormat };
    for (const row of texts.keys()) host.book.sheet(NAME)?.put(row, 0, { value: null, style });
    await apply(
      cellChange(
        NAME,
        texts.map((to, row) => ({ row, column: 0, value: null, to })),
      ),
    );
    expect(texts.map((_, row) => at(row, 0))).toEqual(texts.map((value) => ({ value, style })));
  },
);

it('writes numbers, truth values and nothing', async () => {
  open();
  await apply(
    cellChange(NAME, [
      { row: 1, column: 2, value: '50%', to: 0.5 },
      { row: 2, column: 2, value: 30, to: null },
      { row: 2, column: 3, value: '甲', to: true },
    ]),
  );
  expect([at(1, 2).value, at(2, 2).value, at(2, 3).value]).toEqual([0.5, null, true]);
});

it('lets numbers become texts in cells for texts, as Excel does, and takes them back', async () => {
  open();
  const style = { ...PLAIN_STYLE, numberFormat: '@' };
  host.book.sheet(NAME)?.put(1, 3, { value: '旧', style });
  const undo = await apply(cellChange(NAME, [{ row: 1, column: 3, value: '旧', to: 12.5 }]));
  expect(at(1, 3)).toEqual({ value: '12.5', style });
  await host.run((context) => undoChanges(context, undo));
  expect(at(1, 3)).toEqual({ value: '旧', style });
});

it('writes a long column in three round trips', async () => {
  open(Array.from({ length: 10_000 }, (_, row) => [row, null]));
  const edits = Array.from({ length: 10_000 }, (_, row) => ({ row, column: 1, value: null, to: `t${row}` }));
  await apply(cellChange(NAME, edits));
  expect(at(9_999, 1).value).toBe('t9999');
  expect(host.app.requests.all).toHaveLength(3);
});

it.each([
  ['a cell', { expected: [{ row: 2, column: 1, value: '普法' }] }, '第3行的 B3'],
  ['an empty cell', { expected: [{ row: 3, column: 2, value: 1 }] }, '第4行的 C4'],
  ['a cell far away', { expected: [{ row: 99, column: 9, value: '普法' }] }, '第100行的 J100'],
])('refuses where %s does not hold what was expected, and changes nothing', async (_, part, where) => {
  open();
  const before = snapshot();
  const refused = apply(
    change({ ...part, cells: [{ row: 1, column: 3, value: '新' }], deletions: [{ row: 3 }] }),
  );
  await expect(refused).rejects.toMatchObject({
    name: 'ExcelRefusal',
    reason: 'changed',
    message: expect.stringContaining(`“${NAME}”${where}`) as string,
  });
  expect(snapshot()).toEqual(before);
});

it('refuses a sheet that is gone', async () => {
  open();
  await expect(apply({ ...change({}), sheet: '别处' })).rejects.toMatchObject({ reason: 'gone' });
});

describe('undo', () => {
  it.each<[string, Partial<SheetChange>]>([
    [
      'cells',
      {
        cells: [
          { row: 1, column: 2, value: '=x' },
          { row: 2, column: 3, value: null },
        ],
      },
    ],
    ['formulas', { cells: [{ row: 3, column: 2, value: 5 }] }],
    ['columns', { hiddenColumns: [3] }],
    ['rows put in', { insertions: [{ after: 1, cells: [{ column: 1, value: '新' }], extendMerges: [] }] }],
    ['rows taken out', { deletions: [{ row: 1 }, { row: 2 }] }],
    ['a merged row taken out', { deletions: [{ row: 4 }] }],
    ['the last merged row taken out', { deletions: [{ row: 5 }] }],
    [
      'all of it',
      {
        cells: [{ row: 3, column: 3, value: '丁' }],
        insertions: [
          { after: 1, cells: [{ column: 0, value: 9 }], extendMerges: [] },
          { after: 5, cells: [{ column: 2, value: '末' }], extendMerges: [0] },
        ],
        deletions: [{ row: 1 }, { row: 4 }],
        hiddenColumns: [3],
      },
    ],
  ])('takes back %s', async (_, part) => {
    open([...ROWS, [4, '一', null, null], [null, '二', null, null]]);
    const sheet = host.book.sheet(NAME);
    sheet?.put(3, 2, { value: 30, formula: '15*2', style: { ...PLAIN_STYLE, numberFormat: '0.0' } });
    if (sheet) sheet.merges = [{ top: 4, left: 0, bottom: 5, right: 0 }];
    const before = snapshot();
    const undo = await apply(change(part));
    expect(snapshot()).not.toEqual(before);
    await host.run((context) => undoChanges(context, structuredClone(undo)));
    expect(snapshot()).toEqual(before);
  });

  it('refuses where somebody has written since', async () => {
    open();
    const undo = await apply(cellChange(NAME, [{ row: 1, column: 3, value: null, to: '新' }]));
    new Person(host.app).type(NAME, 'D2', '更新');
    await expect(host.run((context) => undoChanges(context, undo))).rejects.toMatchObject({
      reason: 'changed',
    });
    expect(at(1, 3).value).toBe('更新');
  });
});

describe('filters', () => {
  const MANY = Array.from({ length: 40 }, (_, row) => [
    row === 0 ? '单位' : row % 3 === 0 ? '甲' : '乙',
    row,
  ]);
  const column = (from: number) =>
    MANY.map((_, row) => ({ row, column: 1, value: row, to: `t${from + row}` })).slice(1);

  it('writes to the rows meant where Excel would get blocks wrong', async () => {
    open(MANY);
    host.app.faults.filteredWritesScramble = true;
    new Person(host.app).filterBy(NAME, 'A1', ['甲']);
    const undo = await apply(cellChange(NAME, column(100)));
    expect(MANY.map((_, row) => at(row, 1).value).slice(1)).toEqual(column(100).map(({ to }) => to));
    await host.run((context) => undoChanges(context, undo));
    expect(MANY.map((_, row) => at(row, 1).value)).toEqual(MANY.map(([, number]) => number));
  });

  it.each<[string, Partial<SheetChange>, 'refused' | 'done']>([
    ['puts a row in below a shown one', { insertions: [{ after: 3, cells: [], extendMerges: [] }] }, 'done'],
    [
      'puts no row in below a hidden one',
      { insertions: [{ after: 4, cells: [], extendMerges: [] }] },
      'refused',
    ],
    ['takes a shown row out', { deletions: [{ row: 3 }] }, 'done'],
    ['takes no hidden row out', { deletions: [{ row: 4 }] }, 'refused'],
  ])('%s', async (_, part, outcome) => {
    open(MANY);
    new Person(host.app).filterBy(NAME, 'A1', ['甲']);
    const applied = apply(change(part));
    if (outcome === 'done') await expect(applied).resolves.toBeDefined();
    else await expect(applied).rejects.toMatchObject({ reason: 'filtered' });
  });
});

it('takes no row out that the filter of a table hides', async () => {
  open();
  await host.run(async (context) => {
    const { tables } = context.workbook.worksheets.getItem(NAME);
    tables.add('A1:D4', true).columns.getItem('事项').filter.applyValuesFilter(['督查']);
    await context.sync();
  });
  await expect(apply(change({ deletions: [{ row: 1 }] }))).rejects.toMatchObject({ reason: 'filtered' });
  await expect(apply(change({ deletions: [{ row: 3 }] }))).resolves.toBeDefined();
});

describe('protection', () => {
  const write = cellChange(NAME, [
    { row: 1, column: 2, value: '50%', to: '60%' },
    { row: 1, column: 3, value: null, to: '新' },
  ]);
  const unlock = (address: string) =>
    host.run(async (context) => {
      context.workbook.worksheets.getItem(NAME).getRange(address).format.protection.locked = false;
      await context.sync();
    });

  it('names the cells that are locked, and writes nothing', async () => {
    open();
    await unlock('C2');
    new Person(host.app).protect(NAME);
    await expect(apply(write)).rejects.toMatchObject({
      reason: 'protected',
      message: '工作表“台账”的 D2 受保护。请先撤销工作表保护（“审阅”→“撤销工作表保护”）再试。',
    });
    expect(at(1, 2).value).toBe('50%');
  });

  it('writes to cells that are not locked', async () => {
    open();
    await unlock('C2:D2');
    new Person(host.app).protect(NAME);
    await apply(write);
    expect([at(1, 2).value, at(1, 3).value]).toEqual(['60%', '新']);
  });

  it.each<[string, Partial<SheetChange>]>([
    ['rows put in', { insertions: [{ after: 1, cells: [], extendMerges: [] }] }],
    ['rows taken out', { deletions: [{ row: 1 }] }],
    ['hidden columns', { hiddenColumns: [3] }],
  ])('refuses %s', async (_, part) => {
    open();
    new Person(host.app).protect(NAME);
    await expect(apply(change(part))).rejects.toMatchObject({ reason: 'protected' });
  });
});

describe('what Excel refuses', () => {
  it('reads and writes in parts what is too much for one message', async () => {
    open(Array.from({ length: 3_000 }, (_, row) => [row, null, null]));
    host.app.faults.payloadLimit = 150_000;
    const edits = Array.from({ length: 3_000 }, (_, row) => [
      { row, column: 1, value: null, to: `第${row}项工作` },
      { row: row - (row % 2), column: 2, value: null, to: row },
    ]).flat();
    const undo = await apply(cellChange(NAME, edits));
    expect([at(2_999, 1).value, at(2_998, 2).value]).toEqual(['第2999项工作', 2999]);
    await host.run((context) => undoChanges(context, undo));
    expect([at(2_999, 1).value, at(2_998, 2).value]).toEqual([null, null]);
  });

  /** Makes the changes, while somebody protects the other sheet just before they are written. */
  const applyTooLate = (...changes: SheetChange[]) => {
    host = excel({ version: '2021', sheets: { [NAME]: ROWS, 另一张: ROWS } });
    return host.run((context) => {
      const sync = context.sync.bind(context);
      let syncs = 0;
      context.sync = (passed) => {
        if (++syncs === 3) new Person(host.app).protect('另一张');
        return sync(passed);
      };
      return applyChanges(context, changes);
    });
  };
  const edits = [{ row: 1, column: 3, value: null, to: '新' }];

  it('puts cells back where a batch fails in the middle', async () => {
    const applied = applyTooLate(cellChange(NAME, edits), cellChange('另一张', edits));
    await expect(applied).rejects.toMatchObject({ code: 'AccessDenied' });
    expect(at(1, 3).value).toBeNull();
  });

  it('says that rows may have moved where a batch fails in the middle', async () => {
    const applied = applyTooLate(change({ deletions: [{ row: 1 }] }), cellChange('另一张', edits));
    await expect(applied).rejects.toMatchObject({
      reason: 'other',
      message: expect.stringContaining('请核对这张表') as string,
      cause: { code: 'AccessDenied' },
    });
  });

  it('says plainly that nothing was begun', async () => {
    open();
    const applied = host.run((context) => {
      const sync = context.sync.bind(context);
      let syncs = 0;
      context.sync = (passed) => {
        if (++syncs === 3) host.app.faults.failNext('ActivityLimitReached');
        return sync(passed);
      };
      return applyChanges(context, [change({ deletions: [{ row: 1 }] })]);
    });
    await expect(applied).rejects.toMatchObject({ code: 'ActivityLimitReached' });
    expect(at(1, 1).value).toBe('调研');
  });
});
