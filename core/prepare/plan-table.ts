import type { Grid } from '#core/grid/grid';
import { PROGRESS_COLUMNS } from '#core/ledger/kinds/progress-columns';
import type { ColumnDefinition } from '#core/ledger/kind';
import { findColumn, type Ledger } from '#core/ledger/ledger';
import { lookOf } from './column-look';
import type { AppendedColumn, TablePreparation } from './preparation';
import {
  type Clearance,
  freeColumns,
  isBareColumn,
  landmarksOf,
  placeOf,
  plainestColumn,
  repeatedHeaders,
  type TablePlace,
} from './table-place';

/** The progress columns that a ledger lacks, in their order, as its kind defines them. */
export function missingProgress(ledger: Ledger): readonly ColumnDefinition[] {
  return PROGRESS_COLUMNS.flatMap(({ id }) => {
    const definition = ledger.kind.columns.find((column) => column.id === id);
    return definition && !findColumn(ledger, id) ? [definition] : [];
  });
}

function appendedColumns(place: TablePlace, left: number, missing: readonly ColumnDefinition[]) {
  return missing.map((definition, offset): AppendedColumn => ({
    id: definition.id,
    title: definition.title,
    ...lookOf(definition),
    isBare: isBareColumn(place, left + offset),
  }));
}

/** What a table lacks, and where that goes; its hidden column is placed once all tables of the sheet have theirs. */
export function planTable(ledger: Ledger, grid: Grid, clearance: Clearance): TablePreparation {
  const place = placeOf(ledger, grid);
  const missing = missingProgress(ledger);
  const left = freeColumns(place, missing.length, clearance);
  const { headerTop, headerRow, lastRow, lastColumn } = place;
  return {
    ...{ sheet: ledger.sheet, headerTop, headerRow, lastRow, left },
    repeatedHeaders: repeatedHeaders(place, ledger),
    columns: appendedColumns(place, left, missing),
    looksLike: { header: lastColumn, body: plainestColumn(place, ledger) },
    landmarks: landmarksOf(place, ledger),
  };
}
