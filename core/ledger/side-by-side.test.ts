/** Tables beside each other on one sheet: each is read by itself, with its own place for tokens. */
import type { CellValue } from '#core/grid/grid';
import { grid } from '#tests/support/grid';
import { joinParts } from './continuation';
import { readLedgers } from './read-ledgers';

type Row = readonly CellValue[];

const TITLE = '2023年“基础工作提升年”项目台账';
const TASKS = ['目标', '具体任务', '时序进度', '责任单位'];
const RULES = ['类型', '新建(修订)制度名称', '完成时限', '责任科室'];
const A = ['规范化', '1.甲', '5月底前', '办公室'];
const B = ['规范化', '2.乙', '6月底前', '政治部'];
const C = ['党建类', '1.丙', '3月底前', '机关党办'];
const NOTHING = [null, null, null, null];

function read(values: readonly Row[], merges: readonly string[] = []) {
  return readLedgers({ fileName: '', grids: [grid('表', values, { merges })] });
}

/** Kind, year, item texts and token column of each ledger. */
function found(values: readonly Row[], merges: readonly string[] = []) {
  return read(values, merges).ledgers.map(({ kind, year, rows, tokenColumn }) => [
    ...[kind.id, year, rows.map(({ cells }) => cells[kind.keyColumn]).join(' ')],
    tokenColumn.index,
  ]);
}

describe('tables beside each other', () => {
  it.each<[string, readonly Row[], string[], unknown[][]]>([
    [
      'of one kind, under one title',
      [[TITLE], [...TASKS, null, ...TASKS], [...A, null, ...B]],
      [],
      [
        ['foundation', 2023, '1.甲', 9],
        ['foundation', 2023, '2.乙', 10],
      ],
    ],
    [
      'of one kind, under a title merged over both, without a gap',
      [[TITLE], [...TASKS, ...TASKS], [...A, ...B]],
      ['A1:H1'],
      [
        ['foundation', 2023, '1.甲', 8],
        ['foundation', 2023, '2.乙', 9],
      ],
    ],
    [
      'of two kinds, each with its title, one longer than the other',
      [
        [TITLE, null, null, null, null, '2022年“制度建设规范年”项目台账'],
        [...TASKS, null, ...RULES],
        [...A, null, ...C],
        [...B],
      ],
      ['A1:D1', 'F1:I1'],
      [
        ['foundation', 2023, '1.甲 2.乙', 9],
        ['institution-building', 2022, '1.丙', 10],
      ],
    ],
    [
      'of two families',
      [[TITLE], [...TASKS, '单位名称', '别名'], [...A, '办公室', '局办'], [...B, '政治部', null]],
      [],
      [
        ['foundation', 2023, '1.甲 2.乙', 6],
        ['unit-directory', 2023, '办公室 政治部', 7],
      ],
    ],
    [
      'three of them',
      [
        [TITLE],
        [...TASKS, null, ...TASKS, null, ...TASKS],
        [...A, null, ...B, null, ...['规范化', '3.丁', '年底前', '办公室']],
      ],
      [],
      [
        ['foundation', 2023, '1.甲', 14],
        ['foundation', 2023, '2.乙', 15],
        ['foundation', 2023, '3.丁', 16],
      ],
    ],
    [
      'with merged cells in each, and the header again after a page break',
      [
        [TITLE],
        [...TASKS, null, ...RULES],
        [...A, null, ...C],
        [...TASKS, null, ...RULES],
        [null, ...B.slice(1), null, null, '2.戊', null, '党办'],
      ],
      ['A3:A5', 'F3:F5', 'H3:H5'],
      [
        ['foundation', 2023, '1.甲 2.乙', 9],
        ['institution-building', 2023, '1.丙 2.戊', 10],
      ],
    ],
    [
      'above a table over the whole width, and above one under the left of them',
      [
        [TITLE],
        [...TASKS, null, ...RULES],
        [...A, null, ...C],
        ['2024年“特色创新发展年”项目台账', null, null, null, null, '队伍类', '2.己', '4月底前', '政治部'],
        TASKS,
        ['创新', '1.庚', '年底前', '办公室'],
      ],
      [],
      [
        ['foundation', 2023, '1.甲', 9],
        ['innovation', 2024, '1.庚', 9],
        ['institution-building', 2023, '1.丙 2.己', 10],
      ],
    ],
  ])('%s', (_, values, merges, ledgers) => {
    expect(found(values, merges)).toEqual(ledgers);
    expect(read(values, merges).unread).toEqual([]);
  });

  it('keep their tokens apart', () => {
    const tokens = ['台账通标识@3', '台账通标识@5'];
    const values = [
      [TITLE],
      [...TASKS, ...RULES, ...tokens],
      [...A, ...C, 'ta', 'tc'],
      [...B, ...NOTHING, 'tb'],
    ];
    const { ledgers } = read(values);
    expect(
      ledgers.map(({ tokenColumn, rows }) => [tokenColumn.header, rows.map(({ token }) => token)]),
    ).toEqual([
      ['台账通标识@3', ['ta', 'tb']],
      ['台账通标识@5', ['tc']],
    ]);
    // Only the right one was synchronised.
    const right = values.map((row) => [...row.slice(0, 8), null, ...row.slice(9)]);
    expect(read(right).ledgers.map(({ tokenColumn }) => tokenColumn)).toEqual([
      { index: 8 },
      { index: 9, header: '台账通标识@5' },
    ]);
  });

  it('are not read where tokens cannot be told apart: something was added at their right', () => {
    const values = [[TITLE], [...TASKS, ...RULES, '台账通标识@3', '督办'], [...A, ...C, 'ta', '是']];
    expect(read(values)).toMatchObject({ ledgers: [], unread: [{ reason: 'side-by-side', headerRow: 2 }] });
  });

  it('are two ledgers, though they have one header row', () => {
    const { ledgers } = read([[TITLE], [...TASKS, ...RULES], [...A, ...C]]);
    expect(joinParts(ledgers.map((ledger) => ({ ledger })))).toHaveLength(2);
  });

  it('are not read by halves where they cannot be told apart', () => {
    const mixed = [
      '具体任务',
      '新建(修订)制度名称',
      '时序进度',
      '完成时限',
      '责任单位',
      '具体任务',
      '时序进度',
    ];
    expect(read([[TITLE], mixed, [...A, ...B]])).toMatchObject({
      ledgers: [],
      unread: [{ reason: 'side-by-side' }],
    });
  });
});
