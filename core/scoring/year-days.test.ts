import { elapsedShareOfYear } from './year-days';

describe('elapsedShareOfYear', () => {
  it.each([
    [2023, '2023-01-01', 1 / 365],
    [2023, '2023-06-30', 181 / 365],
    [2024, '2024-06-30', 182 / 366],
    [2023, '2023-12-31', 1],
    [2023, '2022-12-31', 0],
    [2023, '2024-05-01', 1],
  ] as const)('of %i at %s', (year, asOf, share) => {
    expect(elapsedShareOfYear(year, asOf)).toBe(share);
  });
});
