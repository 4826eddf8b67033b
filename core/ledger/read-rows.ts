import { cellText, isDateFormat } from '#core/grid/cell-text';
import type { CellValue } from '#core/grid/grid';
import type { MergedCells } from '#core/grid/merged-cells';
import { looseKey, tidy, toHalfWidth } from '#core/text/normalise';
import { splitItemNumber } from './item-number';
import type { LedgerKind } from './kind';
import type { LedgerColumn, LedgerRow, TokenColumn } from './ledger';
import { readNumber } from './read-number';
import { isAttachmentLine } from './title';

const SUBTOTAL = /^(合计|小计|总计|共计|累计)$/;
const NOTE = /^(备注|注|说明|填表说明|附注|注意事项)([\d一二三四五六七八九十]*[:：∶.、]|$)/;
const SIGNATURE =
  /^(填报人|填表人|制表人?|审核人?|审批人?|负责人|联系人|经办人|分管领导|填报单位|填表日期|填报日期)[:：]/;

interface Reading {
  readonly cells: MergedCells;
  readonly kind: LedgerKind;
  readonly columns: readonly LedgerColumn[];
  readonly tokenColumn: TokenColumn;
  readonly date1904: boolean;
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
  let own = 0;
  for (const column of columns) {
    const value = ledgerValue(
      cells.valueAt(row, column.index),
      cells.formatAt(row, column.index),
      column,
      date1904,
    );
    if (value === undefined) continue;
    values[column.id] = value;
    const top = cells.mergeAt(row, column.index)?.top ?? row;
    if (top < row) filledFrom[column.id] = top + 1;
    else if (column.id !== 'no') own++;
  }
  return { values, filledFrom, own };
}

/** The first text of a row, whichever column it stands in. */
function leadingText({ cells }: Reading, row: number): string {
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

function isRepeatedHeader({ cells, columns }: Reading, row: number): boolean {
  const same = columns.filter((column) => {
    const value = cells.valueAt(row, column.index);
    // A header is short; longer cells need not be keyed to be told apart from it.
    return (
      typeof value === 'string' &&
      value.length < 2 * column.header.length + 10 &&
      looseKey(value) === looseKey(column.header)
    );
  });
  return same.length >= 2 && same.length * 2 >= columns.length;
}

function isSubtotal(values: RowCells, kind: LedgerKind): boolean {
  const labels = ['no', 'group', kind.keyColumn].map((id) => values[id]);
  return labels.some((label) => typeof label === 'string' && SUBTOTAL.test(looseKey(label)));
}

/** Whether a row holds an item. Titles, notes, captions, subtotals, repeated headers and blanks do not. */
function isItem(reading: Reading, row: number, read: ReturnType<typeof readCells>): boolean {
  const { kind } = reading;
  if (read.own === 0) return false;
  const hasKey = read.values[kind.keyColumn] !== undefined;
  // A row that lacks its key is an item with a gap only when enough else stands in it.
  if (!hasKey && read.own < 2) return false;
  if (isSubtotal(read.values, kind) || isSpread(reading, row) || isRepeatedHeader(reading, row)) return false;
  const leading = toHalfWidth(leadingText(reading, row));
  if (isAttachmentLine(leading) || SIGNATURE.test(leading)) return false;
  return !(NOTE.test(leading) && read.own <= 1);
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

/** The items between two zero-based rows [from, to), in sheet order, hidden and filtered rows included. */
export function readRows(reading: Reading, from: number, to: number): LedgerRow[] {
  const rows: LedgerRow[] = [];
  let last = 0;
  for (let row = from; row < to; row++) {
    const read = readCells(reading, row);
    if (!isItem(reading, row, read)) continue;
    const no = itemNumber(read.values, reading.kind, last + 1);
    last = no ?? last + 1;
    const token = tokenAt(reading, row);
    rows.push({
      row: row + 1,
      no,
      cells: read.values,
      filledFrom: read.filledFrom,
      ...(token === undefined ? {} : { token }),
    });
  }
  return rows;
}
