import { quoted } from '#core/report/sentence';
import { oneLine } from '#core/text/normalise';

/** Characters of a title in a sentence. */
const LONGEST = 40;
/** A clause that is shorter says too little by itself. */
const SHORTEST = 14;

const CLOSING = /[\s。；;，,：:、]+$/u;
/** A comma between words; one between digits belongs to the number. */
const ASCII_COMMA = /(?<!\d),|,(?!\d)/g;
/** Short remarks (`村(社区)`) belong to the words around them. */
const REMARK = /（[^（）]{7,80}）/gu;
/** What is quoted stays whole. */
const QUOTED = /“[^“”]{0,60}”|《[^《》]{0,80}》/gu;
const CLAUSE = /[^，；;。：:]+/gu;
/** Clauses that only say on which ground, or to what end. */
const GROUND = /^(?:按照|根据|依据|遵照|围绕|立足|针对|依托|坚持|深入贯彻|深入学习贯彻|贯彻落实|充分发挥)/u;
const GROUND_END = /(?:要求|精神|部署|安排)$/u;

interface Clause {
  readonly from: number;
  readonly to: number;
  readonly words: string;
}

function clausesOf(text: string): readonly Clause[] {
  const masked = text.replace(QUOTED, (whole) => '□'.repeat(whole.length));
  return [...masked.matchAll(CLAUSE)].map(({ 0: clause, index }) => {
    const to = index + clause.length;
    return { from: index, to, words: text.slice(index, to) };
  });
}

/** The place of the first clause that says what is done; 0 where none does. */
function mainClause(clauses: readonly Clause[]): number {
  const isGround = ({ words }: Clause): boolean => GROUND.test(words);
  const ended = clauses.slice(0, 1).some(isGround)
    ? clauses
        .slice(0, 3)
        .map(({ words }) => GROUND_END.test(words))
        .lastIndexOf(true)
    : -1;
  const first = clauses.findIndex((clause, at) => at > ended && !isGround(clause));
  return Math.max(first, 0);
}

function clipped(text: string): string {
  const characters = Array.from(text);
  return characters.length <= LONGEST ? text : `${characters.slice(0, LONGEST - 1).join('')}…`;
}

/** Commas and brackets as an official text has them. */
export function fullWidth(text: string): string {
  return text.replace(ASCII_COMMA, '，').replaceAll('(', '（').replaceAll(')', '）');
}

/**
 * What an item is called in a sentence: all of a short text, of a long one the first clauses that say what is done.
 * At most 40 characters on one line, without a closing mark.
 */
export function shortTitle(item: string): string {
  const text = fullWidth(oneLine(item)).replace(CLOSING, '');
  if (Array.from(text).length <= LONGEST) return text;
  const bare = text.replace(REMARK, '');
  const clauses = clausesOf(bare);
  const at = mainClause(clauses);
  const { from, to } = clauses[at] ?? { from: 0, to: bare.length };
  const goesOn = to - from < SHORTEST && bare.charAt(to) !== '。';
  return clipped(bare.slice(from, goesOn ? (clauses[at + 1]?.to ?? to) : to).replace(CLOSING, ''));
}

/** Nothing but the title of a regulation, with what is done to it behind. */
const REGULATION = /^(《[^《》]+》)(?:（(修订)）)?$/u;

/** A short title among others in a sentence: in quotation marks, unless it is the title of a regulation. */
export function named(title: string): string {
  const [, regulation, change = ''] = REGULATION.exec(title) ?? [];
  return regulation === undefined ? quoted(title) : change + regulation;
}
