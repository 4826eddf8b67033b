import type { Book } from './model/book';
import type { HostEvent } from './model/events';
import { EXCEL_VERSIONS, type ExcelVersion, type RequirementSets } from './richapi/requirement-sets';
import { Session } from './richapi/session';
import type { BatchRequest, BatchResponse } from './richapi/wire';
import { ADDIN_SERVICE, AddinInternalService } from './surface/add-in-service';
import { sinceVersion } from './surface/since-version';
import { Workbook } from './surface/proxies';
import { SURFACE } from './surface/surface';

export interface ExcelAppOptions {
  /** Which Excel is simulated; the one on the web where it is left out. */
  readonly version?: ExcelVersion;
}

/** An Excel with one workbook open and one add-in beside it, whichever way the two are connected. */
export class ExcelApp {
  readonly requirementSets: RequirementSets;
  readonly session: Session;
  private readonly listeners = new Set<(events: readonly HostEvent[]) => void>();

  constructor(
    readonly book: Book,
    { version = 'web' }: ExcelAppOptions = {},
  ) {
    this.requirementSets = EXCEL_VERSIONS[version];
    this.session = new Session({
      surface: SURFACE,
      root: new Workbook(book),
      services: new Map([[ADDIN_SERVICE, () => new AddinInternalService()]]),
      requirementSets: this.requirementSets,
      since: sinceVersion,
    });
  }

  /** Carries out one batch; its events are told after it. */
  execute(request: BatchRequest): BatchResponse {
    const response = this.session.execute(request);
    queueMicrotask(() => {
      this.tellEvents();
    });
    return response;
  }

  /** Calls back whenever events are told; the connection passes them on to the add-in. */
  onEvents(listener: (events: readonly HostEvent[]) => void): void {
    this.listeners.add(listener);
  }

  /** Tells what waits; a person's actions are told at once. */
  tellEvents(): void {
    const events = this.book.events.take();
    if (events.length > 0) for (const listener of this.listeners) listener(events);
  }
}
