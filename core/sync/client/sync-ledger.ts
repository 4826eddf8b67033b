import { chunkChanges } from '#core/protocol/chunk-changes';
import type { ChangedRow, SyncResponse, SyncResult } from '#core/protocol/sync-response';
import { isRemoval, type RowChange } from '../row-change';
import { filled } from '../sent-fields';
import { acknowledgements, idNotes } from './notes';
import { changesOf } from './changes-of';
import { compareSheet, hasOwnRows, needsStoreRows, sheetState } from './compare-sheet';
import { decidePlan, planSync, type SyncPlan } from './plan-sync';
import { settleConflict } from './resolve-conflicts';
import { numberedInText } from './sheet-part';
import type { SettledRow } from './settled-row';
import type { SettleInput } from './settle-part';
import { settleSync, type Settlement } from './settle-sync';
import type { SheetLedger } from './sheet-ledgers';
import { ask, type IncomingRow, type OpenConflict, type Syncing } from './sync-step';

/** What of a ledger a synchronisation needs; its id is the driver's affair. */
export type SyncedSheets = Pick<SheetLedger, 'parts' | 'info'>;

export interface SyncedLedger {
  readonly rows: readonly SettledRow[];
  /** The revision up to which the store's changes were fetched. */
  readonly rev: number;
}

/** Outcomes after which the store holds a row exactly as it was sent. */
const AS_SENT: ReadonlySet<SyncResult['outcome']> = new Set(['applied', 'alreadyApplied']);

/** What the store has said so far. */
export class Answers {
  readonly results = new Map<string, SyncResult>();
  readonly changes = new Map<string, ChangedRow>();
  private isQuiet = true;

  constructor(public pulledTo: number) {}

  /** Where all has been taken as it was sent and nobody else has done anything: the revision reached. */
  get quietAt(): number | undefined {
    return this.isQuiet ? this.pulledTo : undefined;
  }

  take({ rev, results, changes, next }: SyncResponse): void {
    this.isQuiet &&= changes.length === 0 && results.every(({ outcome }) => AS_SENT.has(outcome));
    for (const result of results) this.results.set(result.rowId, result);
    for (const change of changes) this.changes.set(change.rowId, change);
    this.pulledTo = next ?? rev;
  }
}

/**
 * The changes of a request that its commit had no room for: they go with the next one. Where it had room for none they are
 * not asked for again.
 */
function withoutRoom(changes: readonly RowChange[], { results }: SyncResponse): RowChange[] {
  const full = new Set(
    results.flatMap((result) =>
      result.outcome === 'rejected' && result.code === 'push-full' ? [result.rowId] : [],
    ),
  );
  return full.size < results.length ? changes.filter(({ rowId }) => full.has(rowId)) : [];
}

function withoutResultsOf(changes: readonly RowChange[], response: SyncResponse): SyncResponse {
  if (changes.length === 0) return response;
  const rowIds = new Set(changes.map(({ rowId }) => rowId));
  return { ...response, results: response.results.filter(({ rowId }) => !rowIds.has(rowId)) };
}

type SettleOptions = Pick<SettleInput, 'confirmed' | 'rowsFixed' | 'valuesFixed'>;

/** The talk with the store about one ledger. */
class Conversation {
  private readonly clientId: string;
  private readonly answers: Answers;
  /** Whether the store has been asked, to the end. */
  hasHeard = false;

  constructor(
    private readonly ledger: SyncedSheets,
    private readonly newId: () => string,
    pulledTo: number,
  ) {
    this.clientId = newId();
    this.answers = new Answers(pulledTo);
  }

  /**
   * Sends the changes, a request at a time, and pulls to the end; at least one request. Where they are the rows of
   * `plan` as the sheet shows them, it is noted at once that they have arrived.
   */
  *exchange(changes: readonly RowChange[], plan?: SyncPlan): Syncing<void> {
    const { parts, info } = this.ledger;
    const waiting = chunkChanges(changes, info);
    let sent = 0;
    for (let more = true; more;) {
      const chunk = waiting.shift() ?? [];
      const { response } = yield* ask({
        do: 'send',
        progress: { sent, total: changes.length },
        request: {
          clientId: this.clientId,
          mutationId: this.newId(),
          since: this.answers.pulledTo,
          changes: [...chunk],
          // A ledger that has no rows yet, or none without errors, is created all the same.
          ...((chunk.length > 0 || this.answers.pulledTo === 0) && {
            ledger: { ...info, columns: [...info.columns] },
          }),
        },
      });
      const again = withoutRoom(chunk, response);
      if (again.length > 0) waiting.unshift(again);
      this.answers.take(withoutResultsOf(again, response));
      sent += chunk.length - again.length;
      more = waiting.length > 0 || response.next !== undefined;
      this.hasHeard = !more;
      if (!more || !plan) continue;
      const { results, quietAt } = this.answers;
      const edits = acknowledgements({ parts, plan, latest: response.results, results, quietAt });
      if (edits.length > 0) yield* ask({ do: 'note', what: 'acknowledged', edits });
    }
  }

