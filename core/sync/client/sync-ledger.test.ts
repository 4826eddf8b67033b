import type { CellValue } from '#core/grid/grid';
import type { RowFields } from '#core/ledger/row-fields';
import { type ExchangeMark, formatTokenHeader, parseTokenHeader } from '#core/ledger/token-column';
import type { SyncResult } from '#core/protocol/sync-response';
import { grid } from '#tests/support/grid';
import { runSync, theirs } from '#tests/support/run-sync';
import { understood } from '#tests/support/workbook';
import { rowHash } from '../row-hash';
import { formatRowToken } from '../row-token';
import { digestOf } from './row-set-digest';
import type { SheetPart } from './sheet-part';

const TITLE = ['2023年“制度建设规范年”项目台账'];
const HEADER = ['类型', '新建(修订)制度名称', '完成时限', '责任科室', '状态'];
const TOKEN = 5;
const FIRST = 3;

/** The rows of the ledger: 1.甲 at row 3, and so on. */
const fieldsOf = (no: number, name: string, more: RowFields = {}): RowFields => ({
  no,
  group: '党建',
  item: `${no}.${name}`,
  deadline: '5月底前',
  units: '办公室',
  status: '进行中',
  ...more,
});
const A = fieldsOf(1, '甲制度');
const B = fieldsOf(2, '乙办法');
const C = fieldsOf(3, '丙细则');
const COLUMNS = ['group', 'item', 'deadline', 'units', 'status'];
const cellsOf = (fields: RowFields, covered: readonly string[] = []): CellValue[] =>
  COLUMNS.map((column) => (covered.includes(column) ? null : (fields[column] ?? null)));
const token = (rowId: string, rev: number, fields: RowFields) =>
  formatRowToken({ rowId, rev, hash: rowHash(fields) });

interface Row {
  /** What the row shows now. */
  readonly shows: RowFields;
  /** The columns in which a merged cell of the row above covers it. */
  readonly covered?: readonly string[];
  /** Its id with the revision and content it was last synchronised at; absent for a row without token. */
  readonly was?: readonly [rowId: string, rev: number, fields?: RowFields];
  /** Something right of the ledger. */
  readonly beside?: string;
}

interface SheetOptions {
  readonly merges?: string[];
  readonly known?: [string, number][];
  readonly held?: number[];
  readonly exchange?: ExchangeMark;
}

/** A sheet that has pulled to revision 3 and then knew `known`; by default the rows it still has. */
function sheet(
  rows: readonly Row[],
  { merges = [], known, held = [], exchange }: SheetOptions = {},
): SheetPart {
  const had = known ?? rows.flatMap(({ was }) => (was ? [[was[0], was[1]] as const] : []));
  const digest = digestOf(had.map(([rowId, rev]) => ({ rowId, rev })));
  const lines = rows.map(({ shows, covered, was, beside }) => [
    ...cellsOf(shows, covered),
    was ? token(was[0], was[1], was[2] ?? shows) : null,
    beside ?? null,
  ]);
  const head = formatTokenHeader({ pulledTo: 3, digest, ...(exchange && { exchange }) });
  const only = grid('表', [TITLE, [...HEADER, head], ...lines], { merges });
  const [read] = understood([only]).ledgers;
  if (!read) throw new Error('no ledger');
  return { ledger: read.ledger, rows: read.rows, grid: only, errorRows: new Set(held) };
}

const cell = (row: number, column: number, value: CellValue) => ({ row: row - 1, column, value });
const header = (pulledTo: number, known: readonly [string, number][]) =>
  cell(
    2,
    TOKEN,
    formatTokenHeader({ pulledTo, digest: digestOf(known.map(([rowId, rev]) => ({ rowId, rev }))) }),
  );
const outcomes = ({ rows }: ReturnType<typeof runSync>) => rows.map(({ outcome }) => outcome);

