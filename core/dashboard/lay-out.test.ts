import type { Merge } from '#core/grid/grid';
import { DASHBOARD_INPUT, withManyOverdue } from '#tests/support/dashboard-input';
import { LOOKS } from './board-looks';
import { PRINT } from './board-print';
import type { BoardChart, BoardSheet } from './board-sheet';
import type { DashboardInput } from './build-dashboard';
import { buildDashboard } from './build-dashboard';
import { layOut } from './lay-out';

const boardOf = (input: DashboardInput): BoardSheet => layOut(buildDashboard(input));
const NO_ITEMS: DashboardInput = { ...DASHBOARD_INPUT, ledgers: [] };
const NOTHING: DashboardInput = { ...NO_ITEMS, quotas: [] };

type Content = string | number;

/** What the rows say, from left to right; where asked for, within some columns only. */
function linesOf({ rowHeights, cells }: BoardSheet, [left, right] = [0, Infinity]): Content[][] {
  return rowHeights.map((_, row) =>
    cells
      .filter((cell) => cell.row === row && cell.column >= left && cell.column <= right)
      .sort((a, b) => a.column - b.column)
      .map(({ value }) => value),
  );
}

/** The rows from one that begins with a text, up to the next empty one. Those of the annex come last. */
function blockFrom(board: BoardSheet, beginning: string, columns?: [number, number]): Content[][] {
  const lines = linesOf(board, columns);
  const isFirst = ([first]: Content[]): boolean => String(first).startsWith(beginning);
  const from = columns ? lines.findIndex(isFirst) : lines.map(isFirst).lastIndexOf(true);
  const rest = from < 0 ? [] : lines.slice(from);
  const end = rest.findIndex((line) => line.length === 0);
  return end < 0 ? rest : rest.slice(0, end);
}

const LEFT: [number, number] = [0, 19];
const RIGHT: [number, number] = [21, 30];

function contentsOf({ cells }: BoardSheet, { top, bottom, left }: Merge): (Content | undefined)[] {
  return Array.from(
    { length: bottom - top + 1 },
    (_row, row) => cells.find((cell) => cell.row === top + row && cell.column === left)?.value,
  );
}

