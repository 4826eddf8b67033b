import fc from 'fast-check';
import type { CellValue } from '#core/grid/grid';
import { grid } from '#tests/support/grid';
import { MAPPING_COLUMNS } from './mapping-entries';
import { readLedgers } from './read-ledgers';

type Rows = readonly (readonly CellValue[])[];

/** A sheet nobody could recognise: 办什么, 到何时, 谁办 and a column without a header. */
const WORK = grid('工作', [
  ['2023年重点工作'],
  ['办什么', '到何时', '谁办', null],
  ['1.甲', '5月底前', '办公室', '进行中'],
  ['2.乙', '6月底前', '政治部', null],
]);

function read(mapping: Rows, merges: readonly string[] = [], work = WORK) {
  return readLedgers({ fileName: '台账.xlsx', grids: [work, grid('列对应', mapping, { merges })] });
}

const KIND = '基础工作提升年';
const GOOD: Rows = [
  [...MAPPING_COLUMNS],
  ['工作', KIND, 2, '具体任务', 'A'],
  ['工作', KIND, 2, '时序进度', '到何时'],
  ['工作', KIND, 2, '责任单位', 'c'],
  ['工作', KIND, 2, '状态', 'Ｄ'],
];

const LEDGER = {
  sheet: '工作',
  kind: { id: 'foundation' },
  year: 2023,
  headerRow: 2,
  rows: [
    { row: 3, no: 1, cells: { item: '1.甲', deadline: '5月底前', units: '办公室', status: '进行中' } },
    { row: 4, no: 2, cells: { item: '2.乙', deadline: '6月底前', units: '政治部' } },
  ],
};

describe('a saved column mapping', () => {
  it('reads a sheet that cannot be recognised, and is itself neither a ledger nor an unread sheet', () => {
    expect(readLedgers({ fileName: '', grids: [WORK] }).unread).toMatchObject([{ reason: 'unrecognised' }]);
    expect(read(GOOD)).toMatchObject({ ledgers: [LEDGER], unread: [] });
    expect(read([[...MAPPING_COLUMNS]]).unread).toMatchObject([{ sheet: '工作', reason: 'unrecognised' }]);
  });

  it.each<[string, Rows, string[]]>([
    [
      'columns in another order, a title, an extra column',
      [
        ['列的对应关系'],
        ['说明', '列', '栏目', '表头行', '台账类型', '工作表'],
        ...GOOD.slice(1).map((row) => ['某', ...[...row].reverse()]),
      ],
      [],
    ],
    [
      'the first three given once',
      GOOD.map((row, index) => (index > 1 ? [null, null, null, ...row.slice(3)] : row)),
      [],
    ],
    [
      'the first three merged',
      GOOD.map((row, index) => (index > 1 ? [null, null, null, ...row.slice(3)] : row)),
      ['A2:A5', 'B2:B5', 'C2:C5'],
    ],
    [
      'blank rows, a row number as text',
      GOOD.flatMap((row, index) =>
        index === 0 ? [row] : [[], [row[0] ?? null, row[1] ?? null, '２', ...row.slice(3)]],
      ),
      [],
    ],
    [
      'a field by another of its headers',
      GOOD.map((row) => row.map((cell) => (cell === '具体任务' ? '工作内容' : cell))),
      [],
    ],
  ])('is read with %s', (_, mapping, merges) => {
    expect(read(mapping, merges)).toMatchObject({ ledgers: [LEDGER], unread: [] });
  });

  it('comes before what the headers say, and leaves the rest to them', () => {
    const work = grid('工作', [
      ['具体任务', '真正的任务', '时序进度', '责任单位'],
      ['甲', '1.乙', '年内', '办公室'],
    ]);
    const { ledgers } = read([[...MAPPING_COLUMNS], ['工作', KIND, 1, '具体任务', 'B']], [], work);
    expect(ledgers[0]?.columns.map(({ id, index }) => [id, index])).toEqual([
      ['item', 1],
      ['deadline', 2],
      ['units', 3],
    ]);
  });

  it('maps the columns of a quota table, whose fields have names of their own', () => {
    const work = grid('工作', [
      ['谁', '多少分', '对外', '政务信息'],
      ['办公室', 40, '3篇', '2篇'],
    ]);
    const mapping = [
      ['部门', 'A'],
      ['目标任务分', 'B'],
      ['外宣信息', '对外'],
    ].map((row) => ['工作', '信息任务分配表', 1, ...row]);
    expect(read([[...MAPPING_COLUMNS], ...mapping], [], work).ledgers[0]?.rows[0]?.cells).toEqual({
      unit: '办公室',
      targetScore: 40,
      'quota:外宣信息': '3篇',
      'quota:政务信息': '2篇',
    });
  });

  it('knows two tables of a sheet', () => {
    const work = grid('工作', [...WORK.values, ['2024年重点工作'], ...WORK.values.slice(1)]);
    const second = GOOD.slice(1).map((row) => row.map((cell) => (cell === 2 ? 6 : cell)));
    const { ledgers } = read([...GOOD, ...second], [], work);
    expect(ledgers.map(({ year, headerRow, rows }) => [year, headerRow, rows.length])).toEqual([
      [2023, 2, 2],
      [2024, 6, 2],
    ]);
  });
});

