import type { SheetEdits } from '#core/grid/grid';
import type { ChangedRow, SyncResponse, SyncResult } from '#core/protocol/sync-response';
import type { RowFields } from '#core/ledger/row-fields';
import type { StoreRow } from '#core/sync/client/match-rows';
import type { Decisions } from '#core/sync/client/plan-sync';
import type { SettledRow } from '#core/sync/client/settled-row';
import type { SheetPart } from '#core/sync/client/sheet-part';
import { syncLedger } from '#core/sync/client/sync-ledger';
import type { IncomingRow, Resolution, SyncReply, SyncStep } from '#core/sync/client/sync-step';
import type { RowChange } from '#core/sync/row-change';

/** What the world answers; by default it takes everything as sent and knows of nothing else. */
export interface Script {
  readonly rev?: number;
  readonly stored?: readonly StoreRow[];
  readonly results?: readonly SyncResult[];
  readonly changes?: readonly ChangedRow[];
  readonly decisions?: Decisions;
  readonly resolution?: Resolution;
  /** Why rows can be neither put in nor taken out. */
  readonly refused?: string;
  /** Why nothing but tokens is to be written. */
  readonly declined?: string;
  readonly preview?: boolean;
}

export interface Ran {
  readonly steps: readonly string[];
  readonly sent: readonly RowChange[];
  readonly notes: readonly SheetEdits[];
  readonly written: readonly SheetEdits[];
  /** What others did, as it was shown before anything was sent. */
  readonly incoming: readonly IncomingRow[];
  readonly rows: readonly SettledRow[];
}

const INFO = { kind: 'institution-building', year: 2023, title: '', sheet: '表', columns: [] };

/** Someone else's version of a row. */
export function theirs(
  rowId: string,
  rev: number,
  fields: RowFields,
  more: Partial<ChangedRow> = {},
): ChangedRow {
  return { rowId, rev, fields, by: '李四', at: 1_700_000_000_000, ...more };
}

function applied({ rowId }: RowChange, rev: number): SyncResult {
  return { rowId, outcome: 'applied', rev };
}

/** Runs a synchronisation against a script. The ids it gives are new1, new2, …; the first is the client's. */
export function runSync(parts: readonly SheetPart[], script: Script = {}): Ran {
  const { rev = 9, stored = [], results = [], changes = [], decisions = {}, resolution } = script;
  const { refused, declined, preview = false } = script;
  const [steps, sent, notes, written]: [string[], RowChange[], SheetEdits[], SheetEdits[]] = [[], [], [], []];
  const incoming: IncomingRow[] = [];
  let ids = 0;
  const respond = (request: readonly RowChange[]): SyncResponse => ({
    rev,
    results: request.map(
      (change) =>
        results.find(({ rowId }) => rowId === change.rowId && !sent.includes(change)) ?? applied(change, rev),
    ),
    changes: [...changes],
  });
  const carryOut = (step: SyncStep): SyncReply => {
    steps.push(step.do);
    switch (step.do) {
      case 'read':
        return { did: 'read', rows: stored };
      case 'decide':
        incoming.push(...step.incoming);
        return { did: 'decide', decisions };
      case 'note':
        notes.push(...step.edits.map(({ edits }) => edits));
        return { did: 'note' };
      case 'write': {
        const movesRows = step.edits.some(
          ({ edits }) => edits.insertions.length + edits.deletions.length > 0,
        );
        const isFirst = steps.indexOf('write') === steps.length - 1;
        if (declined !== undefined && isFirst) return { did: 'write', declined };
        if (refused !== undefined && movesRows) return { did: 'write', refused };
        written.push(...step.edits.map(({ edits }) => edits));
        return { did: 'write' };
      }
      case 'send': {
        const isPull = step.request.changes.length === 0 && step.progress.total === 0;
        const isAgain = sent.length > 0;
        const response = isPull
          ? { rev, results: [], changes: [...changes] }
          : isAgain
            ? {
                rev: rev + 1,
                changes: [],
                results: step.request.changes.map((change) => applied(change, rev + 1)),
              }
            : respond(step.request.changes);
        sent.push(...step.request.changes);
        return { did: 'send', response };
      }
      case 'resolve':
        return {
          did: 'resolve',
          resolutions: new Map(
            resolution === undefined ? [] : step.conflicts.map(({ result }) => [result.rowId, resolution]),
          ),
        };
    }
  };
  const syncing = syncLedger({ parts, info: INFO }, () => `new${++ids}`, { preview });
  let turn = syncing.next();
  while (!turn.done) turn = syncing.next(carryOut(turn.value));
  return { steps, sent, notes, written, incoming, rows: turn.value.rows };
}
