import { cellText, isDateFormat } from '#core/grid/cell-text';
import type { CellValue } from '#core/grid/grid';
import type { MergedCells } from '#core/grid/merged-cells';
import { looseKey, tidy } from '#core/text/normalise';
import { remember } from '#core/text/remember';
import { withoutCaptions } from './captions';
import { dateText } from './date-text';
import { fillDown } from './fill-down';
import { splitItemNumber } from './item-number';
import type { LedgerKind } from './kind';
import type { Ledger, LedgerColumn, LedgerRow, TokenColumn } from './ledger';
import {
  isAttachmentLine,
  isDayLine,
  isGuideLabel,
  isNamedSubtotal,
  isNoteLabel,
  isNoteLine,
  isPageLine,
  isSignatureLine,
  isSubtotalLabel,
  noteText,
  ordinal,
} from './line-roles';
import { readNumber } from './read-number';
import { pageTitle } from './title';

/** A table's place and shape. */
export interface TableRows {
  readonly cells: MergedCells;
  readonly kind: LedgerKind;
  readonly columns: readonly LedgerColumn[];
  readonly tokenColumn: TokenColumn;
  readonly date1904: boolean;
  /** Zero-based rows that repeat the header or the title. */
  readonly repeated: ReadonlySet<number>;
  /** The title of the table, as every page may repeat it. */
  readonly title: string;
}

interface Reading extends TableRows {
  /** `looseKey`, worked out once a text. */
  readonly keyOf: (text: string) => string;
}

type RowCells = Record<string, Exclude<CellValue, null>>;

/** A cell as a ledger keeps it: text trimmed, a date cell in a text column as `YYYY-MM-DD`, empty as undefined. */
function ledgerValue(value: CellValue, format: string | undefined, column: LedgerColumn, date1904: boolean) {
  if (value === null) return undefined;
  if (typeof value === 'string') return tidy(value) || undefined;
  if (typeof value === 'number' && format !== undefined && isDateFormat(format)) {
    const isText = column.definition.type === 'text';
    return isText ? dateText(value, format, date1904) : cellText(value, format, date1904);
  }
  if (typeof value === 'number' && column.definition.type === 'percent' && format?.includes('%')) {
    return `${Number((value * 100).toPrecision(12))}%`;
  }
  return column.definition.type === 'text' ? cellText(value) : value;
}

function readCells({ cells, columns, date1904 }: Reading, row: number) {
  const values: RowCells = {};
  const filledFrom: Record<string, number> = {};
  const raw: Record<string, string> = {};
  let own = 0;
  for (const column of columns) {
    const written = cells.valueAt(row, column.index);
    const value = ledgerValue(written, cells.formatAt(row, column.index), column, date1904);
    if (value === undefined) continue;
    values[column.id] = value;
    const top = cells.mergeAt(row, column.index)?.top ?? row;
    if (top < row) filledFrom[column.id] = top + 1;
    else {
      if (column.id !== 'no') own++;
      if (typeof written === 'string' && written !== value) raw[column.id] = written;
    }
  }
  return { values, filledFrom, raw, own };
}

type CellsRead = ReturnType<typeof readCells>;

/** The first text of a row, of whatever column. */
function firstText({ cells }: Reading, row: number): string {
  for (let column = 0; column < cells.columnCount; column++) {
    const text = cellText(cells.valueAt(row, column));
    if (text !== '') return text;
  }
  return '';
}

/** What a row says it is. */
interface Opening {
  /** The first text of any column. */
  readonly first: string;
  /** The first text of the ledger's columns, or for a line that stands alone of any column. */
  readonly leading: string;
}

function openingOf(reading: Reading, row: number, { values, filledFrom, own }: CellsRead): Opening {
  const { columns } = reading;
  const text = firstText(reading, row);
  const first = columns.find(({ id }) => values[id] !== undefined && filledFrom[id] === undefined);
  const isAlone = own <= 1 && columns.every(({ id }) => filledFrom[id] === undefined);
  return { first: text, leading: first && !isAlone ? String(values[first.id]) : text };
}

