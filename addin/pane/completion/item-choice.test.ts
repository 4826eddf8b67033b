import type { ItemView } from '../../worker/completion/completion-view';
import { type ItemChoice, itemsInScope, litItems } from './item-choice';

const item = (no: number, some: Partial<ItemView>): ItemView => ({
  ...{ no, ledger: 0, sheet: '规范年', cell: `B${no}`, title: `第${no}项`, reason: '' },
  ...{ light: 'green', state: 'onTrack', due: null, month: null, lead: ['办公室'], support: [] },
  ...{ findings: [], milestones: [] },
  ...some,
});

const ITEMS = [
  item(1, { due: '2023-06-30', month: '2023-06' }),
  item(2, { light: 'red', due: '2023-05-31', month: '2023-12', support: ['政治部'] }),
  item(3, { light: 'yellow', ledger: 1, due: '2023-07-10', month: '2023-12', lead: ['政治部'] }),
  item(4, { light: 'red', ledger: 1, due: '2023-03-31', month: '2023-03', lead: ['政治部', '办公室'] }),
  item(5, { light: 'yellow' }),
];

const numbers = (items: readonly ItemView[]) => items.map(({ no }) => no);

it.each<[string, Omit<ItemChoice, 'title'>, number[]]>([
  ['everything', {}, [1, 2, 3, 4, 5]],
  ['what a unit leads', { unit: { name: '政治部', role: 'lead' } }, [3, 4]],
  ['what a unit supports', { unit: { name: '政治部', role: 'support' } }, [2]],
  ['a month', { month: '2023-12' }, [2, 3]],
  ['what has no due date', { month: null }, [5]],
  ['a ledger', { ledger: 1 }, [3, 4]],
  ['a unit in a ledger', { ledger: 1, unit: { name: '办公室', role: 'lead' } }, [4]],
  ['a unit that is not there', { unit: { name: '没有', role: 'lead' } }, []],
])('chooses %s', (_, choice, expected) => {
  expect(numbers(itemsInScope(ITEMS, { title: '', ...choice }))).toEqual(expected);
});

it('puts what is late first, the longest overdue on top, and what has no date last', () => {
  expect(numbers(litItems(ITEMS))).toEqual([4, 2, 3, 5, 1]);
});

it('keeps to the light asked for', () => {
  expect(numbers(litItems(ITEMS, 'yellow'))).toEqual([3, 5]);
});