  /** The store has taken rows that the sheet does not show yet: what a person decided on conflicts. */
  private *sendDecided(changes: readonly RowChange[]): Syncing<void> {
    yield* this.exchange(changes);
    for (const change of changes) {
      const result = this.answers.results.get(change.rowId);
      const isTaken = result?.outcome === 'applied' || result?.outcome === 'alreadyApplied';
      if (!isTaken || isRemoval(change)) continue;
      const { rowId, fields } = change;
      this.answers.results.set(rowId, { rowId, outcome: 'merged', rev: result.rev, fields: filled(fields) });
    }
  }

  /** Lets a person settle conflicts, and sends what follows from that. What conflicts anew stays open. */
  *resolve(changes: readonly RowChange[], plan: SyncPlan): Syncing<SyncPlan> {
    const mine = new Map(changes.map((change) => [change.rowId, change]));
    const conflicts = [...mine.values()].flatMap((change): OpenConflict[] => {
      const result = this.answers.results.get(change.rowId);
      return result?.outcome === 'conflict' ? [{ mine: change, result }] : [];
    });
    if (conflicts.length === 0) return plan;
    const { resolutions } = yield* ask({ do: 'resolve', conflicts });
    const numberedIn = numberedInText(this.ledger.parts);
    const send: RowChange[] = [];
    const taken = new Set<string>();
    for (const { mine: change, result } of conflicts) {
      const resolution = resolutions.get(change.rowId);
      const settled = resolution && settleConflict(change, result, resolution, numberedIn);
      if (settled && 'send' in settled) send.push(settled.send);
      if (settled && 'take' in settled) {
        this.answers.results.delete(change.rowId);
        // What others did after that version is known already, when it came with a later answer.
        const later = this.answers.changes.get(change.rowId);
        if (!later || later.rev < settled.take.rev) this.answers.changes.set(change.rowId, settled.take);
        taken.add(change.rowId);
      }
    }
    if (send.length > 0) yield* this.sendDecided(send);
    return { ...plan, removals: plan.removals.filter(({ rowId }) => !taken.has(rowId)) };
  }

  settle(plan: SyncPlan, options: SettleOptions): Settlement {
    const { results, changes, pulledTo } = this.answers;
    return settleSync({ parts: this.ledger.parts, plan, ...options, results, changes, pulledTo });
  }

  get incoming(): ChangedRow[] {
    return [...this.answers.changes.values()];
  }

  get rev(): number {
    return this.answers.pulledTo;
  }
}

function hasEdits({ edits }: Settlement): boolean {
  return edits.some(({ edits: { cells, insertions, deletions } }) =>
    [cells, insertions, deletions].some(({ length }) => length > 0),
  );
}

/**
 * Synchronises one ledger: compares its sheets with their tokens, pushes what changed, pulls what others did, writes it
 * into the sheets. Pure: all that touches the world is asked of the driver as a step. The driver may stop at any step;
 * what was acknowledged by then is in the store, and the next run finds it there. For a `preview` what others did is
 * pulled before a person decides; where there is nothing to send, that was all there is to ask.
 */
export function* syncLedger(
  ledger: SyncedSheets,
  newId: () => string,
  { preview = false }: { readonly preview?: boolean } = {},
): Syncing<SyncedLedger> {
  const { parts } = ledger;
  const state = sheetState(parts);
  const compared = compareSheet(parts, newId);
  const rev = state.pulledTo > 0 ? { rev: state.pulledTo } : {};
  const store = needsStoreRows(compared, state) ? (yield* ask({ do: 'read', ...rev })).rows : undefined;
  const sync = new Conversation(ledger, newId, state.pulledTo);
  // What others added is heard of first: a new row may be one of theirs, or one that an old copy of this file has sent.
  const hasPulled = state.pulledTo > 0;
  if (hasOwnRows(compared) ? hasPulled || !store : preview && hasPulled) yield* sync.exchange([]);
  const added = sync.incoming.filter(({ deleted }) => !deleted);
  const open = planSync(compared, state, { store, added });
  const incoming: readonly IncomingRow[] = hasPulled ? sync.incoming : (store ?? []);
  const { decisions } = yield* ask({ do: 'decide', plan: open, incoming, store });
  const plan = decidePlan(open, decisions);

  const notes = idNotes(parts, plan.rows);
  if (notes.length > 0) yield* ask({ do: 'note', what: 'ids', edits: notes });
  const changes = changesOf(plan);
  if (changes.length > 0 || !sync.hasHeard) yield* sync.exchange(changes, plan);
  const settledPlan = yield* sync.resolve(changes, plan);

  const confirmed = decisions.confirmed ?? false;
  const settlement = yield* writeSettlement(sync, settledPlan, confirmed);
  return { rows: settlement.rows, rev: sync.rev };
}

/** Writes what the store said into the sheets, or as much of it as the sheets and their owner let it. */
function* writeSettlement(sync: Conversation, plan: SyncPlan, confirmed: boolean): Syncing<Settlement> {
  let fixed: Omit<SettleOptions, 'confirmed'> = {};
  for (;;) {
    const settlement = sync.settle(plan, { confirmed, ...fixed });
    if (!hasEdits(settlement)) return settlement;
    const { refused, declined } = yield* ask({ do: 'write', ...settlement });
    if (declined !== undefined) fixed = { rowsFixed: declined, valuesFixed: declined };
    else if (refused !== undefined) fixed = { ...fixed, rowsFixed: refused };
    else return settlement;
  }
}
