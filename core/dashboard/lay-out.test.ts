import type { Merge } from '#core/grid/grid';
import { DASHBOARD_INPUT, withManyOverdue } from '#tests/support/dashboard-input';
import type { BoardSheet } from './board-sheet';
import type { DashboardInput } from './build-dashboard';
import { buildDashboard } from './build-dashboard';
import { layOut } from './lay-out';

const boardOf = (input: DashboardInput): BoardSheet => layOut(buildDashboard(input));
const NO_ITEMS: DashboardInput = { ...DASHBOARD_INPUT, ledgers: [] };
const NOTHING: DashboardInput = { ...NO_ITEMS, quotas: [] };

/** What the rows say, from left to right. */
function linesOf({ rowHeights, cells }: BoardSheet): (string | number)[][] {
  return rowHeights.map((_, row) =>
    cells
      .filter((cell) => cell.row === row)
      .sort((a, b) => a.column - b.column)
      .map(({ value }) => value),
  );
}

/** The rows from one that begins with a text, up to the next empty one. */
function blockFrom(board: BoardSheet, beginning: string): (string | number)[][] {
  const lines = linesOf(board);
  const from = lines.findIndex(([first]) => String(first).startsWith(beginning));
  const rest = from < 0 ? [] : lines.slice(from);
  const end = rest.findIndex((line) => line.length === 0);
  return end < 0 ? rest : rest.slice(0, end);
}

/** What a chart draws: its source, row by row. */
function sourceOf(board: BoardSheet, name: string): (string | number | undefined)[][] {
  const { top, left, bottom, right } = board.charts.find((chart) => chart.name === name)?.source ?? {
    ...{ top: 0, left: 0, bottom: -1, right: -1 },
  };
  const at = (row: number, column: number) =>
    board.cells.find((cell) => cell.row === row && cell.column === column)?.value;
  return Array.from({ length: bottom - top + 1 }, (_row, row) =>
    Array.from({ length: right - left + 1 }, (_column, column) => at(top + row, left + column)),
  );
}

const overlap = (a: Merge, b: Merge): boolean =>
  a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;

