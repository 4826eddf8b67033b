import { oneLine, toHalfWidth } from '#core/text/normalise';
import { BUREAU_FUNCTIONS, type BureauFunction, OTHER_WORK } from './functions';

/** What tells of the function of an item or an article. */
export interface ClassifiedTexts {
  readonly item: string;
  /** 类型 or 目标. */
  readonly group?: string;
  readonly measures?: string;
  readonly units?: readonly string[];
}

export interface Classification {
  readonly of: BureauFunction;
  /** In Chinese, for the bureau to check: which word in which column. */
  readonly because: string;
}

/** How a text speaks for a function. */
interface Claim {
  readonly of: BureauFunction;
  /** How often. */
  readonly hits: number;
  /** The longest word, and where the last one begins. */
  readonly word: string;
  readonly at: number;
}

/** A text that goes on for longer tells no more of its function. */
const READ = 2_000;

const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const PATTERNS = BUREAU_FUNCTIONS.map((of) => {
  const words = [...of.keywords].map(toHalfWidth).sort((a, b) => b.length - a.length);
  return { of, pattern: new RegExp(words.map(escaped).join('|'), 'gu') };
});

function claimsIn(text: string): readonly Claim[] {
  const read = toHalfWidth(oneLine(text.slice(0, READ)));
  return PATTERNS.flatMap(({ of, pattern }) => {
    const found = [...read.matchAll(pattern)];
    const last = found.at(-1);
    if (!last) return [];
    const word = found.map(([one]) => one).reduce((a, b) => (b.length > a.length ? b : a));
    return [{ of, hits: found.length, word, at: last.index }];
  });
}

/** More words, then the longer one, then the later one: of a Chinese title the end says what it is about. */
function stronger(a: Claim, b: Claim): Claim {
  const difference = b.hits - a.hits || b.word.length - a.word.length || b.at - a.at;
  return difference > 0 ? b : a;
}

/**
 * The function an item belongs to, by the first that says anything of 事项, 类型, 措施 and 责任单位. Of several functions
 * that a text speaks for the one of which it has most words is meant.
 */
export function classify({ item, group = '', measures = '', units = [] }: ClassifiedTexts): Classification {
  const columns = { 事项: item, 类型: group, 措施: measures, 责任单位: units.join('、') };
  for (const [column, text] of Object.entries(columns)) {
    const [first, ...others] = claimsIn(text);
    if (!first) continue;
    const { of, word } = others.reduce(stronger, first);
    return { of, because: `${column}中有“${word}”` };
  }
  return { of: OTHER_WORK, because: '各栏没有职能关键词' };
}
