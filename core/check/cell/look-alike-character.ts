import type { TextRule } from '../text-rule';

/** Letters typed for digits, told by the measure word, sign or dash after the number. */
const NUMBER =
  /(?<![A-Za-z\d])(?=[OoIl]*\d)(?=\d*[OoIl])[\dOoIl]{2,4}(?=[年月日号篇条件个名人场次项％%]|[-–—~～至]\d)/g;

/** The characters of one text by those of the other that stand at their places. */
function pairs(odd: string, meant: string): ReadonlyMap<string, string> {
  const meanings = Array.from(meant);
  return new Map(Array.from(odd, (character, index) => [character, meanings[index] ?? character]));
}

const LATIN_TWINS = pairs('АВЕКМНОРСТХаеорсхіјѕΑΒΕΖΗΙΚΜΝΟΡΤΧο', 'ABEKMHOPCTXaeopcxijsABEZHIKMNOPTXo');
/** A word that may mix scripts; in a word of its own script a letter is what it looks like. */
const WORD = /[A-Za-z\u0370-\u03FF\u0400-\u04FF]{2,}/g;

/** Forms that only the radical blocks have; text copied out of a PDF is full of them. */
const RADICALS = pairs(
  '⺠⻓⻔⻢⻅⻋⻉⻚⻛⻜⻥⻦⻩⻬⻰⻄⻘⻆⻮⻨',
  '民长门马见车贝页风飞鱼鸟黄齐龙西青角齿麦',
);

const digits = (number: string): string => number.replace(/[Oo]/g, '0').replace(/[Il]/g, '1');

const latin = (word: string): string =>
  /[A-Za-z]/.test(word) && /[\u0370-\u04FF]/.test(word)
    ? Array.from(word, (character) => LATIN_TWINS.get(character) ?? character).join('')
    : word;

/** With more letters than digits (`O2O`) it is a name. */
const asNumber = (text: string): string =>
  text.replace(/\d/g, '').length * 2 > text.length ? text : digits(text);

type Look = readonly [found: RegExp, meant: (found: string) => string];

const LOOKS: readonly Look[] = [
  [NUMBER, asNumber],
  [WORD, latin],
  [/[\u2E80-\u2EF3]/g, (radical) => RADICALS.get(radical) ?? radical.normalize('NFKC')],
  [/[\u2F00-\u2FD5\uF900-\uFAFF]/g, (radical) => radical.normalize('NFKC')],
  // `二○二三年` and `2〇23年`: a circle or a Chinese nought, where the other is meant.
  [/(?<=[一二三四五六七八九〇])[○◯](?=[一二三四五六七八九〇○◯年])/g, () => '〇'],
  [/(?<=\d)[○◯〇](?=[\d年])/g, () => '0'],
  // `9一12月`: the numeral one for a dash.
  [/(?<=\d)一(?=\d+[年月日])/g, () => '-'],
  // The sign of a ratio for a colon, unless numbers stand on both sides.
  [/(?<!\d\s?)∶|∶(?!\s?\d)/g, () => '：'],
];

const SUSPICIOUS = /[\u0370-\u04FF\u2E80-\u2FD5\uF900-\uFAFF○◯∶]|\d[OoIl〇]|[OoIl]\d|\d一\d/;

/** Characters that look like the ones meant and are others: a letter in a number, another script in a word. */
export const lookAlikeCharacter: TextRule = {
  code: 'look-alike-character',
  appliesTo: () => true,
  sign: SUSPICIOUS,
  judge(text) {
    let first: { found: string; meant: string } | undefined;
    let replacement = text;
    for (const [pattern, meantBy] of LOOKS) {
      replacement = replacement.replace(pattern, (found: string) => {
        const meant = meantBy(found);
        if (meant !== found) first ??= { found, meant };
        return meant;
      });
    }
    return first && { replacement, params: first };
  },
};
