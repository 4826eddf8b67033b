import { isCleanUp } from './faults/clean-up';
import { Faults } from './faults/faults';
import { type Batch, delaysForCellEdit, executeWithFaults, type Outcome } from './faults/faulty-execution';
import { faultySurface } from './faults/faulty-surface';
import { WEB_PAYLOAD_LIMIT } from './faults/payload';
import type { Book } from './model/book';
import type { HostEvent } from './model/events';
import { RequestLog } from './request-log';
import { EXCEL_VERSIONS, type ExcelVersion, type RequirementSets } from './richapi/requirement-sets';
import { Session } from './richapi/session';
import type { BatchRequest } from './richapi/wire';
import { ADDIN_SERVICE, AddinInternalService } from './surface/add-in-service';
import { sinceVersion } from './surface/since-version';
import { moveHeldRanges } from './surface/held-ranges';
import { Workbook } from './surface/proxies';
import { SURFACE } from './surface/surface';

export interface ExcelAppOptions {
  /** Which Excel is simulated; the one on the web where it is left out. */
  readonly version?: ExcelVersion;
  /** Lets that many milliseconds go by; a test may give another clock. */
  readonly sleep?: (milliseconds: number) => Promise<void>;
}

/** What a batch comes to; a crash is a fault of the simulation itself. */
export type Answer = Outcome | { readonly crash: unknown };

/** An Excel with one workbook open and one add-in beside it, whichever way the two are connected. */
export class ExcelApp {
  readonly requirementSets: RequirementSets;
  readonly session: Session;
  readonly faults: Faults;
  readonly requests = new RequestLog();
  private readonly sleep: (milliseconds: number) => Promise<void>;
  private readonly listeners = new Set<(events: readonly HostEvent[]) => void>();
  private queue: Promise<void> = Promise.resolve();

  constructor(
    readonly book: Book,
    { version = 'web', sleep = sleepReally }: ExcelAppOptions = {},
  ) {
    this.sleep = sleep;
    this.faults = new Faults(version === 'web' ? WEB_PAYLOAD_LIMIT : Infinity);
    // Without this set the client library ignores the wish of a batch to wait while a person types.
    this.requirementSets = { ...EXCEL_VERSIONS[version], DelayForCellEdit: '1.1' };
    this.session = new Session({
      surface: faultySurface(SURFACE, this.faults),
      root: new Workbook(book),
      services: new Map([[ADDIN_SERVICE, () => new AddinInternalService()]]),
      requirementSets: this.requirementSets,
      since: sinceVersion,
    });
    book.followers.add(moveHeldRanges(this.session));
  }

  /** Carries out one batch after those before it; its events are told after its answer. */
  execute(batch: Batch, answer: (answer: Answer) => void): void {
    const { cellEditing } = this.faults;
    if (delaysForCellEdit(batch) && cellEditing.isOn) {
      void cellEditing.untilOver().then(() => {
        this.execute(batch, answer);
      });
      return;
    }
    this.queue = this.queue.then(async () => {
      answer(await this.carryOut(batch));
      this.tellEvents();
    });
  }

  /** Waits for the batches that were given so far. */
  async idle(): Promise<void> {
    await this.queue;
  }

  /** Calls back whenever events are told; the connection passes them on to the add-in. */
  onEvents(listener: (events: readonly HostEvent[]) => void): void {
    this.listeners.add(listener);
  }

  /** Tells what waits; a person's actions are told at once. */
  tellEvents(): void {
    const events = this.faults.events.told(this.book.events.take());
    if (events.length > 0) for (const listener of this.listeners) listener(events);
  }

  private async carryOut(batch: Batch): Promise<Answer> {
    try {
      const request = JSON.parse(batch.body) as BatchRequest;
      if (isCleanUp(request)) return { body: JSON.stringify(this.session.execute(request)) };
      if (this.faults.delay > 0) await this.sleep(this.faults.delay);
      const execute = (one: BatchRequest) => this.session.execute(one);
      const outcome = executeWithFaults(batch, request, { faults: this.faults, execute });
      this.log(batch, request, outcome);
      return outcome;
    } catch (crash) {
      return { crash };
    }
  }

  private log({ body }: Batch, request: BatchRequest, outcome: Outcome): void {
    const error = 'refused' in outcome ? outcome.refused : outcome.errorCode;
    const received = 'refused' in outcome ? 0 : outcome.body.length;
    this.requests.add({ request, sent: body.length, received, ...(error !== undefined && { error }) });
  }
}

function sleepReally(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}
