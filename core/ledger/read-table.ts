import type { Grid } from '#core/grid/grid';
import { hiddenValues } from '#core/grid/hidden-values';
import type { MergedCells } from '#core/grid/merged-cells';
import { continuationOf, continued, withGroupOf } from './continuation';
import type { HeaderCandidate, HeaderMatch } from './find-header';
import type { Ledger } from './ledger';
import { readRows } from './read-rows';
import { yearIn } from './title';
import { findTokenColumn } from './token-column';
import { twinColumns } from './twin-columns';

/** A table on its sheet, whatever its kind. */
export interface Table {
  readonly grid: Grid;
  readonly cells: MergedCells;
  readonly match: HeaderMatch;
  /** The lines of its title, the title first. */
  readonly titleLines: readonly string[];
  /** Zero-based row after its last. */
  readonly end: number;
  readonly repeated: ReadonlySet<number>;
}

/** Where a table's year and number may come from besides the table. */
export interface Surroundings {
  /** Titles further up on the sheet. */
  readonly titlesAbove: readonly string[];
  readonly fileName: string;
  /** The ledgers before it in the workbook. */
  readonly earlier: readonly Ledger[];
}

const firstYear = (texts: readonly string[]): number | undefined =>
  texts.map(yearIn).find((year) => year !== undefined);

/** Reads a table as a ledger of one kind. A part that tells no year has the year of the ledger it carries on. */
export function readTable(
  { grid, cells, match, titleLines, end, repeated }: Table,
  { kind, columns }: HeaderCandidate,
  { titlesAbove, fileName, earlier }: Surroundings,
): Ledger {
  const { sheet, date1904 } = grid;
  const headerRow = match.bottom + 1;
  const tokenColumn = findTokenColumn(cells, match.bottom);
  const read = readRows(
    { cells, kind, columns, tokenColumn, date1904, repeated, title: titleLines[0] ?? '' },
    headerRow,
    end,
  );
  const ownYear = firstYear([...titleLines, sheet, ...titlesAbove]);
  const before = continued({ kindId: kind.id, ownYear, rows: read.rows }, earlier);
  return {
    ...{ sheet, kind, year: ownYear ?? (before ? before.year : yearIn(fileName)) },
    ...{ title: titleLines[0] ?? '', headerRow, columns, ...read },
    ...{ hidden: hiddenValues(grid, headerRow, end), twins: twinColumns(cells, match, columns) },
    ...{ tokenColumn, date1904 },
    ...(before ? { rows: withGroupOf(before, read, columns), continues: continuationOf(before) } : {}),
  };
}

/**
 * Numbered rows over a ledger's header that would be its items: the header over them is damaged, and the one that was
 * found is a repeated one. Their one-based rows.
 */
export function itemsAbove({ grid, cells, match }: Table, { kind, columns, tokenColumn }: Ledger): number[] {
  const reading = {
    cells,
    kind,
    columns,
    tokenColumn,
    date1904: grid.date1904,
    repeated: new Set<number>(),
    title: '',
  };
  const { rows } = readRows(reading, 0, match.top);
  return rows.filter((row) => row.no !== null && Object.keys(row.cells).length > 2).map(({ row }) => row);
}
