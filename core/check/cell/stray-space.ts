import { parseUnits } from '#core/unit/parse-units';
import type { TextRule } from '../text-rule';

/** Spaces of every width; line breaks are none. */
const SPACE = '[ \\t\\u00A0\\u1680\\u2000-\\u200A\\u202F\\u205F\\u3000]';
const ANY = new RegExp(`${SPACE}|[\\r\\n]`);
const AT_ENDS = new RegExp(`^(?:${SPACE}|[\\r\\n])+|(?:${SPACE}|[\\r\\n])+$`, 'g');
const AT_END = new RegExp(`(?:${SPACE}|[\\r\\n])+$`);
/** Not the indent of a paragraph, which follows a line break. */
const RUN = new RegExp(`(\\S)${SPACE}{2,}`, 'g');
/** Look like a plain space and are none; a single full-width one is punctuation. */
const ODD = /[\u00A0\u2000-\u200A\u202F\u205F]/g;
const IN_WORD = new RegExp(`(?<=\\p{Script=Han})${SPACE}+(?=\\p{Script=Han})`, 'gu');
/** Two full-width spaces open a paragraph of running text. */
const INDENTED = /^\u3000\u3000\S[^]*[，。；,;]/;

const UNIT_COLUMNS = new Set(['units', 'supportUnits', 'leadUnit', 'unit', 'name']);

const namesIn = (text: string): string =>
  parseUnits(text)
    .map(({ name }) => name)
    .join();

/** Without the spaces inside names, where the names stay the same without them: `办 公 室`, but not `秘书科 立法科`. */
function withWholeNames(text: string): string {
  const isBetween = (at: number): boolean =>
    `${namesIn(text.slice(0, at))},${namesIn(text.slice(at))}` === namesIn(text);
  const joined = text.replace(IN_WORD, (space, at: number) => (isBetween(at) ? space : ''));
  return joined !== text && namesIn(joined) === namesIn(text) ? joined : text;
}

/** Spaces at the ends of a text, several in a row, and inside a unit's name. A single space between words is none. */
export const straySpace: TextRule = {
  code: 'stray-space',
  appliesTo: () => true,
  sign: ANY,
  judge(text, { column }) {
    const trimmed = text.replace(INDENTED.test(text) ? AT_END : AT_ENDS, '');
    const single = trimmed.replace(RUN, '$1 ').replace(ODD, ' ');
    const replacement = UNIT_COLUMNS.has(column.id) ? withWholeNames(single) : single;
    if (replacement === text || replacement === '') return undefined;
    const where = [trimmed === text ? '' : '首尾', replacement === trimmed ? '' : '中间'];
    return { replacement, params: { where: where.filter((part) => part !== '').join('和') } };
  },
};
