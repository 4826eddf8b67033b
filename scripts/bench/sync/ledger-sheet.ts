import type { CellValue, SheetEdits } from '#core/grid/grid';
import type { Ledger } from '#core/ledger/ledger';
import type { FieldRow, UnderstoodLedger } from '#core/ledger/understand';
import type { FieldValue } from '#core/ledger/row-fields';
import type { SheetPart } from '#core/sync/client/sheet-part';

/** The column that a clerk edits here: free text, as wordy as others. */
const EDITED_HEADER = '最新进展';

interface SheetRow {
  readonly fields: Record<string, FieldValue>;
  readonly no: number | null;
  token?: string;
}

/** A synchronised worksheet as plain data, so that no time is spent on a file. */
export class LedgerSheet {
  private header: string | undefined;

  private constructor(
    private readonly ledger: Ledger,
    private readonly rows: readonly SheetRow[],
  ) {}

  static of({ ledger, rows }: UnderstoodLedger): LedgerSheet {
    return new LedgerSheet(
      ledger,
      rows.map(({ fields, row }) => ({ fields: { ...fields }, no: row.no })),
    );
  }

  get size(): number {
    return this.rows.length;
  }

  /** The file on somebody else's desk. */
  copy(): LedgerSheet {
    const copy = new LedgerSheet(
      this.ledger,
      this.rows.map((row) => ({ ...row, fields: { ...row.fields } })),
    );
    copy.header = this.header;
    return copy;
  }

  part(): SheetPart {
    const { headerRow, tokenColumn, sheet } = this.ledger;
    const rows = this.rows.map(({ fields, no, token }, index): FieldRow => ({
      fields,
      row: {
        row: headerRow + 1 + index,
        no,
        cells: fields,
        filledFrom: {},
        ...(token !== undefined && { token }),
      },
    }));
    const { index } = tokenColumn;
    return {
      ledger: {
        ...this.ledger,
        rows: rows.map(({ row }) => row),
        tokenColumn: { index, ...(this.header !== undefined && { header: this.header }) },
      },
      rows,
      errorRows: new Set(),
      grid: { sheet, values: [], formats: [], merges: [], date1904: false },
    };
  }

  /** Edits one cell of each of `count` rows, spread over the sheet. */
  edit(count: number, text: string): void {
    const column = this.ledger.columns.find(({ header }) => header === EDITED_HEADER);
    if (!column) throw new Error(`The ledger has no column ${EDITED_HEADER}.`);
    for (let index = 0; index < count; index++) {
      const row = this.rows[Math.floor((index * this.rows.length) / count)];
      if (row) row.fields[column.id] = `${text}：第${row.no ?? index}号点已选址，正在开展组织实施工作`;
    }
  }

  apply({ cells, insertions, deletions }: SheetEdits): void {
    if (insertions.length + deletions.length > 0) throw new Error('Nobody adds or deletes rows here.');
    for (const { row, column, value } of cells) this.put(row, column, value);
  }

  private put(row: number, column: number, value: CellValue): void {
    const { headerRow, tokenColumn, columns } = this.ledger;
    const target = this.rows[row - headerRow];
    if (column === tokenColumn.index) {
      if (target) target.token = String(value);
      else this.header = String(value);
      return;
    }
    const id = columns.find(({ index }) => index === column)?.id;
    if (target && id !== undefined && value !== null) target.fields[id] = value;
  }
}
