import { comparedWith } from './compared-with';

describe('the day compared with', () => {
  it.each([
    ['the last circular', '2023-06-15', '2023-06-30', '2023-06-15'],
    ['the month before, where none is noted', null, '2023-06-15', '2023-05-31'],
    ['the month before, where the circular is of the same day', '2023-06-15', '2023-06-15', '2023-05-31'],
    ['the month before, where it is later', '2023-07-15', '2023-06-15', '2023-05-31'],
    ['the year before in January', null, '2023-01-15', '2022-12-31'],
  ] as const)('is %s', (_, lastCircular, to, from) => {
    expect(comparedWith({ lastCircular }, to)).toBe(from);
  });
});
