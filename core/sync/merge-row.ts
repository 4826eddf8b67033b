import type { FieldValue, RowFields } from '#core/ledger/row-fields';

/** Two people gave one cell different values. An absent value is an empty cell. */
export interface FieldConflict {
  readonly field: string;
  readonly base?: FieldValue;
  readonly theirs?: FieldValue;
  readonly mine?: FieldValue;
}

/** A cell that two versions of a row disagree on. */
export interface CellChange {
  readonly field: string;
  readonly from?: FieldValue;
  readonly to?: FieldValue;
}

export type RowMerge =
  | { readonly state: 'merged'; readonly fields: RowFields }
  /** `fields` holds theirs where the two are in conflict. */
  | {
      readonly state: 'conflict';
      readonly fields: RowFields;
      readonly conflicts: readonly FieldConflict[];
    };

type Cell = FieldValue | undefined;

/** `hasOwn`: a column may well be called `constructor`. */
function cellOf(fields: RowFields, field: string): Cell {
  return Object.hasOwn(fields, field) ? fields[field] : undefined;
}

function conflictOf(field: string, base: Cell, theirs: Cell, mine: Cell): FieldConflict {
  return {
    field,
    ...(base === undefined ? {} : { base }),
    ...(theirs === undefined ? {} : { theirs }),
    ...(mine === undefined ? {} : { mine }),
  };
}

/** The cells in which two versions of a row differ, by field name. */
export function changedCells(from: RowFields, to: RowFields): CellChange[] {
  const names = [...new Set([...Object.keys(from), ...Object.keys(to)])].sort();
  return names.flatMap((field) => {
    const [before, after] = [cellOf(from, field), cellOf(to, field)];
    if (before === after) return [];
    return [
      {
        field,
        ...(before !== undefined && { from: before }),
        ...(after !== undefined && { to: after }),
      },
    ];
  });
}

/**
 * Three-way merge of a row. A cell that only one side changed takes that side's value, a cell both changed alike
 * is no conflict, and one conflicting cell holds back the whole row: half a row would be nobody's intention.
 */
export function mergeRow(base: RowFields, theirs: RowFields, mine: RowFields): RowMerge {
  const fields: Record<string, FieldValue> = {};
  const conflicts: FieldConflict[] = [];
  const names = new Set([...Object.keys(theirs), ...Object.keys(mine), ...Object.keys(base)]);
  for (const name of names) {
    const [b, t, m] = [cellOf(base, name), cellOf(theirs, name), cellOf(mine, name)];
    const conflicting = t !== m && b !== t && b !== m;
    if (conflicting) conflicts.push(conflictOf(name, b, t, m));
    const value = b === t ? m : t;
    if (value !== undefined) fields[name] = value;
  }
  return conflicts.length > 0 ? { state: 'conflict', fields, conflicts } : { state: 'merged', fields };
}