describe('a mapping that points nowhere', () => {
  /** The good mapping with one cell changed: zero-based row and column. */
  const changed = (at: readonly [number, number], value: CellValue): Rows =>
    GOOD.map((row, index) =>
      index === at[0] ? row.map((cell, column) => (column === at[1] ? value : cell)) : row,
    );

  it.each([
    [
      'no such sheet',
      changed([1, 0], '别的表'),
      { cell: 'A2', column: '工作表', value: '别的表', problem: 'unknown', choices: ['工作'] },
    ],
    [
      'no such kind',
      changed([2, 1], '年度工作'),
      { cell: 'B3', column: '台账类型', value: '年度工作', problem: 'unknown' },
    ],
    [
      'another kind than above',
      changed([2, 1], '特色创新发展年'),
      { cell: 'B3', problem: 'differs', choices: [KIND] },
    ],
    [
      'a row below the sheet',
      changed([1, 2], 9),
      { cell: 'C2', column: '表头行', value: '9', problem: 'unknown', choices: ['1～4'] },
    ],
    ['no row at all', changed([1, 2], '第二行'), { cell: 'C2', column: '表头行', problem: 'unknown' }],
    [
      'no such field',
      changed([1, 3], '事由'),
      { cell: 'D2', column: '栏目', value: '事由', problem: 'unknown' },
    ],
    [
      'no such column letter',
      changed([1, 4], 'ZZ'),
      { cell: 'E2', column: '列', value: 'ZZ', problem: 'unknown', choices: ['办什么', '到何时', '谁办'] },
    ],
    [
      'no such header',
      changed([1, 4], '办啥'),
      { cell: 'E2', column: '列', value: '办啥', problem: 'unknown' },
    ],
    ['an empty column', changed([1, 4], null), { cell: 'E2', column: '列', value: '', problem: 'unknown' }],
    ['a field twice', changed([2, 3], '具体任务'), { cell: 'D3', column: '栏目', problem: 'repeated' }],
    ['a column twice', changed([2, 4], 'A'), { cell: 'E3', column: '列', problem: 'repeated' }],
    [
      'no column for the items',
      [GOOD[0] ?? [], ...GOOD.slice(2)],
      { cell: 'D2', column: '栏目', problem: 'key-missing', choices: ['具体任务'] },
    ],
    [
      'no headers',
      GOOD.slice(1),
      { cell: 'A1', column: '工作表', value: '', problem: 'header-missing', choices: [...MAPPING_COLUMNS] },
    ],
  ])('%s', (_, mapping, problem) => {
    const { ledgers, unread } = read(mapping);
    expect(ledgers).toEqual([]);
    expect(unread).toMatchObject([
      { sheet: '工作', reason: 'unrecognised' },
      { sheet: '列对应', reason: 'bad-mapping', problems: [problem] },
    ]);
  });

  it('is told once for the rows below that repeat it', () => {
    const mapping = GOOD.map((row, index) =>
      index === 0 ? row : [index === 1 ? '别的表' : null, null, null, ...row.slice(3)],
    );
    expect(read(mapping).unread.at(-1)?.problems).toMatchObject([{ cell: 'A2', problem: 'unknown' }]);
  });

  it('does not keep a sheet from being read by its own headers', () => {
    const work = grid('工作', [
      ['2023年“基础工作提升年”台账'],
      ['具体任务', '时序进度', '责任单位'],
      ['1.乙', '年内', '办公室'],
    ]);
    const { ledgers, unread } = read(changed([1, 3], '事由'), [], work);
    expect(ledgers).toMatchObject([{ headerRow: 2, rows: [{ no: 1 }] }]);
    expect(unread).toMatchObject([{ reason: 'bad-mapping' }]);
  });

  it('never throws, whatever the sheet says, and however long it goes on', () => {
    const cell = fc.oneof(
      fc.constantFrom<CellValue>(null, '工作', KIND, 2, 9, '具体任务', '外宣信息', 'A', 'XFD', '到何时', ''),
      fc.string(),
      fc.double(),
    );
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 8 }), (rows) => {
        for (const { reason, problems = [] } of read([[...MAPPING_COLUMNS], ...rows]).unread)
          expect(problems.length > 0).toBe(reason === 'bad-mapping');
      }),
    );
    const long = Array.from({ length: 20_000 }, () => [null, null, null, '责任单位', 'C']);
    expect(read([...GOOD.slice(0, 2), ...long]).unread.at(-1)?.reason).toBe('bad-mapping');
  });
});
