import { TEXT_RULES } from './all-checks';
import { PLAIN } from './text-rule';

const characters = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code));
const plain = characters.filter((character) => PLAIN.test(character));

/** Every plain character beside itself and between digits, as signs of several characters have digits in them. */
const texts = [plain.map((character) => character + character).join(''), plain.join('2')];

describe('a plain text', () => {
  it('may be a sentence of Chinese characters, digits and marks', () => {
    expect(PLAIN.test('制定《第12号示范点（试行）管理办法》，完成率达95.5%；12月底前验收。')).toBe(true);
  });

  it.each(TEXT_RULES.flatMap(({ code, sign }) => (sign ? [{ code, sign }] : [])))(
    'has no sign of $code',
    ({ sign }) => {
      expect(texts.map((text) => sign.exec(text)?.[0])).toEqual([undefined, undefined]);
    },
  );
});
