import { columnLetters } from '#core/grid/address';
import type { CellValue, Grid, GridEdit } from '#core/grid/grid';
import { resolveMerges } from '#core/grid/merged-cells';
import { looseKey } from '#core/text/normalise';
import { MAPPING_COLUMNS, type MappingColumn, mappingEntries, mappingHeader } from './mapping-entries';
import { readNumber } from './read-number';

/** What a clerk says of one table: its kind, its header, and what its columns are. */
export interface TableMapping {
  readonly sheet: string;
  /** The kind's Chinese name. */
  readonly kind: string;
  /** One-based. */
  readonly headerRow: number;
  /** The titles of the kind's columns, with the zero-based worksheet columns they stand in. */
  readonly columns: readonly { readonly title: string; readonly index: number }[];
}

type Line = readonly [sheet: string, kind: string, headerRow: CellValue, title: string, column: string];

function linesOf({ sheet, kind, headerRow, columns }: TableMapping): Line[] {
  return columns.map(({ title, index }) => [sheet, kind, headerRow, title, columnLetters(index)]);
}

/** What a new sheet 列对应 holds that says this of a table. */
export function newMappingSheet(mapping: TableMapping): CellValue[][] {
  return [[...MAPPING_COLUMNS], ...linesOf(mapping).map((line) => [...line])];
}

/**
 * Edits of an existing sheet 列对应 that make it say this of a table: what it said of it before goes, and what `isOutdated`
 * says it tells of other header rows of its sheet, one-based; the rest stays. Undefined where the sheet has not the five
 * headers: nobody knows then what stands on it.
 */
export function mappingEdits(
  grid: Grid,
  mapping: TableMapping,
  isOutdated: (headerRow: number | undefined) => boolean = () => false,
): GridEdit[] | undefined {
  const cells = resolveMerges(grid);
  const header = mappingHeader(cells);
  const entries = mappingEntries(cells);
  if (!header || !entries) return undefined;
  const others = entries.filter((entry) => {
    if (looseKey(entry.text('工作表')) !== looseKey(mapping.sheet)) return true;
    const headerRow = readNumber(entry.text('表头行'));
    return headerRow !== mapping.headerRow && !isOutdated(headerRow);
  });
  const kept = others.map((entry): Line => {
    const text = (column: MappingColumn): string => entry.text(column);
    return [
      text('工作表'),
      text('台账类型'),
      readNumber(text('表头行')) ?? text('表头行'),
      text('栏目'),
      text('列'),
    ];
  });
  const lines = [...kept, ...linesOf(mapping)];
  const rows = Math.max(lines.length, grid.values.length - header.row - 1);
  return Array.from({ length: rows }, (_, offset) =>
    MAPPING_COLUMNS.map((column, index): GridEdit => ({
      row: header.row + 1 + offset,
      column: header.positions.get(column) ?? index,
      value: lines[offset]?.[index] ?? null,
    })),
  )
    .flat()
    .filter(({ row, column, value }) => (grid.values[row]?.[column] ?? null) !== value);
}
