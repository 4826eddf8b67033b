import type { Connection } from '#addin/api/fetch-transport';
import type { Finding } from '#core/finding/finding';
import { CancelledError } from '#core/protocol/client/cancelled-error';
import { PROTOCOL_VERSION } from '#core/protocol/protocol-version';
import { moveRows } from '#core/sync/client/edits-by-sheet';
import { type Decisions, decidePlan, type SyncPlan } from '#core/sync/client/plan-sync';
import type { SheetLedger } from '#core/sync/client/sheet-ledgers';
import { storedRows } from '#core/sync/client/stored-rows';
import type { OpenConflict, OpenPlan, SyncReply, SyncStep } from '#core/sync/client/sync-step';
import { baseVersions } from './base-versions';
import { type ConflictView, resolutionsOf, viewConflict } from './conflict-view';
import { headOf } from './ledger-head';
import { patientClient } from './patient-client';
import { labelOfFields, labelOfPlace } from './row-label';
import { SheetRefusedError } from './sheet-refused-error';
import { SheetWriter } from './sheet-writer';
import type { SyncDesk, SyncProgress } from './sync-desk';
import { viewPlan } from './view-plan';
import { viewWrite, writesNothing } from './write-view';

/** What synchronising a ledger needs. */
export interface SyncTools {
  readonly connection: Connection;
  readonly desk: SyncDesk;
  /** Those of the whole workbook. */
  readonly findings: readonly Finding[];
  /** Ids that never meet by chance. */
  readonly newId: () => string;
  /** Stops it at once; what was sent until then is noted in the sheets. */
  readonly signal?: AbortSignal;
}

type StepOf<What extends SyncStep['do']> = Extract<SyncStep, { readonly do: What }>;

const DECLINED = '这次没有写入，下次同步时会再次列出。';

/** What the promise brings, unless the signal says before that nobody waits for it any longer. */
function unlessCancelled<T>(signal: AbortSignal | undefined, promise: Promise<T>): Promise<T> {
  if (!signal) return promise;
  return new Promise((resolve, reject) => {
    const stop = (): void => {
      reject(new CancelledError());
    };
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
    promise.then(resolve, reject).finally(() => {
      signal.removeEventListener('abort', stop);
    });
  });
}

/** Carries out the steps of one ledger's synchronisation: asks the server and the clerk, writes into the workbook. */
export class SyncDriving {
  /** How many rows the store has taken. */
  sent = 0;
  /** Why not all was written into the sheets, in Chinese. */
  problem: string | undefined;
  private readonly client;
  private readonly writer: SheetWriter;
  private plan: SyncPlan | undefined;
  private isConfirmed = false;

  constructor(
    private readonly ledger: SheetLedger,
    private readonly tools: SyncTools,
  ) {
    this.client = patientClient(tools.connection, tools.desk, tools.signal);
    this.writer = new SheetWriter(tools.desk);
  }

  /** Notes what the store has taken, where that is still to be done. */
  flush(): Promise<void> {
    return this.writer.flush();
  }

  async carryOut(step: SyncStep): Promise<SyncReply> {
    if (this.tools.signal?.aborted) throw new CancelledError();
    switch (step.do) {
      case 'read':
        await this.progress({ phase: 'reading' });
        return { did: 'read', rows: await storedRows(this.client, this.ledger.id, step.rev) };
      case 'decide':
        return { did: 'decide', decisions: await this.decide(step) };
      case 'note':
        if (step.what === 'ids') await this.noteIds(step);
        else this.writer.later(step.edits);
        return { did: 'note' };
      case 'send':
        return this.send(step);
      case 'resolve':
        return this.resolve(step.conflicts);
      case 'write':
        return { did: 'write', ...(await this.write(step)) };
    }
  }

  private async progress(progress: Partial<SyncProgress> & Pick<SyncProgress, 'phase'>): Promise<void> {
    await this.tools.desk.progress({ ledgerId: this.ledger.id, sent: 0, total: 0, ...progress });
  }

  private async decide(open: OpenPlan): Promise<Decisions> {
    const { desk, findings, signal } = this.tools;
    const bases = await baseVersions(this.client, this.ledger.id, open);
    const view = viewPlan({ ledger: this.ledger, findings, open, bases });
    const decided = await unlessCancelled(signal, desk.decide(view));
    if (decided === 'cancel') throw new CancelledError();
    const { confirmed } = decided;
    const decisions = { identities: new Map(Object.entries(decided.identities)), confirmed };
    this.plan = decidePlan(open.plan, decisions);
    return decisions;
  }

  /** Two panes at one workbook may name its new rows at once; of rows that got other ids, none is sent. */
  private async noteIds({ edits }: StepOf<'note'>): Promise<void> {
    const refused = (await this.writer.write(edits)) ?? (await this.writer.verify(edits));
    if (refused !== undefined) throw new SheetRefusedError(refused);
  }

  private async send({ request, progress }: StepOf<'send'>): Promise<SyncReply> {
    const phase = progress.total === 0 ? 'receiving' : 'sending';
    await this.progress({ phase, ...progress });
    const response = await this.client.syncLedger(this.ledger.id, { protocol: PROTOCOL_VERSION, ...request });
    const taken = response.results.filter(({ outcome }) => outcome !== 'conflict' && outcome !== 'rejected');
    this.sent += taken.length;
    return { did: 'send', response };
  }

  private async resolve(conflicts: readonly OpenConflict[]): Promise<SyncReply> {
    const { desk, signal } = this.tools;
    const choices = await unlessCancelled(
      signal,
      desk.resolve(conflicts.map((conflict) => this.viewConflict(conflict))),
    );
    return { did: 'resolve', resolutions: resolutionsOf(conflicts, choices) };
  }

  private viewConflict(conflict: OpenConflict): ConflictView {
    const { rowId, fields } = conflict.result;
    const place = this.plan?.rows.find((row) => row.rowId === rowId)?.place;
    const label = place ? labelOfPlace(rowId, place) : labelOfFields(rowId, this.ledger.info.sheet, fields);
    return viewConflict(conflict, label, this.ledger.parts[0]?.ledger.columns ?? []);
  }

  /** Less is written where the clerk or the workbook does not let all be; the tokens at least must be. */
  private async write({ edits, rows }: StepOf<'write'>): Promise<{ refused?: string; declined?: string }> {
    const { desk, signal } = this.tools;
    const view = viewWrite(headOf(this.ledger), edits, rows);
    const isOurs = writesNothing(view);
    if (!isOurs && !this.isConfirmed) {
      this.isConfirmed = await unlessCancelled(signal, desk.confirmWrite(view));
      if (!this.isConfirmed) return { declined: DECLINED };
    }
    await this.progress({ phase: 'writing' });
    const refused = await this.writer.write(edits);
    if (refused === undefined) return {};
    if (isOurs) throw new SheetRefusedError(refused);
    this.problem = refused;
    return moveRows(edits) ? { refused } : { declined: refused };
  }
}
