import { PROTOCOL_VERSION } from '#core/protocol/protocol-version';
import type { SyncRequest } from '#core/protocol/sync-request';
import type { StoreRow } from '#core/sync/client/match-rows';
import {
  decidePlan,
  type Decisions,
  isNamed,
  openIdentities,
  type SyncPlan,
} from '#core/sync/client/plan-sync';
import { sheetState } from '#core/sync/client/compare-sheet';
import type { PartEdits } from '#core/sync/client/sheet-part';
import { type SyncedSheets, syncLedger } from '#core/sync/client/sync-ledger';
import type { SyncReply, SyncStep } from '#core/sync/client/sync-step';
import type { ExportedLedger, SyncWanted } from './exchange-file';

/** What collecting needs besides the ledger. */
export interface ExportTools {
  readonly newId: () => string;
  readonly decide: (plan: SyncPlan) => Decisions;
  /** The ledger's rows as of a revision, or the current ones, where an answer brought them. */
  readonly rowsAt: (rev: number | undefined) => readonly StoreRow[] | undefined;
}

/** What a ledger asks of the server. */
export interface Collected {
  readonly exported: ExportedLedger;
  /** Ids to stand in the sheet before the file leaves: the same rows always go under the same ids. */
  readonly notes: readonly PartEdits[];
  /** What is sent, and what stays; undefined while the ledger's rows are not known. */
  readonly plan?: SyncPlan;
}

/** Answers the steps of a synchronisation as a server would that has not heard of anything yet. */
class Collector {
  readonly requests: SyncRequest[] = [];
  readonly notes: PartEdits[] = [];
  plan: SyncPlan | undefined;

  constructor(private readonly tools: ExportTools) {}

  /** Undefined where collecting ends: rows are needed that are not known, or all requests have been made. */
  reply(step: SyncStep): SyncReply | undefined {
    switch (step.do) {
      case 'read': {
        const rows = this.tools.rowsAt(step.rev);
        return rows && { did: 'read', rows };
      }
      case 'decide': {
        const decisions = this.tools.decide(step.plan);
        this.plan = decidePlan(step.plan, decisions);
        return { did: 'decide', decisions };
      }
      case 'note':
        this.notes.push(...step.edits);
        return { did: 'note' };
      case 'send': {
        this.requests.push({ protocol: PROTOCOL_VERSION, ...step.request });
        return { did: 'send', response: { rev: step.request.since, results: [], changes: [] } };
      }
      case 'resolve':
      case 'write':
        return undefined;
    }
  }
}

/** Every row the sheet accounts for, those included that it no longer shows. */
function knownRows(plan: SyncPlan): SyncWanted['known'] {
  const { rows, removals } = plan;
  const shown = rows.filter((row) => isNamed(row)).map(({ rowId, rev }) => ({ rowId, rev }));
  const absent = [...removals, ...openIdentities(plan)];
  const known = [
    ...shown,
    ...absent.map(({ rowId, rev, fields }) => ({ rowId, rev, fields: { ...fields } })),
  ];
  return [...new Map(known.map((row) => [row.rowId, row])).values()];
}

function freshRows({ rows }: SyncPlan): string[] {
  return rows.flatMap(({ rowId, state, held }) =>
    !held && (state === 'new' || state === 'unacknowledged') ? [rowId] : [],
  );
}

/** Runs a ledger's synchronisation as far as it goes without a server, and collects what it would send. */
export function collectExport(ledgerId: string, ledger: SyncedSheets, tools: ExportTools): Collected {
  const collector = new Collector(tools);
  const syncing = syncLedger(ledger, tools.newId);
  let wanted: SyncStep | undefined;
  for (let turn = syncing.next(); !turn.done;) {
    const reply = collector.reply(turn.value);
    if (!reply) wanted = turn.value;
    if (!reply) break;
    turn = syncing.next(reply);
  }
  const { notes, requests, plan } = collector;
  if (wanted?.do === 'read' || !plan) {
    const rev = wanted?.do === 'read' && wanted.rev !== undefined ? { rev: wanted.rev } : {};
    return { exported: { ledgerId, asks: 'rows', ...rev }, notes };
  }
  const { pulledTo: since, digest } = sheetState(ledger.parts);
  const exported = {
    ledgerId,
    asks: 'sync' as const,
    since,
    ...(digest !== undefined && { digest }),
    known: knownRows(plan),
    fresh: freshRows(plan),
    requests,
  };
  return { exported, notes, plan };
}
