import { cellAddress } from '#core/grid/address';
import { parseRowToken } from '#core/sync/row-token';
import type { Book } from '#tools/excel-host/model/book';
import { type Cell, formulaText } from '#tools/excel-host/model/cell';
import type { Sheet } from '#tools/excel-host/model/sheet';
import { PLAIN_STYLE, type Style } from '#tools/excel-host/model/style';
import { bookOf } from '#tools/excel-host/testing/book-of';

export const SHEET = '制度建设规范年';
export const LEDGER = 'institution-building-2023';

const HEADERS = [
  '类型',
  '新建(修订)制度名称',
  '完成时限',
  '责任科室',
  '状态',
  '完成比例',
  '完成日期',
  '最新进展',
];
const FIRST_ROW = 2;
const PLAIN: Readonly<Record<string, unknown>> = { ...PLAIN_STYLE };
/** A column that is none of the ledger's. */
const ASIDE = 9;
const BELOW = '说明：请按月填报。';
const FORMATS: Readonly<Record<number, string>> = { 5: '0%', 6: 'yyyy/m/d', 7: '@' };

function styleAt(row: number, column: number): Style {
  const numberFormat = (column === 7 && row % 2 === 0 ? undefined : FORMATS[column]) ?? 'General';
  return { ...PLAIN_STYLE, numberFormat, fill: `#0000${row}${column}` };
}

/** A workbook with a ledger of a few rows, as a clerk keeps one; the group may be one cell for two rows. */
export function ledgerBook(rows: number, isMerged: boolean): Book {
  const items = Array.from({ length: rows }, (_, index) => [
    isMerged && index === 1 ? null : index < 2 ? '党建' : '业务',
    `${index + 1}.第${index + 1}项制度`,
    ['6月30日前', '12月底前'][index % 2] ?? '',
    ['办公室', '法制科', '办公室、法制科'][index % 3] ?? '',
    index === 0 ? '已完成' : '进行中',
    index === 0 ? 1 : null,
    index === 0 ? 45_000 : null,
    index === 0 ? '已印发' : null,
  ]);
  const title = [`2023年“${SHEET}”项目台账`, ...Array<null>(ASIDE - 1).fill(null), '（征求意见稿）'];
  const below = [BELOW, ...Array<null>(ASIDE - 1).fill(null), '制表人'];
  const book = bookOf({ [SHEET]: [title, HEADERS, ...items, [], below] });
  const sheet = book.sheet(SHEET);
  for (let row = 0; sheet && row < items.length + 4; row++)
    for (let column = 0; column <= ASIDE; column++)
      sheet.put(row, column, { ...sheet.cell(row, column), style: styleAt(row, column) });
  if (sheet && isMerged) sheet.merges = [{ top: FIRST_ROW, left: 0, bottom: FIRST_ROW + 1, right: 0 }];
  return book;
}

/** A row of the ledger in a sheet. */
export interface PicturedRow {
  /** One-based. */
  readonly row: number;
  /** By which the store knows it; absent where it does not know it yet. */
  readonly id?: string;
  /** By header; of merged cells what they say. */
  readonly cells: Readonly<Record<string, unknown>>;
  /** Of all columns but the first, whose cells may be merged. */
  readonly styles: readonly string[];
}

/** The cells of the workbook that a ledger stands in. */
export class LedgerSheet {
  constructor(readonly sheet: Sheet) {}

  static in(book: Book): LedgerSheet {
    const sheet = book.sheet(SHEET);
    if (!sheet) throw new Error(`no sheet ${SHEET}`);
    return new LedgerSheet(sheet);
  }

  /** Zero-based, from the first row of the ledger to the one behind its last. */
  get extent(): { first: number; end: number } {
    let end = FIRST_ROW;
    while (this.isFilled(end)) end++;
    return { first: FIRST_ROW, end };
  }

