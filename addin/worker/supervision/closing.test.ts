import { SUPERVISED_ON, supervisionGrids } from '#tests/addin/supervision-book';
import { rules } from '#tests/support/sheets';
import { grid } from '#tests/support/grid';
import type { FillPlace } from '../fill/fill-rows';
import { openBook } from '../opened-book';
import { closingView } from './closing-view';
import { type ClosingAsked, planClosing } from './plan-closing';

const book = openBook(supervisionGrids('提升年'), SUPERVISED_ON);

function placeOf(no: number): FillPlace {
  const line = closingView(book, '').lines.find((one) => one.no === no);
  if (!line) throw new Error(`no item ${no}`);
  return line.place;
}

it.each([
  [
    '',
    [
      [2, 'review', ['open']],
      [3, 'returned', ['applied']],
      [5, 'ready', ['applied']],
      [4, 'closed', []],
    ],
  ],
  [
    '法制科',
    [
      [2, 'review', ['open']],
      [4, 'closed', []],
    ],
  ],
  ['没有的单位', []],
])('lists the items of “%s” that are on their way off the list', (unit, expected) => {
  const { lines, unprepared } = closingView(book, unit);
  expect(lines.map(({ no, group, steps }) => [no, group, steps.unit])).toEqual(expected);
  expect(unprepared).toEqual([]);
});

it('tells which sheets have no column for it', () => {
  const bare = grid('规范年', rules(['党建类', '1.甲制度', '5月底前', '办公室']));
  const view = closingView(openBook({ fileName: '台账.xlsx', grids: [bare] }, SUPERVISED_ON), '');
  expect(view).toEqual({ lines: [], unprepared: ['规范年'] });
});

it.each<[string, number, Omit<ClosingAsked, 'place'>, (string | null)[]]>([
  ['a unit applies', 5, { actor: 'unit', to: 'applied' }, ['申请销号']],
  ['a unit withdraws', 2, { actor: 'unit', to: 'open' }, [null]],
  ['the office closes', 2, { actor: 'office', to: 'closed' }, ['已销号']],
  ['the office returns', 2, { actor: 'office', to: 'returned', reason: '缺附件' }, ['退回', '缺附件']],
])('%s: writes the cells, while item and cells are as they were read', (_, no, asked, written) => {
  const plan = planClosing(book, { place: placeOf(no), ...asked });
  if ('refused' in plan) throw new Error(plan.refused);
  const [change, ...others] = plan.changes;
  expect(others).toEqual([]);
  expect(change?.cells.map(({ value }) => value)).toEqual(written);
  expect(change?.cells.map(({ column }) => column)).toEqual(written.map((__, at) => 11 + at));
  expect(change?.expected).toHaveLength(written.length + 1);
  expect(change?.expected.at(-1)).toMatchObject({ column: 1, value: placeOf(no).text });
});

it.each<[string, FillPlace, Omit<ClosingAsked, 'place'>, RegExp]>([
  ['a step out of turn', placeOf(4), { actor: 'unit', to: 'applied' }, /“销号”栏现在是“已销号”/],
  ['returning without a reason', placeOf(2), { actor: 'office', to: 'returned', reason: '' }, /写明原因/],
  ['an item that has moved', { ...placeOf(2), row: 9 }, { actor: 'office', to: 'closed' }, /已经移动/],
])('refuses %s, and says why', (_, place, asked, why) => {
  const plan = planClosing(book, { place, ...asked });
  expect('refused' in plan && plan.refused).toMatch(why);
});