describe('what is sent', () => {
  it('is one request without rows, and nothing is written, where nothing changed', () => {
    const ran = runSync([sheet([{ shows: A, was: ['a', 2] }])], { rev: 3 });
    expect(ran).toMatchObject({ steps: ['decide', 'send'], sent: [], notes: [], written: [] });
    expect(outcomes(ran)).toEqual(['unchanged']);
  });

  it('is what changed, with its base, and what is new, with the row above it', () => {
    const changed = { ...A, status: '已完成' };
    const ran = runSync([sheet([{ shows: changed, was: ['a', 2, A] }, { shows: B }])]);
    expect(ran.sent).toEqual([
      { rowId: 'a', baseRev: 2, fields: changed },
      { rowId: 'new1', baseRev: 0, fields: B, after: 'a' },
    ]);
    expect(outcomes(ran)).toEqual(['applied', 'applied']);
    expect(ran.written).toEqual([
      {
        cells: [
          cell(3, TOKEN, token('a', 9, changed)),
          cell(4, TOKEN, token('new1', 9, B)),
          header(9, [
            ['a', 9],
            ['new1', 9],
          ]),
        ],
        insertions: [],
        deletions: [],
      },
    ]);
  });

  it('names the number where it no longer stands in the text: else the row would never agree with the store', () => {
    const { no: _no, ...changed }: RowFields = { ...A, item: '甲制度' };
    const ran = runSync([sheet([{ shows: changed, was: ['a', 2, A] }])]);
    expect(ran.sent).toEqual([{ rowId: 'a', baseRev: 2, fields: { ...changed, no: null } }]);
  });

  it('is preceded by a note of the new rows’ ids, so that a lost answer costs nothing', () => {
    const { steps, notes } = runSync([sheet([{ shows: A, was: ['a', 2] }, { shows: B }])]);
    // The first request only asks what others have added: the new row may be one of theirs.
    expect(steps).toEqual(['send', 'decide', 'note', 'send', 'write']);
    expect(notes[0]?.cells).toContainEqual(cell(4, TOKEN, token('new1', 0, B)));
  });

  const full = (rowId: string) =>
    ({ rowId, outcome: 'rejected', code: 'push-full', detail: '本次提交内容较多' }) as const;

  it('is sent again at once where a commit had no room for it', () => {
    const [a, b] = [
      { ...A, status: '已完成' },
      { ...B, status: '已完成' },
    ];
    const ran = runSync(
      [
        sheet([
          { shows: a, was: ['a', 2, A] },
          { shows: b, was: ['b', 2, B] },
        ]),
      ],
      {
        results: [full('b')],
      },
    );
    expect(ran.sent.map(({ rowId }) => rowId)).toEqual(['a', 'b', 'b']);
    expect(outcomes(ran)).toEqual(['applied', 'applied']);
    expect(ran.written.at(-1)?.cells).toContainEqual(cell(4, TOKEN, token('b', 10, b)));
  });

  it('is not sent for ever where a commit has room for none of it', () => {
    const ran = runSync([sheet([{ shows: { ...A, status: '已完成' }, was: ['a', 2, A] }])], {
      results: [full('a')],
    });
    expect([ran.sent.length, outcomes(ran)]).toEqual([1, ['rejected']]);
  });

  it('leaves what the head says of file exchange, while it goes on and at the end', () => {
    const exchange = { answered: 2, previous: 'p', pending: ['q'] };
    const long = '长'.repeat(9000);
    const rows = Array.from({ length: 60 }, (_, index) => ({
      shows: fieldsOf(index + 1, `${long}${index}`),
    }));
    const { notes, written } = runSync([sheet(rows, { exchange })]);
    const heads = [...notes, ...written].flatMap(({ cells }) =>
      cells.filter(({ row, column }) => row === 1 && column === TOKEN).map(({ value }) => String(value)),
    );
    expect(heads.length).toBeGreaterThan(2);
    expect(heads.map((head) => parseTokenHeader(head).exchange)).toEqual(heads.map(() => exchange));
  });

  it('names an emptied cell, and says nothing of columns the sheet lacks', () => {
    const { status: _status, ...emptied } = A;
    const { sent } = runSync([sheet([{ shows: emptied, was: ['a', 2, A] }])]);
    expect(sent).toEqual([{ rowId: 'a', baseRev: 2, fields: { ...emptied, status: null } }]);
  });

  it('leaves out a row with an error', () => {
    const wrong = { ...A, status: '未开始' };
    const ran = runSync([sheet([{ shows: wrong, was: ['a', 2, A] }], { held: [FIRST] })], { rev: 3 });
    expect(ran.sent).toEqual([]);
    expect(outcomes(ran)).toEqual(['held']);
  });
});