/** A cell merged across the key column and its neighbours is a caption or a note, never an item. */
function isSpread({ cells, columns, kind }: Reading, row: number): boolean {
  const key = columns.find((column) => column.id === kind.keyColumn);
  const merge = key && cells.mergeAt(row, key.index);
  return (
    merge !== undefined && columns.filter((c) => c.index >= merge.left && c.index <= merge.right).length > 1
  );
}

/** Merged cells may cover most of a header that is printed again; the header of the key column tells it by itself. */
function isRepeatedHeader({ cells, columns, kind, keyOf }: Reading, row: number): boolean {
  const same = columns.filter((column) => {
    const value = cells.valueAt(row, column.index);
    // A header is short; longer cells need not be keyed to be told apart from it.
    const mayBe = typeof value === 'string' && value.length < 2 * column.header.length + 10;
    return mayBe && keyOf(value) === keyOf(column.header);
  });
  const isMost = same.length >= 2 && same.length * 2 >= columns.length;
  return isMost || same.some((column) => column.id === kind.keyColumn);
}

const isTotal = (value: CellValue | undefined): boolean =>
  typeof value === 'string' && isSubtotalLabel(value);

function isSubtotal({ kind }: Reading, { values, own }: CellsRead, { first, leading }: Opening): boolean {
  const key = values[kind.keyColumn];
  if (isTotal(values['no']) || isTotal(values['group']) || isTotal(key)) return true;
  if (isSubtotalLabel(first) || isSubtotalLabel(leading)) return true;
  return own <= 3 && (key === undefined || key === leading) && isNamedSubtotal(leading);
}

/** The line of a form that numbers its columns: `1 2 3`, `甲 乙 1 2`. */
function isColumnNumbers({ columns, kind }: Reading, { values, filledFrom }: CellsRead): boolean {
  if (ordinal(String(values[kind.keyColumn] ?? '')) === undefined) return false;
  const own = columns.filter(({ id }) => values[id] !== undefined && filledFrom[id] === undefined);
  const texts = own.map(({ id }) => String(values[id]));
  const counted = texts.slice(ordinal(texts[0] ?? '') === undefined ? 1 : 0).map(ordinal);
  // `栏次` may stand before the numbers, and the numbers begin again after the columns of the letters.
  const goesOn = counted.every((place, index) => {
    const before = counted[index - 1];
    return place !== undefined && (before === undefined || place > before || place === 1);
  });
  return counted.length >= 3 && goesOn;
}

/** A line to sign on, or the day under it. */
function isSigned({ own }: CellsRead, { leading }: Opening): boolean {
  return isSignatureLine(leading) || (own === 1 && isDayLine(leading));
}

/** Whether a row holds an item. Titles, notes, captions, repeated headers, page numbers and blanks do not. */
function isItem(reading: Reading, row: number, read: CellsRead, { first, leading }: Opening): boolean {
  const { kind } = reading;
  if (read.own === 0) return false;
  const hasKey = read.values[kind.keyColumn] !== undefined;
  // A row that lacks its key is an item with a gap only when enough else stands in it.
  if (!hasKey && read.own < 2) return false;
  if (isSpread(reading, row) || isRepeatedHeader(reading, row) || isColumnNumbers(reading, read))
    return false;
  if (read.own <= 2 && isPageLine(leading)) return false;
  return !isAttachmentLine(leading) && !isGuideLabel(first) && !isGuideLabel(leading);
}

/** The title printed again in the column of the items, among merged cells that cover the header printed under it. */
function isTitle({ kind, title }: Reading, { values, own }: CellsRead): boolean {
  const text = own === 1 ? values[kind.keyColumn] : undefined;
  return typeof text === 'string' && title !== '' && pageTitle(text) === title;
}

/** A note: one text in its row, or one that is spread over the columns, or one beside its label. */
function isNote(reading: Reading, row: number, { own }: CellsRead, { first, leading }: Opening): boolean {
  if (own <= 2 && isNoteLabel(first)) return true;
  return (own <= 1 || isSpread(reading, row)) && isNoteLine(leading);
}

