import { groupBy } from '#core/collection/group-by';
import { oneLine } from '#core/text/normalise';
import { numberRanges } from '#core/text/number-ranges';
import type { TracedRow } from './traced-figure';

/** Up to so many rows are named by their titles too. */
const FEW = 3;
const LONGEST_TITLE = 20;
/** Characters of a text that is still easy to read in a cell. */
const LONGEST = 1_000;

function shortTitle(title: string): string {
  const characters = Array.from(oneLine(title));
  const cut = characters.length > LONGEST_TITLE ? `${characters.slice(0, LONGEST_TITLE).join('')}…` : title;
  return `“${oneLine(cut)}”`;
}

/** Where rows of one ledger stand, as a list of places between two words. */
interface Places {
  readonly before: string;
  readonly places: readonly string[];
  readonly after: string;
}

function placeText({ row, no, title }: TracedRow): string {
  if (row !== null) return `第${row}行${shortTitle(title)}`;
  return no === null ? shortTitle(title) : `序号${no}${shortTitle(title)}`;
}

function placesOf(ledger: string, rows: readonly TracedRow[], few: boolean): readonly Places[] {
  if (few) return [{ before: `${ledger}：`, places: rows.map(placeText), after: '' }];
  const numbered = rows.flatMap(({ row }) => row ?? []);
  const stored = rows.filter(({ row }) => row === null);
  const nos = stored.flatMap(({ no }) => no ?? []);
  const titles = stored.filter(({ no }) => no === null).map(placeText);
  return [
    { before: `${ledger}：第`, places: numberRanges(numbered), after: '行' },
    { before: `${ledger}：序号`, places: numberRanges(nos), after: '' },
    { before: `${ledger}：`, places: titles, after: '' },
  ];
}

/** The texts joined, in as few lines as hold `LONGEST` characters each; a longer text has a line of its own. */
function packed(texts: readonly string[], separator: string): readonly string[] {
  const lines: string[][] = [];
  let length = 0;
  for (const text of texts) {
    const line = lines.at(-1);
    length += separator.length + text.length;
    if (line && length <= LONGEST) {
      line.push(text);
    } else {
      lines.push([text]);
      length = text.length;
    }
  }
  return lines.map((line) => line.join(separator));
}

/**
 * `基础工作提升年：第4、7、12—15行；…`: where the rows stand, by number where they have no worksheet row, with short
 * titles where they are few. In lines of about a thousand characters.
 */
export function rowReferences(rows: readonly TracedRow[]): readonly string[] {
  const parts = [...groupBy(rows, ({ ledger }) => ledger)].flatMap(([ledger, own]) =>
    placesOf(ledger, own, rows.length <= FEW).flatMap(({ before, places, after }) =>
      packed(places, '、').map((line) => `${before}${line}${after}`),
    ),
  );
  return packed(parts, '；');
}