/** What a chart draws: its categories, then the figures of each series behind its name. */
function drawnBy(board: BoardSheet, name: string): unknown[] {
  const chart = board.charts.find((one) => one.name === name);
  if (!chart) return [];
  const series = chart.series.map((one) => [one.name, ...contentsOf(board, one.values)]);
  return [contentsOf(board, chart.categories), ...series];
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
      ['完成率', '■ 红灯', '▲ 黄灯', '● 绿灯', '按期完成率'],
      [2 / 7, 2, 1, 4, 1 / 4],
      ['事项共7项，已完成2项', '逾期未完成2项', '占全部事项14.3%', '占全部事项57.1%', '到期4项，按期1项'],
    ]);
  });

  it('lists what is red on the page and the ranking beside it', () => {
    expect(blockFrom(board, '红灯事项', LEFT)).toEqual([
      ['红灯事项（共2项，逾期最久的在前）'],
      ['台账', '编号', '事项', '责任单位', '时限', '逾期', '原因'],
      ['重点工程推进年', 1, '戊', '政治部', '2023-03-31', 91, '3月31日到期，逾期91天'],
      ['基础工作提升年', 1, '=丙', '政治部', '2023-06-15', 15, '6月15日到期，逾期15天'],
    ]);
    expect(blockFrom(board, '牵头单位排名', RIGHT).slice(1)).toEqual([
      ['名次', '牵头单位', '完成率', '总数', '完成', '红灯', '黄灯'],
      [1, '办公室', 1, 2, 2, 0, 0],
      [2, '涪城区司法局', 0, 1, 0, 0, 0],
      [2, '信息科', 0, 1, 0, 0, 0],
      [4, '政治部', 0, 3, 0, 2, 1],
      [''],
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

  it('tells how things stood at the end of each month', () => {
    expect(
      blockFrom(board, '逐月走势')
        .slice(1, -1)
        .map((line) => line.slice(0, 7)),
    ).toEqual([
      ['序号', '截至', '累计应完成', '累计完成', '完成率', '按期完成率', '逾期未完成'],
      [1, '1月', 0, 0, 0, '—', 0],
      [2, '2月', 0, 0, 0, '—', 0],
      [3, '3月', 1, 0, 0, 0, 0],
      [4, '4月', 1, 0, 0, 0, 1],
      [5, '5月', 3, 1, 1 / 7, 1 / 3, 1],
      [6, '6月', 4, 2, 2 / 7, 1 / 4, 2],
    ]);
    const midMonth = boardOf({ ...DASHBOARD_INPUT, asOf: '2023-02-15' });
    expect(
      blockFrom(midMonth, '逐月走势')
        .slice(2, -1)
        .map(([, name]) => name),
    ).toEqual(['1月', '2月15日']);
  });

  it('tells what the lights stand for', () => {
    const lines = blockFrom(board, '亮灯说明').slice(2);
    expect(lines.map((line) => line.slice(0, 4))).toEqual([
      [1, '红灯', 2, 2 / 7],
      [2, '黄灯', 1, 1 / 7],
      [3, '绿灯', 4, 4 / 7],
    ]);
    for (const [, name, , , meaning] of lines) {
      expect(meaning).toMatch(/。$/);
      expect(meaning).not.toContain(String(name));
    }
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

  it('lists as many red items as the page holds, and all of them below it', () => {
    const many = boardOf(withManyOverdue(100));
    const onPage = blockFrom(many, '红灯事项', LEFT).filter(([, no]) => typeof no === 'number').length;
    expect(onPage).toBeGreaterThanOrEqual(6);
    expect(linesOf(many, LEFT)[many.page.rowCount - 1]).toEqual([`其余${100 - onPage}项见附表。`]);
    expect(blockFrom(many, '红灯事项')).toHaveLength(102);
    const tooMany = blockFrom(boardOf(withManyOverdue(203)), '红灯事项');
    expect(tooMany).toHaveLength(203);
    expect(tooMany.at(-1)).toEqual(['其余3条见台账。']);
  });

  it('says so where nothing is red', () => {
    const early = boardOf({ ...DASHBOARD_INPUT, asOf: '2023-01-01' });
    expect(blockFrom(early, '红灯事项', LEFT)[0]).toEqual(['红灯事项（共0项，逾期最久的在前）']);
    expect(linesOf(early, LEFT)[early.page.rowCount - 1]).toEqual(['没有红灯事项。']);
  });

  it('tells of inspections only where one found something', () => {
    const entry = {
      no: 1,
      date: '2023-05-04',
      unit: '政治部',
      units: ['政治部'],
      problem: '台账不全',
    } as const;
    const inspected = boardOf({ ...DASHBOARD_INPUT, inspections: [{ ...entry, rectifyBy: '2023-06-20' }] });
    expect(linesOf(inspected)[3]?.at(-1)).toBe('督导问题逾期未整改');
    expect([4, 5].map((row) => linesOf(inspected)[row]?.at(-1))).toEqual([1, '整改中0条，已整改0条']);
    expect(blockFrom(inspected, '督导检查发现的问题').slice(2)).toEqual([
      [1, '2023-05-04', '政治部', '台账不全', '逾期未整改', expect.stringContaining('逾期10天')],
    ]);
    expect(blockFrom(board, '督导检查发现的问题')).toEqual([]);
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

  it('calls the lamps what the bureau calls them', () => {
    const { rules } = DASHBOARD_INPUT;
    const looks = { ...rules.looks, red: { name: '一级', colour: '紫' as const } };
    const lights = { ...rules.lights, lamps: 4 as const };
    const own = boardOf({ ...DASHBOARD_INPUT, rules: { ...rules, looks, lights } });
    expect(linesOf(own)[3]).toEqual(['完成率', '■ 一级', '▲ 黄灯', '◆ 蓝灯', '● 绿灯', '按期完成率']);
    expect(blockFrom(own, '一级事项', LEFT)[0]).toEqual(['一级事项（共2项，逾期最久的在前）']);
    expect(blockFrom(own, '各台账完成情况')[1]?.slice(-4)).toEqual(['一级', '黄灯', '蓝灯', '绿灯']);
    expect(own.cells.some(({ value }) => typeof value === 'string' && value.includes('红灯'))).toBe(false);
  });
});

describe('what the charts draw', () => {
  const board = boardOf(DASHBOARD_INPUT);

  it('lights, the course of the year and units, from the tables below', () => {
    expect(board.charts.map(({ name, type }) => [name, type])).toEqual([
      ['台账通-亮灯', 'Doughnut'],
      ['台账通-走势', 'LineMarkers'],
      ['台账通-累计', 'ColumnClustered'],
      ['台账通-单位', 'BarClustered'],
    ]);
    expect(drawnBy(board, '台账通-亮灯')).toEqual([
      ['红灯', '黄灯', '绿灯'],
      ['项数', 2, 1, 4],
    ]);
    const months = ['1月', '2月', '3月', '4月', '5月', '6月'];
    expect(drawnBy(board, '台账通-走势')).toEqual([months, ['完成率', 0, 0, 0, 0, 1 / 7, 2 / 7]]);
    expect(drawnBy(board, '台账通-累计')).toEqual([
      months,
      ['累计应完成', 0, 0, 1, 1, 3, 4],
      ['累计完成', 0, 0, 0, 0, 1, 2],
    ]);
    expect(drawnBy(board, '台账通-单位')).toEqual([
      ['办公室', '涪城区司法局', '信息科', '政治部'],
      ['完成率', 1, 0, 0, 0],
    ]);
  });

  it('draws the first ten of many units and says so', () => {
    const many = boardOf(withManyOverdue(15));
    expect(drawnBy(many, '台账通-单位')[0]).toHaveLength(10);
    expect(many.charts.map(({ title }) => title)).toContain('牵头单位完成率（前10名）');
  });

  it('draws the quotas where there are no items', () => {
    const quotas = boardOf(NO_ITEMS);
    expect(quotas.charts.map(({ name }) => name)).toEqual(['台账通-信息']);
    expect(drawnBy(quotas, '台账通-信息')).toEqual([
      ['政治部', '办公室'],
      ['完成率', 1, 1 / 4],
    ]);
  });

  it('has a colour for each slice and each series', () => {
    const needed = ({ type, series, categories }: BoardChart): number =>
      type === 'Doughnut' ? categories.bottom - categories.top + 1 : series.length;
    for (const chart of board.charts) expect(chart.colours).toHaveLength(needed(chart));
  });
});

function withQuotas(count: number): DashboardInput {
  const quotas = Array.from({ length: count }, (_unit, index) => ({
    ...{ no: index + 1, unit: `${index + 1}所`, targetScore: 10, quota: { 外宣信息: 2 }, total: 2 },
  }));
  return { ...NO_ITEMS, quotas };
}

const [FIRST] = DASHBOARD_INPUT.ledgers;
const ONE_ITEM = { ...DASHBOARD_INPUT, ledgers: FIRST ? [{ ...FIRST, items: FIRST.items.slice(0, 1) }] : [] };

describe.each<[string, DashboardInput]>([
  ['a whole board', DASHBOARD_INPUT],
  ['one item', ONE_ITEM],
  ['20 items', withManyOverdue(20)],
  ['150 items', withManyOverdue(150)],
  ['500 items', withManyOverdue(500)],
  ['1000 items of as many units', withManyOverdue(1000)],
  ['quotas only', NO_ITEMS],
  ['quotas of 200 units', withQuotas(200)],
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

  it('stays within its rows and columns', () => {
    const { rowHeights, columnWidths, cells, merges, frames, looks, rules, charts } = board;
    const drawn = charts.flatMap(({ place, categories, series }) => [
      place,
      categories,
      ...series.map(({ values }) => values),
    ]);
    const areas = [
      ...[...merges, ...frames, ...drawn],
      ...[...looks, ...rules].map(({ area }) => area),
      ...cells.map(({ row, column }) => ({ top: row, left: column, bottom: row, right: column })),
    ];
    const all = { bottom: rowHeights.length - 1, right: columnWidths.length - 1 };
    expect(areas.filter(({ bottom, right }) => bottom > all.bottom || right > all.right)).toEqual([]);
    expect(areas.filter(({ top, bottom, left, right }) => top > bottom || left > right)).toEqual([]);
    for (const { place } of charts) expect(place.bottom).toBeLessThan(board.page.rowCount);
  });

  it('prints on one A3 in letters of seven points at least', () => {
    const { left, right, top, bottom } = PRINT.margins;
    const sum = (lengths: readonly number[]): number => lengths.reduce((all, length) => all + length, 0);
    // An A3 on its side has 1190 × 842 points.
    const scale = Math.min(
      1,
      (1190 - left - right) / sum(board.columnWidths),
      (842 - top - bottom) / sum(board.rowHeights.slice(0, board.page.rowCount)),
    );
    const smallest = Math.min(...Object.values(LOOKS).map(({ size }) => size));
    expect(smallest * scale).toBeGreaterThanOrEqual(7);
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
    // The list on the page; its column of items is the fourth.
    const cell = board.cells.find(
      ({ value, column }) => column === 3 && typeof value === 'string' && value.startsWith(item.slice(0, 4)),
    );
    return [board.rowHeights[cell?.row ?? -1], cell?.value];
  };
  // The column holds 29 Chinese characters of 9 points.
  expect(heightAndText('推'.repeat(29))).toEqual([18, '推'.repeat(29)]);
  expect(heightAndText('推'.repeat(30))).toEqual([31, '推'.repeat(30)]);
  expect(heightAndText('推'.repeat(81))).toEqual([45, `${'推'.repeat(80)}…`]);
  expect(heightAndText('推进一项\n重点\n工作')).toEqual([18, '推进一项 重点 工作']);
});
