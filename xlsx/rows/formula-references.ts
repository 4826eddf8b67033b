import { columnLetters } from '#core/grid/address';
import { SHEET_COLUMNS, SHEET_ROWS } from '../limits';

/** One end of a reference, zero-based; a whole column has no row, a whole row no column. */
export interface ReferenceEnd {
  readonly column: number | undefined;
  readonly row: number | undefined;
  readonly isColumnFixed: boolean;
  readonly isRowFixed: boolean;
}

/** A cell, or a range where there is a second end, as a formula names it. */
export interface Reference {
  /** The sheet in front of the `!`; the first and the last of several; undefined for the formula's own sheet. */
  readonly sheets: { readonly first: string; readonly last: string } | undefined;
  readonly from: ReferenceEnd;
  readonly to: ReferenceEnd | undefined;
}

/** The ends of the reference as they should be; undefined where what it named is gone. */
export type NewEnds = Pick<Reference, 'from' | 'to'> | undefined;

/** A character that names and references are made of; sheet names with others stand in quotes. */
const WORD = String.raw`[$\w.\\?\u0080-\uffff]`;
const END_OF_WORD = `(?!${WORD}|[(!\\[])`;
const CELL = String.raw`(\$?)([A-Za-z]{1,3})(\$?)([1-9]\d{0,6})`;

const PATTERNS = {
  text: /"(?:[^"]|"")*"/y,
  quotedSheet: /'((?:[^']|'')*)'!/y,
  /** `[1]` is another workbook; what it holds does not move. */
  otherWorkbook: new RegExp(String.raw`\[\d+\]${WORD}*!`, 'y'),
  error: /#[A-Za-z/0]+[!?]?/y,
  severalSheets: new RegExp(`(${WORD}+):(${WORD}+)!`, 'y'),
  sheet: new RegExp(`(${WORD}+)!`, 'y'),
  word: new RegExp(`${WORD}+`, 'y'),
  cell: new RegExp(CELL + END_OF_WORD, 'y'),
  range: new RegExp(`${CELL}:${CELL}${END_OF_WORD}`, 'y'),
  columns: new RegExp(String.raw`(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})${END_OF_WORD}`, 'y'),
  rows: new RegExp(String.raw`(\$?)([1-9]\d{0,6}):(\$?)([1-9]\d{0,6})${END_OF_WORD}`, 'y'),
  /** The only function whose name is a cell's address as well; other programs may leave a space behind it. */
  log10: /LOG10\s*\(/iy,
} as const;

function matchAt(pattern: RegExp, formula: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(formula);
}

function columnOf(letters: string): number {
  return (
    Array.from(letters.toUpperCase()).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
  );
}

function end(
  column: readonly [string, string] | undefined,
  row: readonly [string, string] | undefined,
): ReferenceEnd {
  return {
    column: column && columnOf(column[1]),
    row: row && Number(row[1]) - 1,
    isColumnFixed: column?.[0] === '$',
    isRowFixed: row?.[0] === '$',
  };
}

function isInSheet({ column = 0, row = 0 }: ReferenceEnd): boolean {
  return column < SHEET_COLUMNS && row < SHEET_ROWS;
}

interface Found {
  readonly ends: NonNullable<NewEnds>;
  readonly length: number;
}

function readEnds(formula: string, at: number): Found | undefined {
  const readers: readonly (readonly [RegExp, (groups: string[]) => [ReferenceEnd, ReferenceEnd?]])[] = [
    [
      PATTERNS.range,
      ([a = '', b = '', c = '', d = '', e = '', f = '', g = '', h = '']) => [
        end([a, b], [c, d]),
        end([e, f], [g, h]),
      ],
    ],
    [PATTERNS.cell, ([a = '', b = '', c = '', d = '']) => [end([a, b], [c, d])]],
    [
      PATTERNS.columns,
      ([a = '', b = '', c = '', d = '']) => [end([a, b], undefined), end([c, d], undefined)],
    ],
    [PATTERNS.rows, ([a = '', b = '', c = '', d = '']) => [end(undefined, [a, b]), end(undefined, [c, d])]],
  ];
  for (const [pattern, read] of readers) {
    const match = matchAt(pattern, formula, at);
    if (!match) continue;
    const [from, to] = read(match.slice(1));
    if (isInSheet(from) && (!to || isInSheet(to))) return { ends: { from, to }, length: match[0].length };
  }
  return undefined;
}

