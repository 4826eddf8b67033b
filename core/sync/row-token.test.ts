import fc from 'fast-check';
import { rowHash } from './row-hash';
import { formatRowToken, parseRowToken } from './row-token';

describe('row token', () => {
  it('reads what it writes', () => {
    const rowId = fc.stringMatching(/^[A-Za-z0-9_-]{1,40}$/);
    fc.assert(
      fc.property(rowId, fc.integer({ min: 0, max: 1e9 }), fc.string(), (id, rev, text) => {
        const token = { rowId: id, rev, hash: rowHash({ item: text }) };
        expect(parseRowToken(formatRowToken(token))).toEqual(token);
      }),
    );
  });

  it('reads a token with stray spaces', () => {
    expect(parseRowToken(' r1.3.AAAAAAAAAAA\n')).toEqual({ rowId: 'r1', rev: 3, hash: 'AAAAAAAAAAA' });
  });

  it.each([
    { name: 'nothing', text: '' },
    { name: 'a number', text: '3.14' },
    { name: 'a padded revision', text: 'r1.01.AAAAAAAAAAA' },
    { name: 'a leading zero', text: 'r1.03.AAAAAAAAAAA' },
    { name: 'a short hash', text: 'r1.3.AAAA' },
    { name: 'a fourth part', text: 'r1.3.AAAAAAAAAAA.x' },
    { name: 'a separator in the id', text: 'r#1.3.AAAAAAAAAAA' },
    { name: 'no id', text: '.3.AAAAAAAAAAA' },
    { name: 'a revision beyond exact numbers', text: 'r1.9999999999999999.AAAAAAAAAAA' },
  ])('takes $name for no token', ({ text }) => {
    expect(parseRowToken(text)).toBeUndefined();
  });
});