describe('rows that are gone from the sheet', () => {
  const stored = [
    { rowId: 'a', rev: 2, fields: A },
    { rowId: 'b', rev: 3, fields: B },
  ];
  const part = () =>
    sheet([{ shows: A, was: ['a', 2] }], {
      known: [
        ['a', 2],
        ['b', 3],
      ],
    });

  it('are found by reading the ledger as the sheet knew it, and deleted', () => {
    const ran = runSync([part()], { stored });
    expect(ran.steps).toEqual(['read', 'decide', 'send', 'write']);
    expect(ran.sent).toEqual([{ rowId: 'b', baseRev: 3, deleted: true }]);
    expect(ran.rows[1]).toMatchObject({ rowId: 'b', no: 2, outcome: 'deleted', detail: '2.乙办法' });
    expect(ran.written[0]?.cells).toEqual([header(9, [['a', 2]])]);
  });

  it('stay in the store when others have changed them since, and are asked about again', () => {
    const conflict: SyncResult = {
      rowId: 'b',
      outcome: 'conflict',
      rev: 7,
      fields: { ...B, status: '已完成' },
      conflicts: [{ field: 'status', base: '进行中', theirs: '已完成' }],
      by: '李四',
      at: 1,
    };
    const ran = runSync([part()], { stored, results: [conflict] });
    expect(ran.rows[1]).toMatchObject({ rowId: 'b', outcome: 'conflict', by: '李四' });
    expect(ran.written[0]?.cells).toEqual([
      header(6, [
        ['a', 2],
        ['b', 3],
      ]),
    ]);
    const kept = runSync([part()], { stored, results: [conflict], resolution: 'mine' });
    expect(kept.sent.at(-1)).toEqual({ rowId: 'b', baseRev: 7, deleted: true });
    const back = runSync([part()], { stored, results: [conflict], resolution: 'theirs' });
    expect(back.written[0]?.insertions).toHaveLength(1);
  });

  it('stay in the store when they are very many, until that is confirmed', () => {
    const many = Array.from({ length: 8 }, (_, index) => ({
      rowId: `r${index}`,
      rev: 1,
      fields: fieldsOf(9 + index, `第${index}项制度`),
    }));
    const lost = () =>
      sheet([{ shows: A, was: ['a', 2] }], {
        known: [['a', 2], ...many.map(({ rowId, rev }): [string, number] => [rowId, rev])],
      });
    const ran = runSync([lost()], { rev: 3, stored: [...stored.slice(0, 1), ...many] });
    expect(ran.sent).toEqual([]);
    expect(outcomes(ran)).toEqual(['unchanged', ...many.map(() => 'notDeleted')]);
    // The sheet still accounts for them: the next run asks again.
    expect(ran.written).toEqual([]);
    const confirmed = runSync([lost()], {
      stored: [...stored.slice(0, 1), ...many],
      decisions: { confirmed: true },
    });
    expect(confirmed.sent).toHaveLength(8);
  });
});

describe('rows without a token', () => {
  const known: [string, number][] = [['a', 2]];

  it('are the stored row with the same number and title', () => {
    const ran = runSync([sheet([{ shows: A }], { known })], { stored: [{ rowId: 'a', rev: 2, fields: A }] });
    expect(ran.sent).toEqual([{ rowId: 'a', baseRev: 0, fields: A }]);
  });

  it('are the row that others have added since with the same number and title', () => {
    const ran = runSync([sheet([{ shows: A, was: ['a', 2] }, { shows: B }])], {
      changes: [theirs('b', 5, { ...B, status: '已完成' })],
    });
    expect(ran.sent).toEqual([{ rowId: 'b', baseRev: 0, fields: B }]);
  });

  it('are asked about when they may be a stored row, and stay out of the push meanwhile', () => {
    const renamed = fieldsOf(5, '甲制度（修订）');
    const stored = [{ rowId: 'a', rev: 2, fields: A }];
    const lost = () => sheet([{ shows: renamed }], { known });
    const open = runSync([lost()], { rev: 3, stored });
    expect(open.sent).toEqual([]);
    expect(open.rows).toMatchObject([{ outcome: 'unsure', detail: '可能就是库中的“1.甲制度”' }]);
    expect(open.written).toEqual([]);

    const same = runSync([lost()], { stored, decisions: { identities: new Map([['new1', 'a']]) } });
    expect(same.sent).toMatchObject([{ rowId: 'a', baseRev: 0 }]);
    const other = runSync([lost()], { stored, decisions: { identities: new Map([['new1', 'new']]) } });
    expect(other.sent).toMatchObject([
      { rowId: 'new1', baseRev: 0 },
      { rowId: 'a', baseRev: 2, deleted: true },
    ]);
  });
});

