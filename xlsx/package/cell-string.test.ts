import fc from 'fast-check';
import { decodeCellString, encodeCellString } from './cell-string';

describe('encodeCellString', () => {
  it.each([
    ['markup', '<a> & b', '&lt;a&gt; &amp; b'],
    ['white space that XML keeps', 'a\tb\nc ', 'a\tb\nc '],
    ['a carriage return', 'a\r\nb', 'a_x000D_\nb'],
    ['a control character', 'a\u0001b', 'a_x0001_b'],
    ['what looks like an escape', '_x000D_', '_x005F_x000D_'],
    ['what only begins like one', '_x00_', '_x00_'],
    ['half a surrogate pair', 'a\ud83d', 'a_xD83D_'],
    ['a whole one', '😀', '😀'],
  ])('writes %s', (_name, text, encoded) => {
    expect(encodeCellString(text)).toBe(encoded);
  });

  it('is undone by decoding, for any text', () => {
    const unit = fc.oneof(
      fc.constantFrom('_x000D_', '_', 'x', '005F_', '\r', '&lt;'),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(fc.array(unit), (units) => {
        const text = units.join('');
        const unescaped = encodeCellString(text)
          .replaceAll('&lt;', '<')
          .replaceAll('&gt;', '>')
          .replaceAll('&amp;', '&');
        expect(decodeCellString(unescaped)).toBe(text);
      }),
    );
  });
});
