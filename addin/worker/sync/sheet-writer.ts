import type { ExpectedCell, SheetChange } from '#addin/excel/write/sheet-change';
import type { CellValue, GridEdit } from '#core/grid/grid';
import { type EditsOfSheet, editsBySheet, moveRows } from '#core/sync/client/edits-by-sheet';
import type { PartEdits, SheetPart } from '#core/sync/client/sheet-part';
import type { SyncDesk } from './sync-desk';

/** The columns that tell a row that has no token yet. */
const TELLING: ReadonlySet<string> = new Set(['no', 'item', 'unit', 'title', 'name']);

type Place = Omit<ExpectedCell, 'value'>;

function keyOf(sheet: string, row: number, column: number): string {
  return `${row}:${column}:${sheet}`;
}

/** Of several edits of one cell the last. */
function lastOfEach(cells: readonly GridEdit[]): GridEdit[] {
  return [...new Map(cells.map((cell) => [`${cell.row}:${cell.column}`, cell])).values()];
}

/** Writes a ledger's edits into its sheets, each time only if nobody has touched what it is about. */
export class SheetWriter {
  /** What cells hold that were written since the sheets were read. */
  private readonly written = new Map<string, CellValue>();
  private putOff: PartEdits[] = [];

  constructor(private readonly desk: Pick<SyncDesk, 'write'>) {}

  /** Remembers edits to be written at the end, if no later ones make that needless. */
  later(edits: readonly PartEdits[]): void {
    this.putOff.push(...edits);
  }

  /** All edits, or none: then the reason, in Chinese. */
  async write(edits: readonly PartEdits[]): Promise<string | undefined> {
    const changes = editsBySheet(edits).map((own) => this.changeOf(own, edits));
    const answer = await this.desk.write(changes);
    if (answer !== 'written') return answer.refused;
    for (const { sheet, cells } of changes)
      for (const { row, column, value } of cells) this.written.set(keyOf(sheet, row, column), value);
    this.putOff = [];
    return undefined;
  }

  /** The reason, in Chinese, where the sheets do not hold what was just written: somebody wrote at the same moment. */
  async verify(edits: readonly PartEdits[]): Promise<string | undefined> {
    const changes = editsBySheet(edits).map((own): SheetChange => {
      const { sheet, expected } = this.changeOf(own, edits);
      return { sheet, expected, cells: [], insertions: [], deletions: [] };
    });
    const answer = await this.desk.write(changes);
    return answer === 'written' ? undefined : answer.refused;
  }

  /** Writes what was put off, if the workbook lets it: what is not noted is asked of the store again. */
  async flush(): Promise<void> {
    if (this.putOff.length > 0) await this.write(this.putOff);
  }

  private changeOf(own: EditsOfSheet, edits: readonly PartEdits[]): SheetChange {
    const parts = edits.filter(({ part }) => part.ledger.sheet === own.sheet);
    const cells = lastOfEach(own.cells);
    const expected = [
      ...parts.flatMap((part) => this.rowsExpected(part)),
      ...cells.map(({ row, column }) => ({ row, column })),
    ];
    const places = new Map(
      expected.map(({ row, column }) => [keyOf(own.sheet, row, column), { row, column }]),
    );
    const [first] = parts;
    return {
      ...own,
      cells,
      expected: first ? [...places.values()].map((place) => this.expect(first.part, place)) : [],
      ...(first && moveRows(edits) && { knownMerges: first.part.grid.merges }),
    };
  }

  /** The cells by which rows that are touched are known to be those that were read; all cells of rows that leave. */
  private rowsExpected({ part: { ledger, grid }, edits }: PartEdits): Place[] {
    const { index } = ledger.tokenColumn;
    const telling = ledger.columns.filter(({ id }) => TELLING.has(id)).map((column) => column.index);
    const hasToken = (row: number) => typeof grid.values[row]?.[index] === 'string';
    const rows = [...edits.cells.map(({ row }) => row), ...edits.insertions.map(({ after }) => after)];
    const cellsOf = (row: number) => {
      const formulas = grid.formulas?.[row] ?? [];
      return [...(grid.values[row] ?? []).keys()].filter((column) => !formulas.includes(column));
    };
    return [
      { row: ledger.headerRow - 1, column: index },
      ...rows.flatMap((row) =>
        (hasToken(row) ? [index] : [index, ...telling]).map((column) => ({ row, column })),
      ),
      ...edits.deletions.flatMap(({ row }) => cellsOf(row).map((column) => ({ row, column }))),
    ];
  }

  private expect({ ledger, grid }: SheetPart, { row, column }: Place): ExpectedCell {
    const written = this.written.get(keyOf(ledger.sheet, row, column));
    return { row, column, value: written === undefined ? (grid.values[row]?.[column] ?? null) : written };
  }
}
