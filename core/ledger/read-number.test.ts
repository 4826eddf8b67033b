import { readCount, readNumber, readPercent } from './read-number';

describe('readCount', () => {
  it.each([
    ['12篇', 12],
    ['１２', 12],
    ['12 ', 12],
    [' 12 篇 ', 12],
    [12, 12],
    ['十二篇', 12],
    ['0', 0],
    ['1,200篇', 1200],
    [0, 0],
  ])('%p is %p', (value, count) => {
    expect(readCount(value)).toBe(count);
  });

  it.each([[undefined], [''], ['-'], ['/'], ['—'], ['——'], ['无'], ['　']])('%p means no quota', (value) => {
    expect(readCount(value)).toBeNull();
  });

  it.each([['若干'], ['12编'], ['十二十'], ['1.2.3'], [true], ['>=12'], [Number.NaN]])(
    '%p cannot be read',
    (value) => {
      expect(readCount(value)).toBeUndefined();
    },
  );
});

describe('readPercent', () => {
  it.each([
    ['45%', 45],
    ['４５％', 45],
    ['0.5%', 0.5],
    [45, 45],
    [0.45, 45],
    [1, 100],
    [0, 0],
    ['100', 100],
    ['0.3', 30],
  ])('%p is %p', (value, percent) => {
    expect(readPercent(value)).toBe(percent);
  });

  it.each([[undefined], ['一半'], [true], ['%']])('%p cannot be read', (value) => {
    expect(readPercent(value)).toBeUndefined();
  });
});

describe('readNumber', () => {
  it.each([
    ['-3', -3],
    ['+3', 3],
    ['3.5', 3.5],
    ['一百零五', 105],
    ['1,234.5', 1234.5],
  ])('%s is %p', (text, number) => {
    expect(readNumber(text)).toBe(number);
  });

  it.each(['', '12,34', 'abc', '3.', '一一十'])('%s is none', (text) => {
    expect(readNumber(text)).toBeUndefined();
  });
});
