import { inputOf } from './cell-input';

describe('texts of which Excel would make something else are led by an apostrophe', () => {
  it.each([
    '=1+办公室',
    '＝1+办公室',
    '+办公室',
    '-办公室',
    '@办公室',
    "'办公室",
    ' =办公室',
    '\t=办公室',
    '\r=办公室',
    '\u0000=办公室',
    '\u0001=办公室',
    '\u200b=办公室',
    '\u202e=办公室',
    '\ufeff=办公室',
    '6月30日',
    '007',
    'TRUE',
    '#REF!',
  ])('%j', (text) => {
    expect(inputOf(text, 'General')).toBe(`'${text}`);
    expect(inputOf(text, '@')).toBe(text);
  });

  it.each(['第1号制度', '1.第1号制度', '5月底前', '办公室=法规科'])('but not %j', (text) => {
    expect(inputOf(text, 'General')).toBe(text);
  });
});
