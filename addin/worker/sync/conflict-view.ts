import type { FieldValue } from '#core/ledger/row-fields';
import type { FieldConflictMessage } from '#core/protocol/sync-response';
import type { OpenConflict, Resolution } from '#core/sync/client/sync-step';
import { isRemoval } from '#core/sync/row-change';
import type { LedgerColumn } from '#core/ledger/ledger';
import { fieldText } from './cell-difference';
import type { RowLabel } from './row-label';

export type Side = 'mine' | 'theirs';

/** A cell that both sides changed, as texts; empty for an empty cell. */
export interface ConflictCell {
  /** The column's id, by which it is decided. */
  readonly field: string;
  readonly column: string;
  readonly base: string;
  readonly theirs: string;
  readonly mine: string;
  readonly by?: string;
  /** Epoch milliseconds. */
  readonly at?: number;
}

/** A row on which both sides do not agree; where one side deleted it, it is decided whole. */
export interface ConflictView extends RowLabel {
  readonly what: 'changed' | 'deleted-by-them' | 'deleted-by-me';
  readonly cells: readonly ConflictCell[];
  readonly by: string;
  readonly at: number;
}

/**
 * Whose row stands, or whose cells by column id, by row id. A row that is left out, or of which a cell in conflict is,
 * stays open.
 */
export type ConflictChoices = Readonly<Record<string, Side | Readonly<Record<string, Side>>>>;

function conflictCell({ header, definition }: LedgerColumn, cell: FieldConflictMessage): ConflictCell {
  const { field, base, theirs, mine, by, at } = cell;
  const { type } = definition;
  return {
    field,
    column: header,
    base: fieldText(base, type),
    theirs: fieldText(theirs, type),
    mine: fieldText(mine, type),
    ...(by !== undefined && { by }),
    ...(at !== undefined && { at }),
  };
}

/** The cells come in the order of the columns, those of the ledger. */
export function viewConflict(
  { mine, result }: OpenConflict,
  label: RowLabel,
  columns: readonly LedgerColumn[],
): ConflictView {
  const { conflicts, by, at, deleted } = result;
  const byField = new Map(conflicts.map((cell) => [cell.field, cell]));
  return {
    ...label,
    by,
    at,
    what: isRemoval(mine) ? 'deleted-by-me' : deleted ? 'deleted-by-them' : 'changed',
    cells: columns.flatMap((column) => {
      const cell = byField.get(column.id);
      return cell ? [conflictCell(column, cell)] : [];
    }),
  };
}

function resolutionOf(
  { mine, result }: OpenConflict,
  choice: ConflictChoices[string],
): Resolution | undefined {
  if (typeof choice === 'string') return choice;
  if (isRemoval(mine) || result.deleted) return undefined;
  const fields = result.conflicts.map(({ field }) => field);
  if (!fields.every((field) => choice[field])) return undefined;
  const kept = fields.filter((field) => choice[field] === 'mine');
  return Object.fromEntries(
    kept.map((field): [string, FieldValue | null] => [field, mine.fields[field] ?? null]),
  );
}

/** What the choices mean for the rows in conflict, by row id. */
export function resolutionsOf(
  conflicts: readonly OpenConflict[],
  choices: ConflictChoices,
): ReadonlyMap<string, Resolution> {
  return new Map(
    conflicts.flatMap((conflict): [string, Resolution][] => {
      const { rowId } = conflict.result;
      const choice = choices[rowId];
      const resolution = choice && resolutionOf(conflict, choice);
      return resolution === undefined ? [] : [[rowId, resolution]];
    }),
  );
}
