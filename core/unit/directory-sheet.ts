import type { CellValue, Grid, GridEdit } from '#core/grid/grid';
import { looseKey } from '#core/text/normalise';

import { type DirectoryProposal, proposalNote } from './propose-directory';

/** Name of the sheet that holds a bureau's directory. */
export const DIRECTORY_SHEET = '单位名录';

/** The columns of 单位名录 by the ids of its ledger kind, as the product writes them; 备注 is for people only. */
const COLUMNS = [
  { id: 'name', header: '单位名称', width: 30 },
  { id: 'unitKind', header: '类别', width: 12 },
  { id: 'aliases', header: '别名', width: 24 },
  { id: 'members', header: '成员', width: 60 },
  { id: 'remark', header: '备注', width: 60 },
] as const;

type ColumnId = (typeof COLUMNS)[number]['id'];

/** Widths in characters, as a sheet states them. */
export const DIRECTORY_WIDTHS: readonly number[] = COLUMNS.map(({ width }) => width);

const orEmpty = (text: string): CellValue => (text === '' ? null : text);

function proposedRows({ units, likelyAliases }: DirectoryProposal): Record<ColumnId, CellValue>[] {
  return units.map((unit) => ({
    name: unit.entry.name,
    unitKind: unit.entry.kind,
    aliases: null,
    members: orEmpty(unit.entry.members.join('、')),
    remark: orEmpty(proposalNote(unit, likelyAliases)),
  }));
}

/** A sheet 单位名录 of the proposed units: the header, then a row each. */
export function directoryTable(proposal: DirectoryProposal): CellValue[][] {
  const rows = proposedRows(proposal).map((row) => COLUMNS.map(({ id }) => row[id]));
  return [COLUMNS.map(({ header }) => header), ...rows];
}

/** A sheet 单位名录 that a bureau keeps, as read. */
export interface KeptDirectorySheet {
  readonly grid: Grid;
  /** One-based. */
  readonly headerRow: number;
  /** The columns that were recognised, by the ids of the ledger kind, with their zero-based places. */
  readonly columns: readonly { readonly id: string; readonly index: number }[];
}

/** Length of a list without what is empty at its end. */
function filledLength<Item>(list: readonly Item[], isFilled: (item: Item) => boolean): number {
  let length = list.length;
  while (length > 0 && !list.slice(length - 1, length).some(isFilled)) length -= 1;
  return length;
}

const widthOf = (row: readonly CellValue[]): number =>
  filledLength(row, (value) => value !== null && value !== '');

/**
 * The edits that write the proposed units under a kept directory. Nothing that stands there changes; a column that the
 * sheet lacks and a row needs is added at its right.
 */
export function appendedUnits(proposal: DirectoryProposal, kept: KeptDirectorySheet): GridEdit[] {
  const { grid, headerRow, columns } = kept;
  const rows = proposedRows(proposal);
  const headers = grid.values[headerRow - 1] ?? [];
  const firstFree = filledLength(grid.values, (row) => widthOf(row) > 0);
  let nextColumn = Math.max(0, ...grid.values.map(widthOf));
  return COLUMNS.flatMap(({ id, header }) => {
    const cells = rows.flatMap((row, offset) =>
      row[id] === null ? [] : [{ row: firstFree + offset, value: row[id] }],
    );
    const sameHeader = headers.findIndex((text) => looseKey(String(text ?? '')) === header);
    const known =
      columns.find((column) => column.id === id)?.index ?? (sameHeader < 0 ? undefined : sameHeader);
    if (cells.length === 0) return [];
    if (known !== undefined) return cells.map((cell) => ({ ...cell, column: known }));
    const column = nextColumn;
    nextColumn += 1;
    return [{ row: headerRow - 1, column, value: header }, ...cells.map((cell) => ({ ...cell, column }))];
  });
}
