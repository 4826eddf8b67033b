import fc from 'fast-check';
import { matchItems } from './match-items';

/** Written `no title`; known by both, by the title, or by the number. */
function pairs(before: readonly string[], after: readonly string[]): string[] {
  const items = (texts: readonly string[]) => texts.map((text) => ({ text }));
  const keysOf = ({ text }: { text: string }) => [text, text.slice(2), text.slice(0, 1)];
  return matchItems(items(before), items(after), keysOf).map(
    (pair) => `${pair.before?.text ?? '—'} → ${pair.after?.text ?? '—'}`,
  );
}

describe('items of two days', () => {
  it.each([
    ['the same', ['1 甲', '2 乙'], ['1 甲', '2 乙'], ['1 甲 → 1 甲', '2 乙 → 2 乙']],
    ['renumbered', ['1 甲', '2 乙'], ['2 甲', '1 乙'], ['1 甲 → 2 甲', '2 乙 → 1 乙']],
    ['renamed', ['1 甲', '2 乙'], ['1 丙', '2 乙'], ['1 甲 → 1 丙', '2 乙 → 2 乙']],
    [
      'added in front',
      ['1 甲', '2 乙'],
      ['1 新', '2 甲', '3 乙'],
      ['— → 1 新', '1 甲 → 2 甲', '2 乙 → 3 乙'],
    ],
    ['removed', ['1 甲', '2 乙'], ['1 甲'], ['1 甲 → 1 甲', '2 乙 → —']],
    [
      'twice the same',
      ['1 甲', '1 甲'],
      ['1 甲', '1 甲', '1 甲'],
      ['1 甲 → 1 甲', '1 甲 → 1 甲', '— → 1 甲'],
    ],
    ['none', [], [], []],
  ])('%s', (_, before, after, expected) => {
    expect(pairs(before, after)).toEqual(expected);
  });

  it('are each in one pair', () => {
    const keyed = fc.array(fc.record({ a: fc.constantFrom('x', 'y', 'z'), b: fc.constantFrom('p', 'q') }), {
      maxLength: 6,
    });
    fc.assert(
      fc.property(keyed, keyed, (before, after) => {
        const matched = matchItems(before, after, ({ a, b }) => [a + b, a]);
        expect(new Set(matched.flatMap((pair) => pair.before ?? []))).toEqual(new Set(before));
        expect(matched.flatMap((pair) => pair.after ?? [])).toEqual(after);
        expect(matched.filter((pair) => pair.before).length).toBe(before.length);
        expect(matched.every((pair) => !pair.before || !pair.after || pair.before.a === pair.after.a)).toBe(
          true,
        );
      }),
    );
  });
});
