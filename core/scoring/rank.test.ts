import { ranked } from './rank';

describe('ranked', () => {
  it.each([
    ['distinct', [30, 10, 20], ['30 is 1', '20 is 2', '10 is 3']],
    ['ties share the better rank', [5, 9, 5, 1], ['9 is 1', '5 is 2', '5 is 2', '1 is 4']],
    ['none', [], []],
  ])('%s', (_, values, expected) => {
    const ranks = ranked(values, (a, b) => b - a);
    expect(ranks.map(({ item, rank }) => `${item} is ${rank}`)).toEqual(expected);
  });

  it('keeps the order of equals', () => {
    const ranks = ranked(['b', 'a', 'c'], () => 0);
    expect(ranks.map(({ item }) => item)).toEqual(['b', 'a', 'c']);
  });
});
