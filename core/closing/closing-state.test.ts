import fc from 'fast-check';
import { closingState, CLOSING_SYNONYMS, CLOSING_WORDS, type ClosingState } from './closing-state';

describe('how far the closing of an item is', () => {
  it.each<[string, ClosingState]>([
    ['', 'open'],
    ['／', 'open'],
    ['未销号', 'open'],
    ['申请销号', 'applied'],
    ['已申请', 'applied'],
    [' 申请 销号 ', 'applied'],
    ['6月30日申请销号', 'applied'],
    ['待复核', 'applied'],
    ['复核中', 'reviewing'],
    ['复核', 'reviewing'],
    ['审核中（法制科）', 'reviewing'],
    ['已销号', 'closed'],
    ['销号', 'closed'],
    ['2023年6月30日销号', 'closed'],
    ['已销号(2023.6.30)', 'closed'],
    ['同意销号；局务会议定', 'closed'],
    ['退回', 'returned'],
    ['退回修改', 'returned'],
    ['退回：佐证材料不全', 'returned'],
    ['不同意销号', 'returned'],
    ['退回\n（6月）', 'returned'],
    ['暂无', 'open'],
    ['不销号', 'unread'],
    ['退回后已销号', 'unread'],
    ['王局已阅', 'unread'],
  ])('“%s”: %s', (closing, state) => {
    expect(closingState({ closing })).toBe(state);
  });

  it('is open where there is no such cell', () => {
    expect(closingState({})).toBe('open');
  });

  it('is what the drop-down says, and what stands for it', () => {
    for (const [state, word] of Object.entries(CLOSING_WORDS))
      expect(closingState({ closing: word })).toBe(state);
    for (const [word, choice] of Object.entries(CLOSING_SYNONYMS))
      expect(closingState({ closing: word })).toBe(closingState({ closing: choice }));
  });

  it('never depends on spaces and width', () => {
    const words = fc.constantFrom(...Object.keys(CLOSING_SYNONYMS), '6月30日已销号', '不清楚');
    const space = fc.constantFrom('', ' ', '　', '\u200B');
    fc.assert(
      fc.property(words, space, (word, blank) => {
        const spaced = `${blank}${word.replace(/(?<=.)(?=.)/gu, blank)}${blank}`.replace(/\d/g, (digit) =>
          String.fromCharCode(digit.charCodeAt(0) + 0xfee0),
        );
        expect(closingState({ closing: spaced })).toBe(closingState({ closing: word }));
      }),
    );
  });
});
