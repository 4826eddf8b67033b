import fc from 'fast-check';
import { changeText, visible } from './change-text';

describe('visible', () => {
  it.each([
    ['plain text', '办公室 5月，“a”', '办公室 5月，“a”'],
    ['line breaks', '甲\n乙', '甲⏎乙'],
    ['spaces that are none', '甲\u3000\u00a0\t', '甲[全角空格][不换行空格][制表符]'],
    ['characters without width', '办\u200b公\ufeff室', '办[U+200B]公[U+FEFF]室'],
    ['orders to a terminal', '\u001b[31m红\u0007', '[U+001B][31m红[U+0007]'],
    ['characters that turn the line round', '甲\u202e乙', '甲[U+202E]乙'],
    ['half a character', '甲\ud83d', '甲[U+D83D]'],
    ['a whole one of two halves', '😀𠮷', '😀𠮷'],
  ])('%s', (_name, text, expected) => {
    expect(visible(text)).toBe(expected);
  });

  it('leaves nothing that a terminal would obey', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(visible(text)).not.toMatch(/\p{Cc}/u);
      }),
    );
  });
});

describe('changeText', () => {
  const long = '甲'.repeat(60);

  it.each([
    ['short texts whole', '5月底前\u3000', '5月底前', ['5月底前[全角空格]', '5月底前']],
    ['nothing and something', '', '办公室', ['', '办公室']],
    ['a change at the end', `${long}O`, `${long}0`, [`…${'甲'.repeat(12)}O`, `…${'甲'.repeat(12)}0`]],
    ['a change at the beginning', ` ${long}`, long, [` ${'甲'.repeat(12)}…`, `${'甲'.repeat(12)}…`]],
    [
      'a change in the middle',
      `${long}O${long}`,
      `${long}0${long}`,
      [`…${'甲'.repeat(12)}O${'甲'.repeat(12)}…`, `…${'甲'.repeat(12)}0${'甲'.repeat(12)}…`],
    ],
    ['a long text that goes', long, '', [long, '']],
    ['the same twice', 'a', 'a', ['a', 'a']],
  ])('%s', (_name, before, after, expected) => {
    expect(changeText(before, after)).toEqual(expected);
  });

  it('shows two texts that differ differently, unless only what they leave out is the same', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (before, after) => {
        fc.pre(before !== after && !/[[\]⏎]/.test(before + after));
        const [old, changed] = changeText(before, after);
        expect(old).not.toBe(changed);
      }),
    );
  });
});