describe('what the board says', () => {
  const board = boardOf(DASHBOARD_INPUT);

  it('begins with the title, the dates and the figures a leader asks for', () => {
    expect(linesOf(board).slice(0, 6)).toEqual([
      ['绵阳市司法局台账工作看板'],
      ['截至2023年6月30日\u3000\u3000更新于2023-07-01 09:30'],
      [],
      ['完成率', '红灯', '黄灯', '绿灯', '按期完成率'],
      [2 / 7, 2, 1, 4, 1 / 4],
      ['事项共7项，已完成2项', '逾期未完成', '临期或滞后', '已完成或正常推进', '到期4项，按期1项'],
    ]);
  });

  it('lists what is overdue', () => {
    expect(blockFrom(board, '逾期未完成的事项')).toEqual([
      ['逾期未完成的事项（红灯，共2项）'],
      ['序号', '事项', '责任单位', '到期', '逾期天数', '原因'],
      [1, '戊', '政治部', '2023-03-31', 91, '3月31日到期，逾期91天'],
      [2, '=丙', '政治部', '2023-06-15', 15, '6月15日到期，逾期15天'],
    ]);
  });

  it('counts each ledger and all together', () => {
    expect(blockFrom(board, '各台账完成情况').slice(2)).toEqual([
      [1, '基础工作提升年', 1 / 2, 1 / 3, 4, 2, 3, 1, 1, 2],
      [2, '重点工程推进年', 0, 0, 3, 0, 1, 1, 0, 2],
      ['', '合计', 2 / 7, 1 / 4, 7, 2, 4, 2, 1, 4],
    ]);
  });

  it('ranks the units, with a dash where nothing was due', () => {
    expect(blockFrom(board, '牵头单位排名').slice(2, 6)).toEqual([
      [1, '办公室', 1, 1 / 2, 2, 2, 2, 0, 0, 2],
      [2, '涪城区司法局', 0, '—', 1, 0, 0, 0, 0, 1],
      [2, '信息科', 0, '—', 1, 0, 0, 0, 0, 1],
      [4, '政治部', 0, 0, 3, 0, 2, 2, 1, 0],
    ]);
  });

  it('counts by month, naming years that are not this one', () => {
    expect(blockFrom(board, '按到期月份').slice(1)).toEqual([
      ['序号', '到期月份', '应完成', '已完成', '完成率', '按期完成', '逾期完成', '红灯', '黄灯', '绿灯'],
      [1, '3月', 1, 0, 0, 0, 0, 1, 0, 0],
      [2, '5月', 2, 2, 1, 1, 1, 0, 0, 2],
      [3, '6月', 1, 0, 0, 0, 0, 1, 0, 0],
      [4, '7月', 1, 0, 0, 0, 0, 0, 1, 0],
      [5, '2024年12月', 2, 0, 0, 0, 0, 0, 0, 2],
    ]);
  });

  it('tells what the lights stand for', () => {
    expect(blockFrom(board, '亮灯说明').slice(2)).toEqual([
      [1, '红灯', 2, 2 / 7, '完成时限或阶段节点已过，尚未完成。'],
      [2, '黄灯', 1, 1 / 7, '15天内到期，或完成比例落后序时进度超过20个百分点，或上月未填进展。'],
      [3, '绿灯', 4, 4 / 7, '已完成，或正常推进。'],
    ]);
  });

  it('ranks the information quotas by share', () => {
    const elapsed = 181 / 365;
    expect(blockFrom(board, '信息任务排名')).toEqual([
      ['信息任务排名（2023年）'],
      ['名次', '单位', '完成率', '比序时进度', '全年任务', '已报送', '已计入', '还差', '得分', '目标分'],
      [1, '政治部', 1, 1 - elapsed, 2, 2, 2, 0, 30, 30],
      [2, '办公室', 1 / 4, 1 / 4 - elapsed, 4, 1, 1, 3, 10, 40],
      ['—', '合计', 1 / 2, 1 / 2 - elapsed, 6, 3, 3, 3, 40, 70],
    ]);
  });

  it('ends with the line it is recognised by', () => {
    expect(linesOf(board).at(-1)).toEqual([
      '本看板由“台账通”根据台账生成，请勿手工修改；在任务窗格点“刷新看板”更新。',
    ]);
  });

  it.each([
    [20, undefined],
    [23, '以上为逾期最久的20项，其余3项见月度通报。'],
  ])('with %i overdue items lists at most 20', (count, note) => {
    const block = blockFrom(boardOf(withManyOverdue(count)), '逾期未完成的事项');
    expect(block[0]).toEqual([`逾期未完成的事项（红灯，共${count}项）`]);
    expect(block.filter(([first]) => typeof first === 'number')).toHaveLength(20);
    expect(block.at(-1)?.[0]).toBe(note ?? 20);
  });

  it('says so where nothing is overdue', () => {
    expect(blockFrom(boardOf({ ...DASHBOARD_INPUT, asOf: '2023-01-01' }), '逾期未完成的事项')).toEqual([
      ['逾期未完成的事项（红灯，共0项）'],
      ['没有逾期未完成的事项。'],
    ]);
  });

  it('begins with the quotas where there are no items', () => {
    const lines = linesOf(boardOf(NO_ITEMS));
    expect(lines.slice(3, 6)).toEqual([
      ['信息任务完成率', '序时进度', '还差', '已报送', '落后单位'],
      [1 / 2, 181 / 365, 3, 3, 1],
      [...['全年任务6篇，已计入3篇', '2023年已过的时间', '距全年任务'], ...['超出任务的不计入', '共2个单位']],
    ]);
  });

  it('says so where there is nothing at all', () => {
    const board = boardOf(NOTHING);
    expect(linesOf(board)[3]).toEqual(['没有认出台账中的事项，也没有信息任务。']);
    expect(board.charts).toEqual([]);
  });
});

describe('what the charts draw', () => {
  const board = boardOf(DASHBOARD_INPUT);

  it('lights, months and units, from the tables below', () => {
    expect(board.charts.map(({ name, type }) => [name, type])).toEqual([
      ['台账通-亮灯', 'Doughnut'],
      ['台账通-月份', 'ColumnClustered'],
      ['台账通-单位', 'BarClustered'],
    ]);
    expect(sourceOf(board, '台账通-亮灯')).toEqual([
      ['亮灯', '项数'],
      ['红灯', 2],
      ['黄灯', 1],
      ['绿灯', 4],
    ]);
    expect(sourceOf(board, '台账通-月份')).toEqual([
      ['到期月份', '应完成', '已完成'],
      ['3月', 1, 0],
      ['5月', 2, 2],
      ['6月', 1, 0],
      ['7月', 1, 0],
      ['2024年12月', 2, 0],
    ]);
    expect(sourceOf(board, '台账通-单位')).toEqual([
      ['牵头单位', '完成率'],
      ['办公室', 1],
      ['涪城区司法局', 0],
      ['信息科', 0],
      ['政治部', 0],
    ]);
  });

  it('leaves items without a due date out of the months', () => {
    const [ledger] = DASHBOARD_INPUT.ledgers;
    const items = (ledger?.items ?? []).map((item, index) =>
      index === 0
        ? { ...item, deadline: { ...item.deadline, type: 'long-term' as const, milestones: [] } }
        : item,
    );
    const some = boardOf({ ...DASHBOARD_INPUT, ledgers: ledger ? [{ ...ledger, items }] : [] });
    expect(blockFrom(some, '按到期月份').at(-1)?.[1]).toBe('无明确时限');
    expect(sourceOf(some, '台账通-月份').map(([month]) => month)).toEqual(['到期月份', '5月', '6月', '7月']);
  });

  it('draws the first twelve of many units and says so', () => {
    const many = boardOf(withManyOverdue(15));
    expect(sourceOf(many, '台账通-单位')).toHaveLength(13);
    expect(many.charts.map(({ title }) => title)).toContain('牵头单位完成率（前12名）');
  });

  it('draws the quotas where there are no items', () => {
    const quotas = boardOf(NO_ITEMS);
    expect(quotas.charts.map(({ name }) => name)).toEqual(['台账通-信息']);
    expect(sourceOf(quotas, '台账通-信息')).toEqual([
      ['单位', '完成率'],
      ['政治部', 1],
      ['办公室', 1 / 4],
    ]);
  });
});