  /** Zero-based; undefined where the sheet has none. */
  get tokenColumn(): number | undefined {
    for (let column = 0; column < 20; column++)
      if (this.textAt(1, column).startsWith('台账通标识')) return column;
    return undefined;
  }

  /** As addresses: of the ledger with its head, and of the rows with all that stands in them. */
  get areas(): { readonly table: string; readonly rows: string } {
    const { first, end } = this.extent;
    return {
      table: `A${first}:H${end}`,
      rows: `A${first + 1}:${cellAddress(end - 1, this.tokenColumn ?? ASIDE)}`,
    };
  }

  isMergedAt(row: number): boolean {
    return this.sheet.mergeAt(row, 0) !== undefined;
  }

  textAt(row: number, column: number): string {
    return String(formulaText(this.sheet.cell(row, column)));
  }

  /** How often the texts that were typed but once stand in the ledger. */
  marks(): Map<string, number> {
    const { first, end } = this.extent;
    const counts = new Map<string, number>();
    for (const { cell } of this.sheet.filled({ top: first, left: 0, bottom: end, right: HEADERS.length - 1 }))
      for (const mark of marksIn(cell.value)) counts.set(mark, (counts.get(mark) ?? 0) + 1);
    return counts;
  }

  rows(): PicturedRow[] {
    const { first, end } = this.extent;
    return Array.from({ length: end - first }, (_, index) => this.row(first + index));
  }

  /** What stands outside of the ledger's columns and rows, in its order, and how it looks. */
  aside(): unknown[] {
    const { first, end } = this.extent;
    const tokens = this.tokenColumn;
    return [...this.sheet.filled()].flatMap(({ row, column, cell }) => {
      const isLedger = column < HEADERS.length && first <= row && row < end;
      return isLedger || column === tokens || cell.value === null ? [] : [told(cell)];
    });
  }

  /** All cells and how they look, what is merged and what is hidden; but for the tokens. */
  everything(withTokens = false): unknown[] {
    const tokens = this.tokenColumn;
    const cells = [...this.sheet.filled()].flatMap(({ row, column, cell }) =>
      !withTokens && column === tokens ? [] : [`${cellAddress(row, column)} ${told(cell)}`],
    );
    const hidden = [...this.sheet.rows.entries()].flatMap(([row, { hidden, filtered }]) =>
      hidden || filtered ? [row] : [],
    );
    return [cells, this.sheet.merges, hidden.sort((a, b) => a - b)];
  }

  private isFilled(row: number): boolean {
    return (
      this.textAt(row, 0) !== BELOW &&
      (this.isMergedAt(row) || HEADERS.some((_, column) => this.sheet.cell(row, column).value !== null))
    );
  }

  private row(row: number): PicturedRow {
    const tokens = this.tokenColumn;
    const token = tokens === undefined ? undefined : parseRowToken(this.textAt(row, tokens));
    const cells = HEADERS.map((header, column) => {
      const { top = row, left = column } = this.sheet.mergeAt(row, column) ?? {};
      return [header, this.textAt(top, left)] as const;
    });
    const styles = HEADERS.slice(1).map((_, index) => this.sheet.cell(row, index + 1).style);
    return {
      row: row + 1,
      ...(token && token.rev > 0 && { id: token.rowId }),
      cells: Object.fromEntries(cells),
      styles: styles.map(lookOf),
    };
  }
}

/** The number format, and all that differs from a plain cell. */
function lookOf(style: Style): string {
  const { numberFormat, ...look } = style;
  const differing = Object.entries(look).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(PLAIN[name]),
  );
  return `${numberFormat} ${differing.map(([name, value]) => `${name}=${JSON.stringify(value)}`).join(' ')}`;
}

function told(cell: Cell): string {
  return `${String(formulaText(cell))} ${lookOf(cell.style)}`;
}

/** The marks in a text by which it is known again: each is given once. */
export function marksIn(value: unknown): string[] {
  return typeof value === 'string' ? (value.match(/§\d+/g) ?? []) : [];
}
