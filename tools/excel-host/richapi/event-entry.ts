import { EVENT, type HostEvent } from '../model/events';

/** An event as the client library is told of it. */
export interface EventEntry {
  readonly messageCategory: number;
  readonly messageType: number;
  readonly targetId: string;
  /** JSON. */
  readonly message: string;
}

const EVENTS_OF_THE_OBJECT_MODEL = 65536;

export function eventEntry({ kind, target, details }: HostEvent): EventEntry {
  return {
    messageCategory: EVENTS_OF_THE_OBJECT_MODEL,
    messageType: EVENT[kind],
    targetId: target,
    message: JSON.stringify(details),
  };
}
