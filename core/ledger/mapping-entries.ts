import { cellAddress } from '#core/grid/address';
import { cellText } from '#core/grid/cell-text';
import type { MergedCells } from '#core/grid/merged-cells';
import { looseKey } from '#core/text/normalise';

/** The sheet on which a clerk says where the columns of a sheet stand that cannot be recognised. */
export const MAPPING_SHEET = '列对应';
/** Its columns. The first three may be left empty where they are as in the row above. */
export const MAPPING_COLUMNS = ['工作表', '台账类型', '表头行', '栏目', '列'] as const;

export type MappingColumn = (typeof MAPPING_COLUMNS)[number];

/** One row of the sheet 列对应. */
export interface MappingEntry {
  readonly text: (column: MappingColumn) => string;
  /** Where that text stands on the sheet 列对应, e.g. `C4`. */
  readonly cellOf: (column: MappingColumn) => string;
}

const FILLED_DOWN: readonly MappingColumn[] = ['工作表', '台账类型', '表头行'];

/** Where the five headers stand on a sheet 列对应; zero-based. */
export interface MappingHeader {
  readonly row: number;
  readonly positions: ReadonlyMap<MappingColumn, number>;
}

/** The row with all five headers; undefined where the sheet has none. */
export function mappingHeader(cells: MergedCells): MappingHeader | undefined {
  for (let row = 0; row < cells.rowCount; row++) {
    const positions = positionsOn(cells, row);
    if (positions) return { row, positions };
  }
  return undefined;
}

/** The columns of the five headers on a row; undefined where they are not all there. */
function positionsOn(cells: MergedCells, row: number): ReadonlyMap<MappingColumn, number> | undefined {
  const keys = Array.from({ length: cells.columnCount }, (_, column) =>
    looseKey(cellText(cells.valueAt(row, column))),
  );
  const positions = new Map(MAPPING_COLUMNS.map((header) => [header, keys.indexOf(header)] as const));
  return [...positions.values()].includes(-1) ? undefined : positions;
}

function entryOf(
  cells: MergedCells,
  row: number,
  positions: ReadonlyMap<MappingColumn, number>,
  above: MappingEntry | undefined,
): MappingEntry {
  const read = [...positions].map(([column, index]) => {
    const text = cellText(cells.valueAt(row, index));
    const isFilled = text === '' && above !== undefined && FILLED_DOWN.includes(column);
    const written = isFilled
      ? { text: above.text(column), cell: above.cellOf(column) }
      : { text, cell: cellAddress(row, index) };
    return [column, written] as const;
  });
  const written = new Map(read);
  return {
    text: (column) => written.get(column)?.text ?? '',
    cellOf: (column) => written.get(column)?.cell ?? '',
  };
}

/** The filled rows under the five headers; undefined where the sheet has no row with all five. */
export function mappingEntries(cells: MergedCells): MappingEntry[] | undefined {
  const header = mappingHeader(cells);
  if (!header) return undefined;
  const entries: MappingEntry[] = [];
  for (let row = header.row + 1; row < cells.rowCount; row++) {
    const entry = entryOf(cells, row, header.positions, entries.at(-1));
    if (entry.text('栏目') !== '' || entry.text('列') !== '') entries.push(entry);
  }
  return entries;
}
