import { percentText } from './wording';

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