/** A note under way, which may go on over lines of its own. */
interface Note {
  /** One-based row it begins in. */
  readonly row: number;
  /** The number of its last point. */
  readonly last: number;
}

function noteAt({ kind }: Reading, row: number, { values }: CellsRead, { leading }: Opening): Note {
  const text = isNoteLine(leading) ? noteText(leading) : leading;
  const point = text === '' ? String(values[kind.keyColumn] ?? '') : text;
  const lastLine = point.split('\n').at(-1) ?? '';
  return { row: row + 1, last: splitItemNumber(lastLine, 1).no ?? 0 };
}

/** Whether a row belongs to a note: a text alone, numbered like the next point of the note if like the next item. */
function goesOn(note: Note, { own, filledFrom }: CellsRead, no: number | null, expected: number): boolean {
  const isAlone = own <= 1 && Object.values(filledFrom).every((top) => top === note.row);
  return isAlone && (no !== expected || no === note.last + 1);
}

function itemNumber(values: LedgerRow['cells'], kind: LedgerKind, expected: number): number | null {
  const numbered = values['no'];
  if (numbered !== undefined) {
    const read = typeof numbered === 'boolean' ? undefined : readNumber(numbered);
    return read ?? splitItemNumber(String(numbered), expected).no;
  }
  const text = kind.numberedIn === undefined ? undefined : values[kind.numberedIn];
  return typeof text === 'string' ? splitItemNumber(text, expected).no : null;
}

/** `32《…》` without a dot is a number because 33 follows: a part of a ledger may begin with it. */
function withFirstNumber(rows: readonly LedgerRow[], kind: LedgerKind): readonly LedgerRow[] {
  const [first, second] = rows;
  if (!first || first.no !== null || !second?.no) return rows;
  return [{ ...first, no: itemNumber(first.cells, kind, second.no - 1) }, ...rows.slice(1)];
}

function tokenAt({ cells, tokenColumn }: Reading, row: number): string | undefined {
  if (tokenColumn.header === undefined) return undefined;
  return cellText(cells.valueAt(row, tokenColumn.index)) || undefined;
}

function ledgerRow(row: number, no: number | null, { values, filledFrom, raw }: CellsRead): LedgerRow {
  const differs = Object.keys(raw).length > 0;
  return { row: row + 1, no, cells: values, filledFrom, ...(differs ? { raw } : {}) };
}

/** The items and subtotals between two zero-based rows [from, to), in sheet order, hidden and filtered rows included. */
export function readRows(table: TableRows, from: number, to: number): Pick<Ledger, 'rows' | 'subtotals'> {
  const reading = { ...table, title: pageTitle(table.title), keyOf: remember(looseKey) };
  const rows: LedgerRow[] = [];
  const subtotals: LedgerRow[] = [];
  let last = 0;
  let note: Note | undefined;
  for (let row = from; row < to; row++) {
    if (reading.repeated.has(row)) continue;
    const read = readCells(reading, row);
    const opening = openingOf(reading, row, read);
    if (isSubtotal(reading, read, opening)) {
      if (read.own > 0) subtotals.push(ledgerRow(row, null, read));
      continue;
    }
    if (isNote(reading, row, read, opening) || isSigned(read, opening) || isTitle(reading, read)) {
      note = noteAt(reading, row, read, opening);
      continue;
    }
    if (!isItem(reading, row, read, opening)) continue;
    const no = itemNumber(read.values, reading.kind, last + 1);
    if (note && goesOn(note, read, no, last + 1)) {
      note = { ...note, last: no ?? note.last };
      continue;
    }
    note = undefined;
    last = no ?? last + 1;
    const token = tokenAt(reading, row);
    rows.push({ ...ledgerRow(row, no, read), ...(token === undefined ? {} : { token }) });
  }
  const numbered = withFirstNumber(withoutCaptions(rows, table.kind), table.kind);
  return { rows: fillDown({ ...table, rows: numbered, subtotals }), subtotals };
}
