import { itemPlace } from './item-place';

it.each([
  [{ ledger: '基础工作提升年', no: 3 }, '基础工作提升年第3项'],
  [{ ledger: '基础工作提升年', no: null }, '基础工作提升年'],
])('%j', (item, place) => {
  expect(itemPlace(item)).toBe(place);
});
