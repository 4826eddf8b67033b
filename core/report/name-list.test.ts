import fc from 'fast-check';
import { chineseNumeral } from '#core/text/chinese-numeral';
import { chineseNumber, namesUpTo } from './name-list';

const NAMES = ['甲', '乙', '丙', '丁'];

it.each([
  [[], 2, ''],
  [['甲'], 2, '甲'],
  [['甲', '乙'], 2, '甲、乙'],
  [NAMES, 2, '甲、乙等4个单位'],
  [NAMES, 4, '甲、乙、丙、丁'],
])('tells %p, at most %i by name, as %p', (names, most, text) => {
  expect(namesUpTo(names, most)).toBe(text);
});

it('counts in other words than units', () => {
  expect(namesUpTo(NAMES, 3, '项')).toBe('甲、乙、丙等4项');
});

it('tells all names, or how many they are', () => {
  const names = fc.uniqueArray(fc.stringMatching(/^[\u4E00-\u4E9F]{2,4}$/u), { maxLength: 12 });
  fc.assert(
    fc.property(names, fc.integer({ min: 1, max: 12 }), (all, most) => {
      const told = namesUpTo(all, most);
      if (all.length <= most) expect(told.split('、').filter((name) => name !== '')).toEqual(all);
      else expect(told.endsWith(`等${all.length}个单位`)).toBe(true);
    }),
  );
});

describe('chineseNumber', () => {
  it.each([
    [1, '一'],
    [10, '十'],
    [12, '十二'],
    [20, '二十'],
    [35, '三十五'],
    [99, '九十九'],
    [0, '0'],
    [100, '100'],
  ])('writes %i as %s', (value, text) => {
    expect(chineseNumber(value)).toBe(text);
  });

  it('is read back as the same number', () => {
    for (let value = 1; value < 100; value++) expect(chineseNumeral(chineseNumber(value))).toBe(value);
  });
});