describe('rows pasted from an old copy', () => {
  const before = { ...A, status: '未开始' };

  it('are sent with their old base, so that they hear of what has changed since', () => {
    const part = sheet([{ shows: before, was: ['a', 1] }], { known: [['a', 3]] });
    const ran = runSync([part], { stored: [{ rowId: 'a', rev: 3, fields: A }] });
    expect(ran.sent).toMatchObject([{ rowId: 'a', baseRev: 1 }]);
  });

  it('are new rows when their row has been deleted', () => {
    const part = sheet([{ shows: A, was: ['a', 1] }], { known: [] });
    expect(runSync([part], { stored: [] }).sent).toMatchObject([{ rowId: 'new2', baseRev: 0 }]);
  });
});

describe('others’ changes', () => {
  const done = { ...A, status: '已完成' };

  it('are written into their cells', () => {
    const ran = runSync([sheet([{ shows: A, was: ['a', 2] }])], { changes: [theirs('a', 5, done)] });
    expect(ran.rows).toMatchObject([{ outcome: 'updated', columns: ['状态'], by: '李四' }]);
    expect(ran.written[0]?.cells).toEqual([
      cell(3, 4, '已完成'),
      cell(3, TOKEN, token('a', 5, done)),
      header(9, [['a', 5]]),
    ]);
  });

  it('never overwrite a formula, and are asked for again', () => {
    const part = sheet([{ shows: A, was: ['a', 2] }]);
    const formulas = [undefined, undefined, [4]];
    const ran = runSync([{ ...part, grid: { ...part.grid, formulas } }], { changes: [theirs('a', 5, done)] });
    expect(ran.rows).toMatchObject([{ outcome: 'notWritten', columns: ['状态'] }]);
    expect(ran.written[0]?.cells).toEqual([header(4, [['a', 2]])]);
  });

  it('that came between the answer and the last pull are written as well', () => {
    const mine = { ...A, deadline: '6月底前' };
    const ran = runSync([sheet([{ shows: mine, was: ['a', 2, A] }])], {
      results: [{ rowId: 'a', outcome: 'applied', rev: 5 }],
      changes: [theirs('a', 7, { ...mine, status: '已完成' })],
    });
    expect(ran.rows).toMatchObject([{ outcome: 'merged', columns: ['状态'] }]);
    expect(ran.written[0]?.cells[0]).toEqual(cell(3, 4, '已完成'));
  });

  it('wait while the row has an error, and are asked for again', () => {
    const part = sheet([{ shows: { ...A, status: '坏' }, was: ['a', 2, A] }], { held: [FIRST] });
    const ran = runSync([part], { changes: [theirs('a', 5, done)] });
    expect(outcomes(ran)).toEqual(['held']);
    expect(ran.written[0]?.cells).toEqual([header(4, [['a', 2]])]);
  });

  it('of a column the sheet does not have are passed over', () => {
    const ran = runSync([sheet([{ shows: A, was: ['a', 2] }])], {
      changes: [theirs('a', 5, { ...A, note: '5月：起草' })],
    });
    expect(outcomes(ran)).toEqual(['unchanged']);
    expect(ran.written[0]?.cells).toEqual([cell(3, TOKEN, token('a', 5, A)), header(9, [['a', 5]])]);
  });
});

