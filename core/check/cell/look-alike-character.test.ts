import { foundBy } from '#tests/support/found-by';
import { oneDeadline, oneTask, type Rows } from '#tests/support/sheets';
import { lookAlikeCharacter } from './look-alike-character';

describe('look-alike-character', () => {
  it.each<[string, Rows, string[]]>([
    ['a letter O in a month', oneDeadline('1O月底前'), ['look-alike-character C3 → 10月底前']],
    ['a letter l in a range', oneDeadline('9-l2月组织实施'), ['look-alike-character C3 → 9-12月组织实施']],
    [
      'a letter before the dash',
      oneDeadline('1O-12月组织实施'),
      ['look-alike-character C3 → 10-12月组织实施'],
    ],
    ['a letter O in a year', oneTask('1.2O23年普法'), ['look-alike-character B3 → 1.2023年普法']],
    ['a letter O in a percentage', oneTask('1.覆盖率达3O%'), ['look-alike-character B3 → 1.覆盖率达30%']],
    [
      'a Cyrillic letter in a Latin word',
      oneTask('1.设计L\u041EGO'),
      ['look-alike-character B3 → 1.设计LOGO'],
    ],
    ['a circle in a year', oneTask('1.二○二三年普法'), ['look-alike-character B3 → 1.二〇二三年普法']],
    ['a Chinese nought among digits', oneTask('1.2〇23年普法'), ['look-alike-character B3 → 1.2023年普法']],
    [
      'a Chinese one for a dash',
      oneDeadline('9一12月组织实施'),
      ['look-alike-character C3 → 9-12月组织实施'],
    ],
    ['radicals out of a PDF', oneTask('1.\u2F08\u2EA0调解'), ['look-alike-character B3 → 1.人民调解']],
    [
      'the sign of a ratio for a colon',
      oneTask('1.要求∶逐项落实'),
      ['look-alike-character B3 → 1.要求：逐项落实'],
    ],
    ['a ratio', oneTask('1.按1∶15配备社工'), []],
    ['names with letters and digits', oneTask('1.O2O平台、H2O、G20、COVID19场景'), []],
    ['a word in Greek and one in Cyrillic', oneTask('1.ΑΒΓ与МОСКВА'), []],
    ['a numeral in words', oneTask('1.一村一法律顾问、二〇二三年'), []],
    ['a date with units', oneDeadline('10月底前'), []],
  ])('%s', (_, sheet, found) => {
    expect(foundBy(lookAlikeCharacter, [sheet])).toEqual(found);
  });
});
