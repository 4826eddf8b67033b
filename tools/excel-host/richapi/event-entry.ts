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

/** By this a handler gets at the range that the event tells of. */
function withReference(details: HostEvent['details']): HostEvent['details'] {
  const { worksheetId, address } = details;
  if (typeof worksheetId !== 'string' || typeof address !== 'string') return details;
  return { ...details, referenceId: `${worksheetId}!${address}` };
}

export function eventEntry({ kind, target, details }: HostEvent): EventEntry {
  return {
    messageCategory: EVENTS_OF_THE_OBJECT_MODEL,
    messageType: EVENT[kind],
    targetId: target,
    message: JSON.stringify(withReference(details)),
  };
}
