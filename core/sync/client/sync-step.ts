import type { SyncRequest } from '#core/protocol/sync-request';
import type { ChangedRow, SyncResponse, SyncResult } from '#core/protocol/sync-response';
import type { FieldValue } from '#core/ledger/row-fields';
import type { RowChange } from '../row-change';
import type { StoreRow } from './match-rows';
import type { Decisions, SyncPlan } from './plan-sync';
import type { SettledRow } from './settled-row';
import type { PartEdits } from './sheet-part';

/** A conflict that a person may settle now. */
export interface OpenConflict {
  /** What was sent. */
  readonly mine: RowChange;
  readonly result: SyncResult & { readonly outcome: 'conflict' };
}

/** How a conflict is settled: one side's row whole, or a value for each cell in conflict (null empties it). */
export type Resolution = 'mine' | 'theirs' | Readonly<Record<string, FieldValue | null>>;

/** How far a push has come, in rows. */
export interface PushProgress {
  readonly sent: number;
  readonly total: number;
}

/** What the store says of a row before anything is sent; who changed it and when is known of changes since the last pull. */
export type IncomingRow = StoreRow & Partial<Pick<ChangedRow, 'deleted' | 'by' | 'at'>>;

/** What is known when a person decides. */
export interface OpenPlan {
  readonly plan: SyncPlan;
  /** What others did, as far as it has been asked for: all of it where a preview is wanted. */
  readonly incoming: readonly IncomingRow[];
  /** The store's rows as of the last pull; undefined where they were not needed. */
  readonly store: readonly StoreRow[] | undefined;
}

/** What a synchronisation asks of its surroundings next. */
export type SyncStep =
  /** The ledger's rows as of a revision, or now; none when the store does not know the ledger. */
  | { readonly do: 'read'; readonly rev?: number }
  /** Show what is about to be sent and decide what is open; nothing has been sent so far. */
  | ({ readonly do: 'decide' } & OpenPlan)
  /**
   * Note things in the hidden column. Ids must stand in the sheet before the next step. What was acknowledged may be put
   * off; if it is lost, the next run asks the store about the same rows again.
   */
  | { readonly do: 'note'; readonly what: 'ids' | 'acknowledged'; readonly edits: readonly PartEdits[] }
  /** Carry out all edits, or none; `rows` says whose they are. Later than all notes. */
  | { readonly do: 'write'; readonly edits: readonly PartEdits[]; readonly rows: readonly SettledRow[] }
  | {
      readonly do: 'send';
      readonly request: Omit<SyncRequest, 'protocol'>;
      readonly progress: PushProgress;
    }
  | { readonly do: 'resolve'; readonly conflicts: readonly OpenConflict[] };

/** The answer to a step of the same name. */
export type SyncReply =
  | { readonly did: 'read'; readonly rows: readonly StoreRow[] }
  | { readonly did: 'decide'; readonly decisions: Decisions }
  | { readonly did: 'note' }
  /**
   * `refused` says, in Chinese, why rows could not be put in or taken out, `declined` why nothing of others is to be
   * written; then nothing was. Less is asked to be written instead.
   */
  | { readonly did: 'write'; readonly refused?: string; readonly declined?: string }
  | { readonly did: 'send'; readonly response: SyncResponse }
  /** By row id; conflicts without a resolution stay open. */
  | { readonly did: 'resolve'; readonly resolutions: ReadonlyMap<string, Resolution> };

/** A synchronisation at work: yields steps, is given replies, returns what it came to. */
export type Syncing<Result> = Generator<SyncStep, Result, SyncReply>;

type Did = SyncReply['did'];
type ReplyTo<What extends Did> = Extract<SyncReply, { readonly did: What }>;

function isReplyTo<What extends Did>(what: What, reply: SyncReply): reply is ReplyTo<What> {
  return reply.did === what;
}

/** Asks for a step and hands on its reply. Fails when another step was answered: a defect of the driver. */
export function* ask<What extends Did>(
  step: Extract<SyncStep, { readonly do: What }>,
): Syncing<ReplyTo<What>> {
  const what: What = step.do;
  const reply = yield step;
  if (!isReplyTo(what, reply)) throw new Error(`Step “${what}” was answered as “${reply.did}”.`);
  return reply;
}