function renderEnd({ column, row, isColumnFixed, isRowFixed }: ReferenceEnd): string {
  const letters = column === undefined ? '' : `${isColumnFixed ? '$' : ''}${columnLetters(column)}`;
  return row === undefined ? letters : `${letters}${isRowFixed ? '$' : ''}${row + 1}`;
}

function render(ends: NewEnds): string {
  if (!ends) return '#REF!';
  return ends.to ? `${renderEnd(ends.from)}:${renderEnd(ends.to)}` : renderEnd(ends.from);
}

/** The position behind brackets that belong together; inside them `'` makes the next character an ordinary one. */
function behindBrackets(formula: string, at: number): number {
  let depth = 0;
  for (let index = at; index < formula.length; index++) {
    const character = formula.charAt(index);
    if (character === "'") index++;
    else if (character === '[') depth++;
    else if (character === ']' && --depth === 0) return index + 1;
  }
  return formula.length;
}

/** What stands in front of a reference: the sheets it is on, or that it is none of this workbook's. */
interface Qualifier {
  readonly sheets: Reference['sheets'];
  readonly isElsewhere: boolean;
  readonly length: number;
}

function quotedQualifier(name: string, length: number): Qualifier {
  const text = name.replaceAll("''", "'");
  const [first = '', last = first] = text.split(':');
  return { sheets: { first, last }, isElsewhere: text.includes('['), length };
}

function readQualifier(formula: string, at: number): Qualifier | undefined {
  const quoted = matchAt(PATTERNS.quotedSheet, formula, at);
  if (quoted) return quotedQualifier(quoted[1] ?? '', quoted[0].length);
  const elsewhere =
    matchAt(PATTERNS.otherWorkbook, formula, at) ??
    (/^#REF!/i.test(formula.slice(at, at + 5)) ? ['#REF!'] : null);
  if (elsewhere) return { sheets: undefined, isElsewhere: true, length: elsewhere[0].length };
  const [several, first = '', last = ''] = matchAt(PATTERNS.severalSheets, formula, at) ?? [];
  if (several !== undefined && !readEnds(first, 0))
    return { sheets: { first, last }, isElsewhere: false, length: several.length };
  const [one, sheet = ''] = matchAt(PATTERNS.sheet, formula, at) ?? [];
  return one === undefined
    ? undefined
    : { sheets: { first: sheet, last: sheet }, isElsewhere: false, length: one.length };
}

/** The length of what is no reference and hides none: text, error values, brackets of a table, function names. */
function skippedLength(formula: string, at: number): number {
  if (formula.charAt(at) === '[') return behindBrackets(formula, at) - at;
  const match =
    matchAt(PATTERNS.text, formula, at) ??
    matchAt(PATTERNS.log10, formula, at) ??
    matchAt(PATTERNS.error, formula, at) ??
    matchAt(PATTERNS.word, formula, at);
  return match?.[0].length ?? 1;
}

/** The formula with each reference to cells replaced; everything else of it stays to the letter. */
export function replaceReferences(formula: string, replace: (reference: Reference) => NewEnds): string {
  let result = '';
  let at = 0;
  const copy = (length: number): void => {
    result += formula.slice(at, at + length);
    at += length;
  };
  while (at < formula.length) {
    const qualifier = readQualifier(formula, at);
    if (qualifier) copy(qualifier.length);
    const isFunction = !qualifier && matchAt(PATTERNS.log10, formula, at) !== null;
    const found = isFunction ? undefined : readEnds(formula, at);
    if (found) {
      const isOurs = qualifier?.isElsewhere !== true;
      const text = isOurs ? render(replace({ sheets: qualifier?.sheets, ...found.ends })) : undefined;
      if (text === undefined || text === render(found.ends)) copy(found.length);
      else {
        result += text;
        at += found.length;
      }
    } else if (!qualifier) copy(skippedLength(formula, at));
  }
  return result;
}
