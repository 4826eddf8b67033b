import type { LedgerRowMessage, SyncResult } from '#core/protocol/sync-response';
import type { GridEdit } from '#core/grid/grid';
import { tokenHeader } from '#core/ledger/token-column';
import type { Ledger, LedgerRow } from '#core/ledger/ledger';
import type { RowFields } from '#core/ledger/row-fields';
import { cellValueOf } from './cell-value';
import type { PlannedRow } from './plan-sync';
import { rowHash } from './row-hash';
import { formatRowToken } from './row-token';
import { visibleFields } from './sent-fields';

/** What became of a row, as the person who synchronised is told. */
export interface SettledRow {
  /** One-based worksheet row; absent for a row that only the store has. */
  readonly row?: number;
  readonly rowId: string;
  readonly no: number | null;
  readonly outcome:
    | 'unchanged'
    | 'held'
    | 'applied'
    | 'merged'
    | 'alreadyApplied'
    | 'conflict'
    | 'rejected'
    /** Others' changes were written into the sheet. */
    | 'updated'
    /** Others' changes could not be written here; they will be offered again. */
    | 'notWritten'
    /** A row that others added and this sheet does not have; it will be offered again. */
    | 'missing';
  /** The columns this is about: those in conflict, or written. */
  readonly columns?: readonly string[];
  /** The reason, in Chinese, where there is one. */
  readonly detail?: string;
}

export interface Settlement {
  readonly rows: readonly SettledRow[];
  readonly edits: readonly GridEdit[];
}

export interface SettleInput {
  readonly ledger: Ledger;
  readonly planned: readonly PlannedRow[];
  readonly results: readonly SyncResult[];
  readonly changes: readonly LedgerRowMessage[];
  /** The revision the client has pulled to, and the one it had pulled to before. */
  readonly pulledTo: number;
  readonly since: number;
  /** The number format of a cell, zero-based. */
  readonly formatAt: (row: number, column: number) => string | undefined;
}

interface Written {
  readonly edits: GridEdit[];
  readonly columns: string[];
  /** Headers of the columns that could not be written. */
  readonly blocked: string[];
}

/** What every row of a sheet is settled with. */
interface Sheet extends SettleInput {
  readonly columnIds: ReadonlySet<string>;
  /** Merged cells, as `row:column id`. Such a cell speaks for several rows and is never written. */
  readonly merged: ReadonlySet<string>;
}

function sheetOf(input: SettleInput): Sheet {
  const merged = input.ledger.rows.flatMap(({ row, filledFrom }) =>
    Object.entries(filledFrom).flatMap(([id, top]) => [`${row}:${id}`, `${top}:${id}`]),
  );
  return { ...input, columnIds: new Set(input.ledger.columns.map(({ id }) => id)), merged: new Set(merged) };
}

/** Edits that bring a sheet row from one version to another. The number inside an item's text follows that text. */
function writeRow(sheet: Sheet, row: LedgerRow, from: RowFields, to: RowFields): Written {
  const written: Written = { edits: [], columns: [], blocked: [] };
  for (const column of sheet.ledger.columns) {
    const value = to[column.id];
    if (from[column.id] === value) continue;
    if (sheet.merged.has(`${row.row}:${column.id}`)) {
      written.blocked.push(column.header);
      continue;
    }
    const at = { row: row.row - 1, column: column.index };
    const look = { format: sheet.formatAt(at.row, at.column), date1904: sheet.ledger.date1904 };
    written.edits.push({ ...at, value: cellValueOf(column.definition, value, look) });
    written.columns.push(column.header);
  }
  return written;
}

/** The fields a sheet row agrees with the store on after a result, and what its token then says. */
interface Outcome {
  readonly settled: SettledRow;
  readonly edits: readonly GridEdit[];
  readonly token?: string;
}

function tokenOf(rowId: string, rev: number, fields: RowFields): string {
  return formatRowToken({ rowId, rev, hash: rowHash(fields) });
}

/** Brings the sheet's row to the store's version, or leaves it whole when part of it cannot be written. */
function takeTheirs(sheet: Sheet, row: LedgerRow, mine: RowFields, theirs: LedgerRowMessage): Outcome {
  const { edits, columns, blocked } = writeRow(sheet, row, mine, theirs.fields);
  const base = { row: row.row, rowId: theirs.rowId, no: row.no };
  if (blocked.length > 0) {
    const detail = `他人修改了${blocked.join('、')}，但本表的这些单元格是合并单元格，没有写入。`;
    return { settled: { ...base, outcome: 'notWritten', columns: blocked, detail }, edits: [] };
  }
  return {
    settled:
      columns.length > 0 ? { ...base, outcome: 'updated', columns } : { ...base, outcome: 'unchanged' },
    edits,
    token: tokenOf(theirs.rowId, theirs.rev, visibleFields(theirs.fields, sheet.columnIds)),
  };
}

