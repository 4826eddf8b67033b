import fc from 'fast-check';
import { percentText, rankText, rateChangeText, scoreText } from './wording';

describe('percentText', () => {
  it.each([
    [0, '0.0%'],
    [1, '100.0%'],
    [1 / 3, '33.3%'],
    [2 / 3, '66.7%'],
    [1 / 16, '6.3%'],
    [247 / 2000, '12.4%'],
    [null, '—'],
  ])('writes the rate %p as %s', (rate, text) => {
    expect(percentText(rate)).toBe(text);
  });
});

describe('rateChangeText', () => {
  it.each([
    [0.168, 0.209, '提高4.1个百分点'],
    [0.5, 0.495, '下降0.5个百分点'],
    [1 / 3, 1 / 3, '持平'],
    [0.3334, 0.3331, '持平'],
    // 33.3 % and 66.7 % as printed: 33.4 points, though the rates differ by 33.3.
    [1 / 3, 2 / 3, '提高33.4个百分点'],
    [null, 0.5, ''],
    [0.5, null, ''],
  ])('from %p to %p: %s', (before, now, text) => {
    expect(rateChangeText(before, now)).toBe(text);
  });

  it('is what a reader finds who subtracts the percentages printed', () => {
    const rate = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(rate, rate, (before, now) => {
        const [old, then] = [before, now].map((one) => Number(percentText(one).slice(0, -1)));
        const difference = Math.round(((then ?? 0) - (old ?? 0)) * 10) / 10;
        const told = rateChangeText(before, now);
        const points = Number(/[\d.]+/.exec(told)?.[0] ?? 0);
        expect(told.startsWith('下降') ? -points : points).toBeCloseTo(difference, 6);
      }),
    );
  });
});

it.each([
  [1, false, '第1位'],
  [3, true, '并列第3位'],
  [null, false, '—'],
] as const)('words rank %p, shared %p, as %s', (rank, isShared, text) => {
  expect(rankText(rank, isShared)).toBe(text);
});

it.each([
  [22.5, '22.50'],
  [0, '0.00'],
  [-3, '-3.00'],
  [null, '—'],
])('writes the points %p as %s', (points, text) => {
  expect(scoreText(points)).toBe(text);
});
