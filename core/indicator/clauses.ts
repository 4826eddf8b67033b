import { chineseNumeral } from '#core/text/chinese-numeral';

/** A clause of a task's text: where it stands in the text. [from, to). */
export interface Clause {
  readonly from: number;
  readonly to: number;
}

export interface ClausedText {
  /** The text with half-width digits and percent signs, `百分之八十` as `80%`; names are cut from it. */
  readonly text: string;
  /** The same, character by character, but nothing inside quotation marks or book titles can be taken for a number or a comma. */
  readonly masked: string;
  readonly clauses: readonly Clause[];
}

const FULL_WIDTH = /[０-９％．＜＞]/gu;
const PERCENT_IN_WORDS = /百分之([一二两三四五六七八九十百]+)(?!点)/gu;
const QUOTED = /“[^“”]{0,80}”|"[^"\n]{0,80}"|《[^《》]{0,120}》|「[^「」]{0,80}」|〔[^〔〕]{0,40}〕/gu;
const BRACKETED = /[（(][^（）()]{0,200}[)）]/gu;
/** A comma between groups of three digits belongs to the number. */
const CLAUSE = /(?:[^,，;；。！？!?:：\n]|(?<=\d),(?=\d{3}(?!\d)))+/gu;

function mask(text: string): string {
  const unquoted = text.replace(
    QUOTED,
    (quote) => `${quote.charAt(0)}${'□'.repeat(quote.length - 2)}${quote.slice(-1)}`,
  );
  // A bracket with figures is an aside with a promise of its own; another one belongs to the words around it.
  return unquoted.replace(BRACKETED, (bracket) =>
    /\d/u.test(bracket) ? `\n${bracket.slice(1, -1)}\n` : bracket,
  );
}

export function clausesOf(source: string): ClausedText {
  const text = source
    .replace(FULL_WIDTH, (char) => char.normalize('NFKC'))
    .replace(PERCENT_IN_WORDS, (words, numeral: string) => {
      const share = chineseNumeral(numeral);
      return share === undefined ? words : `${share}%`;
    });
  const masked = mask(text);
  const clauses = Array.from(masked.matchAll(CLAUSE), ({ 0: clause, index }) => ({
    from: index,
    to: index + clause.length,
  }));
  return { text, masked, clauses };
}