describe('a merged cell', () => {
  const rows = (): Row[] => [
    { shows: A, was: ['a', 2] },
    { shows: B, covered: ['deadline'], was: ['b', 2] },
  ];
  const later = (fields: RowFields): RowFields => ({ ...fields, deadline: '6月底前' });

  it('is written once when all its rows have come to say the same', () => {
    const ran = runSync([sheet(rows(), { merges: ['C3:C4'] })], {
      changes: [theirs('a', 5, later(A)), theirs('b', 5, later(B))],
    });
    expect(outcomes(ran)).toEqual(['updated', 'updated']);
    expect(ran.written[0]?.cells).toEqual([
      cell(3, 2, '6月底前'),
      cell(3, TOKEN, token('a', 5, later(A))),
      cell(4, TOKEN, token('b', 5, later(B))),
      header(9, [
        ['a', 5],
        ['b', 5],
      ]),
    ]);
  });

  it('is left alone when its rows say different things, and the change is asked for again', () => {
    const ran = runSync([sheet(rows(), { merges: ['C3:C4'] })], { changes: [theirs('a', 5, later(A))] });
    expect(ran.rows[0]).toMatchObject({ outcome: 'notWritten', columns: ['完成时限'] });
    expect(ran.written[0]?.cells).toEqual([
      header(4, [
        ['a', 2],
        ['b', 2],
      ]),
    ]);
  });
});

describe('rows that others added', () => {
  const added = fieldsOf(4, '丁规定');

  it.each<[string, Parameters<typeof theirs>[3], RowFields, number]>([
    ['under the row they were added under', { after: 'a' }, added, 3],
    ['in their group, by number', {}, fieldsOf(3, '丁规定'), 4],
    ['at the end', {}, { ...added, group: '业务' }, 5],
    ['under the row they were added under, unknown here: by number', { after: 'zz' }, added, 5],
  ])('go %s', (_, more, fields, under) => {
    const part = sheet([
      { shows: A, was: ['a', 2] },
      { shows: B, was: ['b', 2] },
      { shows: C, was: ['c', 2] },
    ]);
    const ran = runSync([part], { changes: [theirs('d', 5, fields, more)] });
    expect(ran.written[0]?.insertions).toMatchObject([{ after: under - 1, extendMerges: [] }]);
    expect(ran.rows.at(-1)).toMatchObject({ rowId: 'd', outcome: 'inserted', by: '李四' });
  });

  it('join the merged cell that says the same, and go below one that does not', () => {
    const merged = () =>
      sheet(
        [
          { shows: A, was: ['a', 2] },
          { shows: B, covered: ['group'], was: ['b', 2] },
        ],
        { merges: ['A3:A4'] },
      );
    const join = runSync([merged()], { changes: [theirs('d', 5, added, { after: 'a' })] });
    expect(join.written[0]?.insertions).toMatchObject([{ after: 2, extendMerges: [0] }]);
    expect(join.written[0]?.insertions[0]?.cells.map(({ column }) => column)).toEqual([1, 2, 3, 4, TOKEN]);
    const below = runSync([merged()], {
      changes: [theirs('d', 5, { ...added, group: '业务' }, { after: 'a' })],
    });
    expect(below.written[0]?.insertions).toMatchObject([{ after: 3, extendMerges: [] }]);
  });

  it('of several groups join their own merged cell before others follow', () => {
    const merged = sheet(
      [
        { shows: A, was: ['a', 2] },
        { shows: B, covered: ['group'], was: ['b', 2] },
      ],
      { merges: ['A3:A4'] },
    );
    const ran = runSync([merged], {
      changes: [
        theirs('d', 5, { ...added, group: '业务' }, { after: 'b' }),
        theirs('e', 6, { ...added, no: 5 }, { after: 'b' }),
      ],
    });
    expect(ran.written[0]?.insertions.map(({ after, extendMerges }) => [after, extendMerges])).toEqual([
      [3, [0]],
      [3, []],
    ]);
  });

  it('stand in the order in which they were added one under the other', () => {
    const part = sheet([{ shows: A, was: ['a', 2] }]);
    const ran = runSync([part], {
      changes: [theirs('e', 6, C, { after: 'd' }), theirs('d', 5, B, { after: 'a' })],
    });
    const items = ran.written[0]?.insertions.map(
      ({ cells }) => cells.find(({ column }) => column === 1)?.value,
    );
    expect(items).toEqual(['2.乙办法', '3.丙细则']);
  });

  it('are reported, and asked for again, where no row can be put in', () => {
    const part = sheet([{ shows: A, was: ['a', 2] }]);
    const ran = runSync([part], { changes: [theirs('d', 5, added)], refused: '工作表受保护' });
    expect(ran.rows.at(-1)).toMatchObject({ outcome: 'missing', detail: '4.丁规定：工作表受保护' });
    expect(ran.written).toEqual([{ cells: [header(4, [['a', 2]])], insertions: [], deletions: [] }]);
  });
});

