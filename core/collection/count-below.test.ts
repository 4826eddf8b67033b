import { countBelow } from './count-below';

it.each([
  [[], 3, 0],
  [[1, 2, 5], 1, 0],
  [[1, 2, 5], 5, 2],
  [[1, 2, 2, 2, 5], 2, 1],
  [[1, 2, 2, 2, 5], 3, 4],
  [[1, 2, 5], 9, 3],
])('of %j below %d: %d', (ascending, limit, count) => {
  expect(countBelow(ascending, limit)).toBe(count);
});
