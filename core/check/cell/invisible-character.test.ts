import { foundBy } from '#tests/support/found-by';
import { oneTask, oneUnitCell, type Rows } from '#tests/support/sheets';
import { invisibleCharacter } from './invisible-character';

describe('invisible-character', () => {
  it.each<[string, Rows, string[]]>([
    ['a zero-width space', oneUnitCell('办公\u200B室'), ['invisible-character D3 → 办公室']],
    ['a byte-order mark in front', oneTask('\uFEFF1.修订办法'), ['invisible-character B3 → 1.修订办法']],
    ['a soft hyphen', oneTask('1.修订\u00AD办法'), ['invisible-character B3 → 1.修订办法']],
    ['a control character', oneTask('1.修订\u0007办法'), ['invisible-character B3 → 1.修订办法']],
    ['a direction mark', oneTask('1.修订\u202E办法'), ['invisible-character B3 → 1.修订办法']],
    ['line breaks and tabs', oneTask('1.修订\r\n\t办法'), []],
    ['signs and rare characters', oneTask('1.“①·—…㎡”𠮷'), []],
  ])('%s', (_, sheet, found) => {
    expect(foundBy(invisibleCharacter, [sheet])).toEqual(found);
  });
});
