import { foundBy } from '#tests/support/found-by';
import { oneDeadline, oneTask, oneUnitCell, type Rows } from '#tests/support/sheets';
import { straySpace } from './stray-space';

describe('stray-space', () => {
  it.each<[string, Rows, string[]]>([
    ['a space in front', oneTask(' 1.修订办法'), ['stray-space B3 → 1.修订办法']],
    ['a full-width space behind', oneUnitCell('办公室\u3000'), ['stray-space D3 → 办公室']],
    ['a line break behind', oneTask('1.修订办法\n'), ['stray-space B3 → 1.修订办法']],
    ['several spaces inside', oneTask('1.修订  办法'), ['stray-space B3 → 1.修订 办法']],
    ['a web space', oneTask('1.修订\u00A0办法'), ['stray-space B3 → 1.修订 办法']],
    ['a name spread over its cell', oneUnitCell('办 公 室'), ['stray-space D3 → 办公室']],
    ['a name with a full-width space', oneUnitCell('办\u3000公\u3000室'), ['stray-space D3 → 办公室']],
    ['a space that parts two units', oneUnitCell('秘书科 法治调研科'), []],
    ['a full-width space that parts two units', oneUnitCell('秘书科\u3000法治调研科'), []],
    ['a space that parts a unit and a bureau', oneUnitCell('行政复议与应诉一、二科 梓潼县司法局'), []],
    ['a spread name beside another unit', oneUnitCell('办 公 室 政治部'), ['stray-space D3 → 办公室 政治部']],
    ['a space between clauses', oneDeadline('1-3月筹备 4-10月建设'), []],
    ['a space before a number', oneTask('1.每村应有 1名调解员'), []],
    ['an indented paragraph', oneTask('\u3000\u3000开展试点，形成经验。'), []],
    ['an indented second paragraph', oneTask('1.开展试点。\n\u3000\u3000形成经验。'), []],
  ])('%s', (_, sheet, found) => {
    expect(foundBy(straySpace, [sheet])).toEqual(found);
  });
});
