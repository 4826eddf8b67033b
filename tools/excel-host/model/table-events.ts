import { type Area, intersection } from './area';
import type { Book } from './book';
import type { EventKind } from './events';
import type { Sheet } from './sheet';
import type { Table } from './tables';

/** Tells the handlers of a table, and those of all tables of its sheet and of the workbook. */
export function tellTable(
  book: Book,
  table: Table,
  kind: EventKind,
  details: Readonly<Record<string, unknown>>,
): void {
  const told = { ...details, tableId: table.id, worksheetId: table.sheet.id };
  for (const target of [table.id, table.sheet.id, 'Workbook'])
    book.events.raise({ kind, target, details: told });
}

/** The tables that have cells in an area which was edited; their headers stay different from each other. */
export function editedTables(sheet: Sheet, area: Area): readonly Table[] {
  const tables = sheet.tables.items.filter((table) => intersection(table.area, area));
  for (const table of tables) if (table.showHeaders && area.top <= table.area.top) table.completeHeaders();
  return tables;
}