describe.each<[string, DashboardInput]>([
  ['a whole board', DASHBOARD_INPUT],
  ['many items', withManyOverdue(40)],
  ['quotas only', NO_ITEMS],
  ['nothing', NOTHING],
])('the places of %s', (_name, input) => {
  const board = boardOf(input);

  it('leaves the charts to themselves', () => {
    for (const { name, place } of board.charts) {
      const under = board.cells.filter(({ row, column }) =>
        overlap(place, { top: row, left: column, bottom: row, right: column }),
      );
      const others = board.charts.filter((other) => other.name !== name && overlap(place, other.place));
      const merged = board.merges.filter((merge) => overlap(place, merge));
      expect([under, others, merged]).toEqual([[], [], []]);
    }
  });

  it('joins no cell twice and hides no value', () => {
    const twice = board.merges.filter((merge, index) =>
      board.merges.slice(index + 1).some((other) => overlap(merge, other)),
    );
    const hidden = board.cells.filter(({ row, column }) =>
      board.merges.some(
        ({ top, left, bottom, right }) => row >= top && row <= bottom && column > left && column <= right,
      ),
    );
    expect([twice, hidden]).toEqual([[], []]);
  });

  it('stays within its rows and columns, and within the width of an A4 page', () => {
    const { rowHeights, columnWidths, cells, merges, frames, looks, rules, charts } = board;
    const areas = [
      ...[...merges, ...frames, ...charts.map(({ place }) => place)],
      ...[...looks, ...rules].map(({ area }) => area),
      ...cells.map(({ row, column }) => ({ top: row, left: column, bottom: row, right: column })),
    ];
    const all = { bottom: rowHeights.length - 1, right: columnWidths.length - 1 };
    expect(areas.filter(({ bottom, right }) => bottom > all.bottom || right > all.right)).toEqual([]);
    // 842 points less two margins of half an inch.
    expect(columnWidths.reduce((sum, width) => sum + width, 0)).toBeLessThanOrEqual(770);
  });

  it('gives texts the format of text, and figures one of numbers', () => {
    const wrong = board.cells.filter(({ value, format }) => (typeof value === 'string') !== (format === '@'));
    expect(wrong).toEqual([]);
  });
});

it('makes rows as high as their texts need, and shortens what nobody reads at a glance', () => {
  const [ledger] = DASHBOARD_INPUT.ledgers;
  const [, , overdue] = ledger?.items ?? [];
  if (!ledger || !overdue) throw new Error('no overdue item');
  const heightAndText = (item: string) => {
    const board = boardOf({ ...DASHBOARD_INPUT, ledgers: [{ ...ledger, items: [{ ...overdue, item }] }] });
    const cell = board.cells.find(
      ({ value }) => typeof value === 'string' && value.startsWith(item.slice(0, 4)),
    );
    return [board.rowHeights[cell?.row ?? -1], cell?.value];
  };
  // The column holds 21 Chinese characters of 10 points.
  expect(heightAndText('推'.repeat(21))).toEqual([21, '推'.repeat(21)]);
  expect(heightAndText('推'.repeat(22))).toEqual([36, '推'.repeat(22)]);
  expect(heightAndText('推'.repeat(81))).toEqual([66, `${'推'.repeat(80)}…`]);
  expect(heightAndText('推进一项\n重点\n工作')).toEqual([21, '推进一项 重点 工作']);
});
