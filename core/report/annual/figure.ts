import { groupBy } from '#core/collection/group-by';
import { rate } from '#core/completion/counts';
import type { DocumentText, TextPiece } from '#core/document/document-text';
import { percentText } from '#core/report/wording';
import { numberRanges } from '#core/text/number-ranges';

/** A row that a figure was counted from. */
export interface SourceRow {
  readonly ledger: string;
  /** One-based worksheet row; null for what was read from the store. */
  readonly row: number | null;
  readonly no: number | null;
  /** What it is called where it has neither row nor number. */
  readonly name: string;
  /** What it adds to the figure: 1 where rows are counted. */
  readonly amount: number;
}

/** A figure of the report, with all that it was reckoned from. */
export interface Figure {
  /** What it says, in Chinese; no two figures of a report say the same. */
  readonly about: string;
  /** As printed, without its measure word: `12`, `20.9%`. */
  readonly text: string;
  /** Their amounts add up to the figure; of a share, to the part. */
  readonly rows: readonly SourceRow[];
  /** Of a share: their amounts add up to the whole. */
  readonly whole?: readonly SourceRow[];
  /** Set where the row says the figure in words, so that nothing was counted. */
  readonly isStated?: true;
}

/** What a paragraph is made of. */
export type ProsePiece = string | Figure | { readonly gap: string };
export type Prose = readonly ProsePiece[];

export function total(rows: readonly SourceRow[]): number {
  return rows.reduce((sum, { amount }) => sum + amount, 0);
}

export function counted(about: string, rows: readonly SourceRow[]): Figure {
  return { about, text: String(total(rows)), rows };
}

/** The share of `rows` in `whole`, which must not be empty. */
export function share(about: string, rows: readonly SourceRow[], whole: readonly SourceRow[]): Figure {
  return { about, text: percentText(rate(total(rows), total(whole))), rows, whole };
}

/** What a row itself says. */
export function stated(about: string, text: string, row: SourceRow): Figure {
  return { about, text, rows: [row], isStated: true };
}

/** Ranges, or names, of a comment; the appendix has all of them. */
const MOST_IN_COMMENT = 20;

function listed(parts: readonly string[], most: number): string {
  return parts.length <= most ? parts.join('、') : `${parts.slice(0, most).join('、')}等`;
}

/** Where rows of one ledger stand: `第4—8、11行`, by their numbers or names where they have no row. */
function placeOf(rows: readonly SourceRow[], most: number): string {
  const byRow = rows.flatMap(({ row }) => row ?? []);
  const withoutRow = rows.filter(({ row }) => row === null);
  const byNo = withoutRow.flatMap(({ no }) => no ?? []);
  const names = withoutRow.filter(({ no }) => no === null).map(({ name }) => name);
  return [
    ...(byRow.length === 0 ? [] : [`第${listed(numberRanges(byRow), most)}行`]),
    ...(byNo.length === 0 ? [] : [`序号${listed(numberRanges(byNo), most)}`]),
    ...(names.length === 0 ? [] : [listed([...new Set(names)], most)]),
  ].join('，');
}

function placesOf(rows: readonly SourceRow[], most: number): string {
  return [...groupBy(rows, ({ ledger }) => ledger)]
    .map(([ledger, own]) => `${ledger}${placeOf(own, most)}`)
    .join('；');
}

const NOTHING = '没有符合的行';

/** The rows of a figure in words, as a comment has them. */
export function sourceText({ rows, whole }: Figure): string {
  const counted = placesOf(rows, MOST_IN_COMMENT) || NOTHING;
  if (!whole) return counted;
  return `${total(rows)}÷${total(whole)}。分子：${counted}。分母：${placesOf(whole, MOST_IN_COMMENT)}`;
}

/** As `sourceText`, with every row; of a share the division, for its parts are figures themselves. */
export function fullSource({ rows, whole }: Figure): string {
  return whole ? `${total(rows)}÷${total(whole)}` : placesOf(rows, Infinity) || NOTHING;
}

const isFigure = (piece: ProsePiece): piece is Figure => typeof piece === 'object' && 'about' in piece;

export function figuresIn(prose: Prose): readonly Figure[] {
  return prose.filter(isFigure);
}

export function documentText(prose: Prose): DocumentText {
  return prose.map((piece): TextPiece =>
    isFigure(piece) ? { text: piece.text, source: sourceText(piece) } : piece,
  );
}
