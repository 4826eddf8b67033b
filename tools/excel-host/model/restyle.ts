import { type Area, columnCount, hasAllColumns, hasAllRows, rowCount } from './area';
import { SHEET_COLUMNS } from '#xlsx/limits';
import type { Sheet } from './sheet';
import { PLAIN_STYLE, type Style } from './style';

type Change = (style: Style) => Style;

/** The same change for all cells, so that cells which looked alike still share a style. */
export function sharing(change: Change): Change {
  const changed = new Map<Style, Style>();
  return (style) => {
    const known = changed.get(style) ?? change(style);
    changed.set(style, known);
    return known;
  };
}

function restyleCells(sheet: Sheet, area: Area, change: Change): void {
  for (let row = area.top; row <= area.bottom; row++)
    for (let column = area.left; column <= area.right; column++) {
      const cell = sheet.cell(row, column);
      sheet.put(row, column, { ...cell, style: change(cell.style) });
    }
}

/** Columns look the same down to the end, save where they cross rows with looks of their own. */
function restyleColumns(sheet: Sheet, area: Area, change: Change): void {
  for (let column = area.left; column <= area.right; column++) {
    const line = sheet.columns.at(column);
    const style = change(line.style ?? PLAIN_STYLE);
    sheet.columns.put(column, { ...line, style: style === PLAIN_STYLE ? undefined : style });
  }
  if (!hasAllColumns(area))
    for (const [row, { style }] of [...sheet.rows.entries()])
      if (style) restyleCells(sheet, { ...area, top: row, bottom: row }, change);
}

/** Rows start from the looks of the sheet's last column: those of most columns. */
function restyleRows(sheet: Sheet, area: Area, change: Change): void {
  const usual = sheet.columns.at(SHEET_COLUMNS - 1).style ?? PLAIN_STYLE;
  const unusual = [...sheet.columns.entries()].filter(([, { style }]) => style && style !== usual);
  for (let row = area.top; row <= area.bottom; row++) {
    const line = sheet.rows.at(row);
    sheet.rows.put(row, { ...line, style: change(line.style ?? usual) });
    for (const [column, { style }] of unusual)
      if (!line.style && style) sheet.put(row, column, { ...sheet.cell(row, column), style: change(style) });
  }
}

/** Changes how all cells of an area look. Whole rows and columns keep it for cells that are filled later. */
export function restyle(sheet: Sheet, area: Area, change: Change): void {
  const next = sharing(change);
  if (!hasAllRows(area) && !hasAllColumns(area)) {
    restyleCells(sheet, area, next);
    return;
  }
  // The lines first: cells that then look like their lines need not be kept.
  const filled = [...sheet.filled(area)];
  if (hasAllRows(area)) restyleColumns(sheet, area, next);
  else restyleRows(sheet, area, next);
  for (const { row, column, cell } of filled) sheet.put(row, column, { ...cell, style: next(cell.style) });
}

/** The looks of the cells of an area, those of cells that hold nothing included, each at least once. */
export function* stylesOf(sheet: Sheet, area: Area): Generator<Style> {
  let filled = 0;
  for (const { cell } of sheet.filled(area)) {
    filled++;
    yield cell.style;
  }
  if (filled === rowCount(area) * columnCount(area)) return;
  let styledRows = 0;
  for (const [row, { style }] of sheet.rows.entries()) {
    if (!style || row < area.top || row > area.bottom) continue;
    styledRows++;
    yield style;
  }
  if (styledRows === rowCount(area)) return;
  for (let column = area.left; column <= area.right; column++)
    yield sheet.columns.at(column).style ?? PLAIN_STYLE;
}

/** What all cells of some areas have in common; null where they differ, as the client library has it. */
export function common<T>(sheet: Sheet, areas: readonly Area[], of: (style: Style) => T): T | null {
  let first: { readonly value: T } | undefined;
  for (const area of areas)
    for (const style of stylesOf(sheet, area)) {
      const value = of(style);
      if (first && first.value !== value) return null;
      first ??= { value };
    }
  return first ? first.value : null;
}
