import { numberRanges } from './number-ranges';

it.each([
  [[], []],
  [[4], ['4']],
  [[7, 4, 5, 6, 4], ['4—7']],
  [
    [12, 4, 13, 7],
    ['4', '7', '12—13'],
  ],
])('numberRanges(%j)', (numbers, ranges) => {
  expect(numberRanges(numbers)).toEqual(ranges);
});
