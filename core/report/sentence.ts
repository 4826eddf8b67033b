import { oneLine } from '#core/text/normalise';

/** Characters of what somebody wrote, in a sentence and in the cell of a table on paper. */
const IN_SENTENCE = 60;
const IN_CELL = 120;

const CLIPPED = '……（全文见台账）';
const CLOSING_MARKS = /[\s。．.；;，,、：:]+$/u;

/** The clauses that there are as one sentence: `甲，乙。`; empty where there are none. */
export function sentence(...clauses: readonly (string | false | undefined)[]): string {
  const said = clauses.filter((clause) => clause !== undefined && clause !== false && clause !== '');
  return said.length === 0 ? '' : `${said.join('，')}。`;
}

/** At most so many characters, a surrogate pair being one; what is left out is said to be in the ledger. */
export function clipped(text: string, most: number): string {
  // A short text need not be taken to pieces.
  if (text.length <= most) return text;
  const characters = Array.from(text);
  return characters.length <= most ? text : characters.slice(0, most).join('') + CLIPPED;
}

/** What somebody wrote, as the cell of a table on paper shows it. */
export function cellText(text: string): string {
  return clipped(oneLine(text), IN_CELL);
}

/** `《考勤办法》（修订）`: the title of a document has marks of its own. */
const TITLE_OF_DOCUMENT = /^《[^《》]*》(?:[（(][^（）()]*[）)])?$/u;

/** What somebody wrote, quoted in a sentence: on one line, without its closing marks, inner quotation marks single. */
export function quoted(text: string): string {
  const line = oneLine(text).replace(CLOSING_MARKS, '').replaceAll('“', '‘').replaceAll('”', '’');
  const said = clipped(line, IN_SENTENCE);
  return TITLE_OF_DOCUMENT.test(said) ? said : `“${said}”`;
}
