import { cellText, isDateFormat } from '#core/grid/cell-text';
import type { CellValue } from '#core/grid/grid';
import type { MergedCells } from '#core/grid/merged-cells';
import { looseKey, tidy } from '#core/text/normalise';
import { remember } from '#core/text/remember';
import { splitItemNumber } from './item-number';
import type { LedgerKind } from './kind';
import type { Ledger, LedgerColumn, LedgerRow, TokenColumn } from './ledger';
import { isAttachmentLine, isDayLine, isNoteLine, isSignatureLine, isSubtotalLabel } from './line-roles';
import { readNumber } from './read-number';

/** A table's place and shape. */
export interface TableRows {
  readonly cells: MergedCells;
  readonly kind: LedgerKind;
  readonly columns: readonly LedgerColumn[];
  readonly tokenColumn: TokenColumn;
  readonly date1904: boolean;
  /** Zero-based rows that repeat the header or the title. */
  readonly repeated: ReadonlySet<number>;
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
  if (typeof value === 'number' && isDateFormat(format)) return cellText(value, format, date1904);
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

/** The first text of a row: of the ledger's columns, or for a line that stands alone of any column. */
function leadingText({ cells }: Reading, row: number, { values, filledFrom, own }: CellsRead): string {
  if (own > 1 || Object.keys(filledFrom).length > 0) {
    const first = Object.entries(values).find(([id]) => filledFrom[id] === undefined);
    return String(first?.[1] ?? '');
  }
  for (let column = 0; column < cells.columnCount; column++) {
    const text = cellText(cells.valueAt(row, column));
    if (text !== '') return text;
  }
  return '';
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

function isSubtotal(values: RowCells, kind: LedgerKind): boolean {
  const labels = ['no', 'group', kind.keyColumn].map((id) => values[id]);
  return labels.some((label) => typeof label === 'string' && isSubtotalLabel(label));
}

/** Whether a row holds an item. Titles, notes, captions, repeated headers and blanks do not. */
function isItem(reading: Reading, row: number, read: CellsRead): boolean {
  const { kind } = reading;
  if (read.own === 0) return false;
  const hasKey = read.values[kind.keyColumn] !== undefined;
  // A row that lacks its key is an item with a gap only when enough else stands in it.
  if (!hasKey && read.own < 2) return false;
  if (isSpread(reading, row) || isRepeatedHeader(reading, row)) return false;
  const leading = leadingText(reading, row, read);
  if (read.own === 1 && isDayLine(leading)) return false;
  return !isAttachmentLine(leading) && !isSignatureLine(leading);
}

/** A note: one text in its row, or one that is spread over the columns. */
function isNote(reading: Reading, row: number, read: CellsRead): boolean {
  return (read.own <= 1 || isSpread(reading, row)) && isNoteLine(leadingText(reading, row, read));
}

function itemNumber(values: RowCells, kind: LedgerKind, expected: number): number | null {
  const numbered = values['no'];
  if (numbered !== undefined) {
    const read = typeof numbered === 'boolean' ? undefined : readNumber(numbered);
    return read ?? splitItemNumber(String(numbered), expected).no;
  }
  const text = kind.numberedIn === undefined ? undefined : values[kind.numberedIn];
  return typeof text === 'string' ? splitItemNumber(text, expected).no : null;
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
  const reading = { ...table, keyOf: remember(looseKey) };
  const rows: LedgerRow[] = [];
  const subtotals: LedgerRow[] = [];
  let last = 0;
  let inNotes = false;
  for (let row = from; row < to; row++) {
    if (reading.repeated.has(row)) continue;
    const read = readCells(reading, row);
    if (isSubtotal(read.values, reading.kind)) {
      if (read.own > 0) subtotals.push(ledgerRow(row, null, read));
      continue;
    }
    if (isNote(reading, row, read)) {
      inNotes = true;
      continue;
    }
    if (!isItem(reading, row, read)) continue;
    const no = itemNumber(read.values, reading.kind, last + 1);
    // A note goes on over lines of its own (`2.…`); a filled row, or the next number, is an item again.
    inNotes &&= read.own <= 1 && no !== last + 1;
    if (inNotes) continue;
    last = no ?? last + 1;
    const token = tokenAt(reading, row);
    rows.push({ ...ledgerRow(row, no, read), ...(token === undefined ? {} : { token }) });
  }
  return { rows, subtotals };
}
