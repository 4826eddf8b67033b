import type { ExcelApp } from '../excel-app';
import { recalculate } from '../model/calculate';
import type { HostEvent } from '../model/events';
import type { Hand } from './hand';
import { type Refusal, refusalBehind } from './refusal';
import { Snapshot } from './snapshot';

export interface Deed {
  /** Absent where it was done. */
  readonly refusal?: Refusal;
  readonly before: Snapshot;
  readonly raised: readonly HostEvent[];
}

/** As the event arrives when it is another person's. */
function seenFrom({ source }: Hand, event: HostEvent): HostEvent {
  const isTold = source === 'Remote' && 'source' in event.details;
  return isTold ? { ...event, details: { ...event.details, source } } : event;
}

/** What was raised; nothing where Excel refused, since then nothing has happened. */
function attempt({ book }: Hand, deed: () => void, before: Snapshot): Omit<Deed, 'before'> {
  try {
    deed();
    recalculate(book);
    return { raised: book.events.take() };
  } catch (error) {
    before.restore();
    book.events.take();
    return { raised: [], refusal: refusalBehind(error) };
  }
}

/**
 * Does something to the workbook, wholly or, where Excel refuses, not at all. Its events are told at once, unless they are
 * to wait.
 */
export function carryOut(app: ExcelApp, hand: Hand, deed: () => void, isToldLater = false): Deed {
  const { book } = app;
  const waiting = book.events.take();
  const before = new Snapshot(book);
  const { raised, ...rest } = attempt(hand, deed, before);
  const seen = raised.map((event) => seenFrom(hand, event));
  for (const event of [...waiting, ...seen]) book.events.raise(event);
  if (!isToldLater) app.tellEvents();
  return { ...rest, raised: seen, before };
}