function ofResult(sheet: Sheet, row: LedgerRow, planned: PlannedRow, result: SyncResult): Outcome {
  const base = { row: row.row, rowId: planned.rowId, no: row.no };
  switch (result.outcome) {
    case 'applied':
    case 'alreadyApplied':
      return {
        settled: { ...base, outcome: result.outcome },
        edits: [],
        token: tokenOf(planned.rowId, result.rev, planned.fields),
      };
    case 'merged': {
      const taken = takeTheirs(sheet, row, planned.fields, result);
      if (taken.token === undefined) return taken;
      const outcome = taken.edits.length > 0 ? 'merged' : 'applied';
      return { ...taken, settled: { ...taken.settled, outcome } };
    }
    case 'conflict': {
      const headers = result.conflicts.map(({ field }) => headerOf(sheet.ledger, field));
      const detail = result.conflicts
        .map(
          ({ field, theirs, mine }) =>
            `${headerOf(sheet.ledger, field)}：库中“${theirs ?? ''}”，本表“${mine ?? ''}”`,
        )
        .join('；');
      return { settled: { ...base, outcome: 'conflict', columns: headers, detail }, edits: [] };
    }
    case 'rejected':
      return { settled: { ...base, outcome: 'rejected', detail: result.detail }, edits: [] };
  }
}

function headerOf(ledger: Ledger, columnId: string): string {
  return ledger.columns.find((column) => column.id === columnId)?.header ?? columnId;
}

/** A row nobody pushed: what others changed in it, if anything. */
function ofChange(sheet: Sheet, row: LedgerRow, planned: PlannedRow, change?: LedgerRowMessage): Outcome {
  const base = { row: row.row, rowId: planned.rowId, no: row.no };
  if (planned.held) return { settled: { ...base, outcome: 'held' }, edits: [] };
  if (!change || change.rev <= planned.rev) return { settled: { ...base, outcome: 'unchanged' }, edits: [] };
  return takeTheirs(sheet, row, planned.fields, change);
}

function missingRows({ planned, changes }: SettleInput): SettledRow[] {
  const here = new Set(planned.map((row) => row.rowId));
  return changes
    .filter((change) => !here.has(change.rowId))
    .map(({ rowId, fields }) => {
      const no = typeof fields['no'] === 'number' ? fields['no'] : null;
      const name = String(fields['item'] ?? fields['unit'] ?? fields['title'] ?? '');
      return { rowId, no, outcome: 'missing' as const, detail: name };
    });
}

/** Whether the sheet now holds everything up to `pulledTo`; else the same changes must be asked for again. */
function isUpToDate(rows: readonly SettledRow[], { changes }: SettleInput): boolean {
  const open = new Set(
    rows.filter((row) => row.outcome === 'notWritten' || row.outcome === 'missing').map((r) => r.rowId),
  );
  const held = new Set(rows.filter((row) => row.outcome === 'held').map((row) => row.rowId));
  return open.size === 0 && !changes.some((change) => held.has(change.rowId));
}

/**
 * Turns the store's answers into edits of the sheet: others' values, tokens, and how far the sheet has pulled. A row
 * whose foreign changes cannot all be written keeps its token, so that they are offered again and never lost.
 */
export function settleSync(input: SettleInput): Settlement {
  const { ledger, planned, since } = input;
  const sheet = sheetOf(input);
  const results = new Map(input.results.map((result) => [result.rowId, result]));
  const changes = new Map(input.changes.map((change) => [change.rowId, change]));
  const rowAt = new Map(ledger.rows.map((row) => [row.row, row]));
  const { index } = ledger.tokenColumn;
  const rows: SettledRow[] = [];
  const edits: GridEdit[] = [];
  for (const plan of planned) {
    const row = rowAt.get(plan.row);
    if (!row) continue;
    const result = results.get(plan.rowId);
    const outcome = result
      ? ofResult(sheet, row, plan, result)
      : ofChange(sheet, row, plan, changes.get(plan.rowId));
    rows.push(outcome.settled);
    edits.push(...outcome.edits);
    if (outcome.token !== undefined) edits.push({ row: plan.row - 1, column: index, value: outcome.token });
  }
  rows.push(...missingRows(input));
  const header = tokenHeader(isUpToDate(rows, input) ? input.pulledTo : since);
  if (header !== ledger.tokenColumn.header)
    edits.push({ row: ledger.headerRow - 1, column: index, value: header });
  return { rows, edits };
}
