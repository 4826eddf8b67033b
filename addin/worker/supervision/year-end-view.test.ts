import { SUPERVISED_ON, supervisionGrids } from '#tests/addin/supervision-book';
import { openBook } from '../opened-book';
import { yearEndView } from './year-end-view';

const SHEETS = supervisionGrids('提升年');

it.each([
  // By 20 June only item 6 is late; by the year's end item 1, too.
  [SUPERVISED_ON, { asOf: SUPERVISED_ON, isOver: false }, ['公证科']],
  ['2024-02-01', { asOf: '2023-12-31', isOver: true }, ['公证科', '办公室']],
] as const)('lists who has to explain, looked at on %s', (today, stands, units) => {
  const view = yearEndView(openBook(SHEETS, today));
  expect(view).toMatchObject(stands);
  const [, toExplain, disqualified] = view.lists;
  expect(toExplain?.title).toBe('书面说明名单');
  expect(toExplain?.units.map(({ unit }) => unit).sort()).toEqual([...units].sort());
  expect(disqualified?.title).toBe('取消评先选优资格建议名单');
});

it('has the fact behind each, and where it stands', () => {
  const { lists, commendedItems } = yearEndView(openBook(SHEETS, SUPERVISED_ON));
  const facts = lists[1]?.units.flatMap((unit) => unit.facts) ?? [];
  expect(facts).toContainEqual({
    ...{ no: 6, title: '完成法律援助案件质量评查', ledger: '基础工作提升年', role: '牵头' },
    reason: '5月31日到期，至6月20日未完成，逾期20天',
    place: { sheet: '提升年', cell: 'B8' },
  });
  expect(commendedItems.map(({ no, place }) => [no, place?.cell])).toEqual([[4, 'B6']]);
});

it('lists nobody in a workbook without items', () => {
  const { lists, isOver } = yearEndView(openBook(supervisionGrids('规则设置'), SUPERVISED_ON));
  expect([isOver, lists.flatMap(({ units }) => units)]).toEqual([false, []]);
});
