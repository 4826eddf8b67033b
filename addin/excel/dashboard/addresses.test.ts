import { areaAddress, columnsAddress, rowsAddress, sizedSpans } from './addresses';

it('writes zero-based places as Excel names them', () => {
  expect(areaAddress({ top: 2, left: 2, bottom: 8, right: 27 })).toBe('C3:AB9');
  expect(rowsAddress({ first: 2, last: 8 })).toBe('3:9');
  expect(columnsAddress({ first: 0, last: 0 })).toBe('A:A');
});

it.each<[readonly number[], unknown]>([
  [[], []],
  [[5], [{ first: 0, last: 0, size: 5 }]],
  [
    [5, 5, 7, 5],
    [
      { first: 0, last: 1, size: 5 },
      { first: 2, last: 2, size: 7 },
      { first: 3, last: 3, size: 5 },
    ],
  ],
])('puts neighbours of the same size together: %j', (sizes, expected) => {
  expect(sizedSpans(sizes)).toEqual(expected);
});
