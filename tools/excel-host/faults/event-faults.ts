import type { EventKind, HostEvent } from '../model/events';

/** The part of a 'changed' event that Excel gives for one cell only, and not always then. */
const DETAILS = new Set(['valueBefore', 'valueAfter', 'valueTypeBefore', 'valueTypeAfter']);

/** What of the events that happen reaches the add-in. */
export class EventFaults {
  /** Kinds of events that are never told, e.g. a value picked from a list on the web (office-js issue 3888). */
  readonly withheld = new Set<EventKind>();
  /** Whether 'changed' events come without the values before and after. */
  withoutDetails = false;

  told(events: readonly HostEvent[]): readonly HostEvent[] {
    const heard = events.filter(({ kind }) => !this.withheld.has(kind));
    return this.withoutDetails ? heard.map(bare) : heard;
  }
}

function bare(event: HostEvent): HostEvent {
  const details = Object.entries(event.details).filter(([name]) => !DETAILS.has(name));
  return { ...event, details: Object.fromEntries(details) };
}
