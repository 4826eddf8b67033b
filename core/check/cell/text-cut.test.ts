import { foundBy } from '#tests/support/found-by';
import { oneTask, oneUnitCell, type Rows } from '#tests/support/sheets';
import { textCut } from './text-cut';

describe('text-cut', () => {
  it.each<[string, Rows, string[]]>([
    ['an enumeration that does not go on', oneTask('1.完善制度、机制、'), ['text-cut B3']],
    ['a sentence that does not go on', oneTask('1.按照要求，'), ['text-cut B3']],
    ['a bracket that was never filled', oneTask('1.修订办法（'), ['text-cut B3']],
    ['what an old program left of a long text', oneTask('1.' + '法'.repeat(253)), ['text-cut B3']],
    ['a text that happens to be as long', oneTask('1.' + '法'.repeat(252) + '。'), []],
    ['a finished sentence', oneTask('1.完善制度。'), []],
    ['points of a list', oneTask('1.完善制度；'), []],
    ['a separator after the last unit', oneUnitCell('办公室、'), []],
  ])('%s', (_, sheet, found) => {
    expect(foundBy(textCut, [sheet])).toEqual(found);
  });
});
