import { type Area, bounding, columnCount, formatArea, parseArea, rowCount } from './area';
import type { Book } from './book';
import { type Cell, plainValue, valueType } from './cell';
import type { EventKind, EventSource, HostEvent } from './events';
import type { Sheet } from './sheet';
import { editedTables } from './table-events';

/** Who changed cells. */
export interface Editor {
  readonly source: EventSource;
  /** `Unknown` is a person at the keyboard. */
  readonly triggerSource: 'ThisLocalAddin' | 'Unknown';
}

export const THIS_ADDIN: Editor = { source: 'Local', triggerSource: 'ThisLocalAddin' };

/** Areas side by side, or one above the other, that make up a rectangle. */
function areAdjacent(a: Area, b: Area): boolean {
  const isStack =
    a.left === b.left && a.right === b.right && (a.bottom + 1 === b.top || b.bottom + 1 === a.top);
  const isRow =
    a.top === b.top && a.bottom === b.bottom && (a.right + 1 === b.left || b.right + 1 === a.left);
  return isStack || isRow;
}

function joined(earlier: HostEvent, event: HostEvent, area: Area): HostEvent | undefined {
  const before = parseArea(String(earlier.details.address));
  const same = ['changeType', 'source', 'triggerSource', 'tableId'].every(
    (name) => earlier.details[name] === event.details[name],
  );
  if (!before || !same || !areAdjacent(before, area)) return undefined;
  const { valueBefore, valueAfter, valueTypeBefore, valueTypeAfter, ...details } = event.details;
  return { ...event, details: { ...details, address: formatArea(bounding(before, area)) } };
}

/** What one cell held and holds: of several cells Excel does not tell. */
function singleCell(sheet: Sheet, area: Area, before: Cell | undefined): Record<string, unknown> {
  if (!before || rowCount(area) > 1 || columnCount(area) > 1) return {};
  const { value } = sheet.cell(area.top, area.left);
  return {
    valueBefore: plainValue(before.value),
    valueAfter: plainValue(value),
    valueTypeBefore: valueType(before.value),
    valueTypeAfter: valueType(value),
  };
}

/**
 * Tells that cells hold something else. Adjacent areas that are changed one after the other before anybody is told come to
 * one event. `before` is the cell as it was, where it is one.
 */
export function tellEdited(book: Book, sheet: Sheet, area: Area, edit: Editor & { before?: Cell }): void {
  const { source, triggerSource, before } = edit;
  const single = singleCell(sheet, area, before);
  // Anything else makes the client library tell of a direction in which cells moved.
  const facts = { changeType: 'RangeEdited', shiftDirection: 'None', source, triggerSource, ...single };
  tell(book, sheet, area, ['changed', facts]);
  for (const { id } of editedTables(sheet, area))
    tell(book, sheet, area, ['tableChanged', { ...facts, tableId: id }]);
}

/** Tells that cells look different; adjacent areas come to one event, too. */
export function tellFormatted(book: Book, sheet: Sheet, area: Area, { source }: Editor): void {
  tell(book, sheet, area, ['formatChanged', { source }]);
}

function tell(
  book: Book,
  sheet: Sheet,
  area: Area,
  [kind, facts]: readonly [EventKind, Readonly<Record<string, unknown>>],
): void {
  const details = { address: formatArea(area), ...facts, worksheetId: sheet.id };
  const table = typeof facts.tableId === 'string' ? [facts.tableId] : [];
  for (const target of [...table, sheet.id, 'Workbook']) {
    const event: HostEvent = { kind, target, details };
    book.events.raiseJoined(event, (earlier) => joined(earlier, event, area));
  }
}
