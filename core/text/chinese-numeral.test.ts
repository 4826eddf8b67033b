import { chineseNumeral } from './chinese-numeral';

describe('chineseNumeral', () => {
  it.each([
    ['一', 1],
    ['十', 10],
    ['十二', 12],
    ['二十', 20],
    ['二十三', 23],
    ['一百零五', 105],
    ['一百一十', 110],
    ['三千二百', 3200],
    ['二〇二三', 2023],
    ['二零二四', 2024],
    ['两百', 200],
    ['零', 0],
    ['廿', 20],
    ['廿八', 28],
    ['卅', 30],
    ['卅一', 31],
  ])('%s is %d', (text, value) => {
    expect(chineseNumeral(text)).toBe(value);
  });

  it.each(['', '十二十', '二廿', '百千', '一二十', '甲', '12', '一'.repeat(10)])('%s is none', (text) => {
    expect(chineseNumeral(text)).toBeUndefined();
  });
});