describe('a preview', () => {
  const changed = { ...A, status: '已完成' };
  const news = theirs('a', 5, changed);
  const rows: Row[] = [{ shows: A, was: ['a', 2] }];

  it.each<[string, { preview: boolean; part: SheetPart }, { steps: string[]; shown: string[] }]>([
    [
      'costs no more where nothing is to be sent',
      { preview: true, part: sheet(rows) },
      { steps: ['send', 'decide', 'write'], shown: ['a'] },
    ],
    [
      'is not made unasked',
      { preview: false, part: sheet(rows) },
      { steps: ['decide', 'send', 'write'], shown: [] },
    ],
    [
      'comes before what is sent',
      {
        preview: true,
        part: sheet([...rows, { shows: { ...B, status: '已完成' }, was: ['b', 2, B] }]),
      },
      { steps: ['send', 'decide', 'send', 'write'], shown: ['a'] },
    ],
  ])('%s', (_, { preview, part }, { steps, shown }) => {
    const ran = runSync([part], { preview, changes: [news] });
    expect(ran.steps).toEqual(steps);
    expect(ran.incoming.map(({ rowId }) => rowId)).toEqual(shown);
    expect(ran.rows[0]).toMatchObject({ outcome: 'updated', columns: ['状态'] });
  });

  it('of a sheet that was never synchronised is what the store has, and creates no ledger', () => {
    const only = grid('表', [TITLE, HEADER, cellsOf(A)]);
    const [read] = understood([only]).ledgers;
    if (!read) throw new Error('no ledger');
    const part = { ledger: read.ledger, rows: read.rows, grid: only, errorRows: new Set<number>() };
    const ran = runSync([part], { preview: true, stored: [{ rowId: 'z', rev: 4, fields: C }] });
    expect(ran.steps).toEqual(['read', 'decide', 'note', 'send', 'write']);
    expect(ran.incoming.map(({ rowId }) => rowId)).toEqual(['z']);
  });
});

describe('what a person does not want written', () => {
  const why = '这次没有写入。';

  it('is told and asked for again, while what was sent is noted', () => {
    const [mine, theirOwn] = [
      { ...B, status: '已完成' },
      { ...A, status: '已完成' },
    ];
    const part = sheet([
      { shows: A, was: ['a', 2] },
      { shows: mine, was: ['b', 2, B] },
    ]);
    const ran = runSync([part], {
      declined: why,
      changes: [theirs('a', 5, theirOwn), theirs('d', 6, C), theirs('x', 7, C, { deleted: true })],
    });
    expect(ran.rows).toMatchObject([
      { outcome: 'notWritten', columns: ['状态'], detail: `他人修改了状态，${why}` },
      { outcome: 'applied' },
      { outcome: 'missing', detail: `3.丙细则：${why}` },
    ]);
    expect(ran.written).toEqual([
      {
        cells: [
          cell(4, TOKEN, token('b', 9, mine)),
          header(4, [
            ['a', 2],
            ['b', 9],
          ]),
        ],
        insertions: [],
        deletions: [],
      },
    ]);
  });

  it('is neither values nor rows taken out', () => {
    const part = sheet([
      { shows: A, was: ['a', 2] },
      { shows: B, was: ['b', 2] },
    ]);
    const ran = runSync([part], { declined: why, changes: [theirs('b', 5, B, { deleted: true })] });
    expect(outcomes(ran)).toEqual(['unchanged', 'notWritten']);
    expect(ran.written[0]).toMatchObject({ deletions: [] });
  });
});

describe('rows that others deleted', () => {
  const gone = theirs('b', 5, B, { deleted: true });

  it('are taken out', () => {
    const part = sheet([
      { shows: A, was: ['a', 2] },
      { shows: B, was: ['b', 2] },
    ]);
    const ran = runSync([part], { changes: [gone] });
    expect(ran.rows[1]).toMatchObject({ outcome: 'removed', by: '李四' });
    expect(ran.written).toEqual([
      { cells: [header(9, [['a', 2]])], insertions: [], deletions: [{ row: 3 }] },
    ]);
  });

  it('stay where the row holds more than the ledger', () => {
    const part = sheet([{ shows: B, was: ['b', 2], beside: '张三电话' }]);
    const ran = runSync([part], { changes: [gone] });
    expect(ran.rows[0]).toMatchObject({ outcome: 'notWritten' });
    expect(ran.written[0]).toMatchObject({ deletions: [], cells: [header(4, [['b', 2]])] });
  });
});

