import type { ProjectItem } from '#core/ledger/project-item';
import { displayWidth } from '#core/text/display-width';
import { DASHBOARD_INPUT, dashboardItem } from '#tests/support/dashboard-input';
import { BoardDraft } from './board-draft';
import { addWall, wallOf } from './board-wall';
import { buildDashboard, type Dashboard } from './build-dashboard';

/** About what the page leaves for the tiles. */
const ROOM = 620;

function dashboardOf(...ledgers: readonly (readonly ProjectItem[])[]): Dashboard {
  const kinds = ledgers.map((items, index) => ({
    ...{ kind: `kind-${index}`, name: `台账${index + 1}`, year: 2023, items },
  }));
  return buildDashboard({ ...DASHBOARD_INPUT, ledgers: kinds });
}

const numbered = (no: number | null, ...rest: Parameters<typeof dashboardItem>): ProjectItem => ({
  ...dashboardItem(...rest),
  no,
});

const many = (count: number, unitOf: (index: number) => string): ProjectItem[] =>
  Array.from({ length: count }, (_item, index) =>
    numbered(index + 1, `第${index + 1}件`, unitOf(index), '2023-12-31'),
  );

const textsOf = (board: Dashboard, room = ROOM): string[][] =>
  wallOf(board, room).blocks.map(({ heading, tiles }) => [heading, ...tiles.map(({ text }) => text)]);

it('has one tile for each item, by ledger and in order of number, with a sign that black-and-white prints keep', () => {
  const board = dashboardOf(
    [
      numbered(10, '乙', '办公室', '2023-06-15'),
      numbered(null, '无号', '办公室', '2024-12-31'),
      numbered(2, '甲', '办公室', '2023-07-05'),
    ],
    [numbered(2, '丁', '政治部', '2023-05-31', '2023-05-20'), numbered(1, '丙', '政治部', '2024-12-31')],
  );
  expect(textsOf(board)).toEqual([
    ['台账1\u3000共3项，已完成0项', '2 ▲黄灯\n甲', '10 ■红灯\n乙', '— ●绿灯\n无号'],
    ['台账2\u3000共2项，已完成1项', '1 ●绿灯\n丙', '2 √绿灯\n丁'],
  ]);
});

it('keeps the sign of a done item that something else makes red', () => {
  const entry = {
    no: 1,
    date: '2023-05-04',
    unit: '政治部',
    units: ['政治部'],
    problem: '材料不实',
  } as const;
  const board = buildDashboard({
    ...DASHBOARD_INPUT,
    inspections: [{ ...entry, relatesTo: '基础工作提升年1', rectifyBy: '2023-06-20' }],
    ledgers: [
      {
        ...{ kind: 'foundation', name: '基础工作提升年', year: 2023 },
        items: [dashboardItem('甲', '政治部', '2023-05-31', '2023-05-20')],
      },
    ],
  });
  expect(textsOf(board)[0]?.[1]).toBe('1 ■红灯\n甲');
});

it.each([
  ['《学历和能力提升激励办法》', '学历和能力提升激…'],
  ['公文运转规则(修订)', '公文运转规则(修订)'],
  ['推进一项\n重点工作', '推进一项重点工作'],
  ['=cmd|calc', '=cmd|calc'],
])('makes a title of %j that fits on one line', (item, title) => {
  const [, text = ''] = textsOf(dashboardOf([numbered(1, item, '办公室', '2024-12-31')]))[0] ?? [];
  expect(text.split('\n')[1]).toBe(title);
  expect(displayWidth(title)).toBeLessThanOrEqual(18);
});

it.each([
  [1, 2, 'titles'],
  [148, 2, 'titles'],
  [400, 1, 'numbers'],
])('shows %i items as tiles %i columns wide, with %s', (count, width) => {
  const wall = wallOf(dashboardOf(many(count, () => '办公室')), ROOM);
  expect(wall.width).toBe(width);
  expect(wall.blocks.flatMap(({ tiles }) => tiles)).toHaveLength(count);
});

it('says numbers and lights only where there is no room for more', () => {
  const [, first] = textsOf(dashboardOf(many(400, () => '办公室')))[0] ?? [];
  expect(first).toBe('1●绿');
});

it('sums up by unit what is too much for tiles, the worst units first', () => {
  const items = [
    ...many(1000, (index) => `${(index % 30) + 1}科`),
    numbered(1001, '误', '7科', '2023-01-31'),
    numbered(1002, '急', '9科', '2023-07-05'),
  ];
  const [[heading, ...tiles] = []] = textsOf(dashboardOf(items));
  expect(heading).toBe('事项共1002项，按牵头单位汇总，亮灯多的在前');
  expect(tiles).toHaveLength(30);
  expect(tiles.slice(0, 2)).toEqual(['7科\n■1 ●34', '9科\n▲1 ●34']);
});

it('shows the worst of too many units and says how many others there are', () => {
  const items = [...many(1000, (index) => `${index + 1}科`), numbered(1, '误', '末科', '2023-01-31')];
  const [[heading = '', ...tiles] = []] = textsOf(dashboardOf(items));
  expect(tiles[0]).toBe('末科\n■1');
  expect(heading).toContain(`另有${1001 - tiles.length}个单位见附表`);
});

it('paints each tile in the colours of its lamp, and the legend in all', () => {
  const board = dashboardOf([
    numbered(1, '甲', '办公室', '2023-06-15'),
    numbered(2, '乙', '办公室', '2024-12-31'),
  ]);
  const draft = new BoardDraft();
  addWall(draft, board, wallOf(board, ROOM));
  const { cells, looks } = draft.finished([], { rowCount: draft.rowCount, footer: { left: '', right: '' } });
  const groundOf = (text: string): string | undefined => {
    const cell = cells.find(({ value }) => value === text);
    return looks.find(({ area }) => area.top === cell?.row && area.left === cell.column)?.colours?.ground;
  };
  const [red, yellow, green] = board.lamps.map(({ ground }) => ground);
  expect(['■ 红灯 1项', '▲ 黄灯 0项', '●√ 绿灯 1项'].map(groundOf)).toEqual([red, yellow, green]);
  expect(['1 ■红灯\n甲', '2 ●绿灯\n乙'].map(groundOf)).toEqual([red, green]);
});