describe('a conflict', () => {
  const mine = { ...A, status: '已完成', deadline: '6月底前' };
  const result: SyncResult = {
    rowId: 'a',
    outcome: 'conflict',
    rev: 7,
    fields: { ...mine, status: '暂停' },
    conflicts: [{ field: 'status', base: '进行中', theirs: '暂停', mine: '已完成', by: '李四', at: 1 }],
    by: '李四',
    at: 1,
  };
  const part = () => sheet([{ shows: mine, was: ['a', 2, A] }]);

  it('left open keeps the row and its token, and is asked about again', () => {
    const ran = runSync([part()], { results: [result] });
    expect(ran.rows).toMatchObject([
      {
        outcome: 'conflict',
        columns: ['状态'],
        detail: '状态：原为“进行中”，库中“暂停”，本表“已完成”',
        by: '李四',
      },
    ]);
    expect(ran.written[0]?.cells).toEqual([header(6, [['a', 2]])]);
  });

  it.each<[string, 'mine' | 'theirs' | { status: string }, string]>([
    ['mine', 'mine', '已完成'],
    ['theirs', 'theirs', '暂停'],
    ['another value', { status: '进行中' }, '进行中'],
  ])(
    'settled as %s is sent, based on what the person saw, with what was not in conflict',
    (_, resolution, status) => {
      const ran = runSync([part()], { results: [result], resolution });
      expect(ran.sent.at(-1)).toEqual({ rowId: 'a', baseRev: 7, fields: { ...mine, status } });
      expect(ran.written[0]?.cells).toContainEqual(cell(3, TOKEN, token('a', 10, { ...mine, status })));
    },
  );

  it('with a deletion takes the row out when settled as theirs', () => {
    const deleted: SyncResult = { ...result, fields: mine, deleted: true };
    const open = runSync([part()], { results: [deleted] });
    expect(open.rows[0]?.detail).toBe('他人已删除此行；状态：本表“已完成”');
    const ran = runSync([part()], { results: [deleted], resolution: 'theirs' });
    expect(ran.written[0]?.deletions).toEqual([{ row: 2 }]);
    const kept = runSync([part()], { results: [deleted], resolution: 'mine' });
    expect(kept.sent.at(-1)).toEqual({ rowId: 'a', baseRev: 7, fields: mine });
  });
});

it('a sheet that was never synchronised is not filled with very many rows unasked', () => {
  const fresh = understood([grid('表', [TITLE, HEADER, cellsOf(A)])]).ledgers[0];
  if (!fresh) throw new Error('no ledger');
  const part = (): SheetPart => ({
    ...fresh,
    grid: grid('表', [TITLE, HEADER, cellsOf(A)]),
    errorRows: new Set(),
  });
  const changes = Array.from({ length: 9 }, (_, index) =>
    theirs(`r${index}`, 2, fieldsOf(index + 2, `第${index}项`)),
  );
  const ran = runSync([part()], { changes });
  expect(ran.rows.filter(({ outcome }) => outcome === 'missing')).toHaveLength(9);
  const confirmed = runSync([part()], { changes, decisions: { confirmed: true } });
  expect(confirmed.written[0]?.insertions).toHaveLength(9);
});

it('puts a new row below a merged cell that comes to say something else with the same write', () => {
  const part = sheet(
    [
      { shows: A, was: ['a', 2] },
      { shows: B, covered: ['group'], was: ['b', 2] },
    ],
    { merges: ['A3:A4'] },
  );
  const moved = [theirs('a', 5, { ...A, group: '队伍' }), theirs('b', 5, { ...B, group: '队伍' })];
  const { written } = runSync([part], { changes: [...moved, theirs('c', 4, C, { after: 'a' })] });
  expect(written[0]?.insertions).toMatchObject([{ after: 3, extendMerges: [] }]);
  expect(written[0]?.insertions[0]?.cells).toContainEqual({ column: 0, value: '党建' });
});
