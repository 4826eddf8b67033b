import type { HostEvent } from '../model/events';
import { eventEntry } from '../richapi/event-entry';

/** Events of the object model as the client library takes them: category, type, target, JSON, id of the message, remote. */
export function eventMessage(
  events: readonly HostEvent[],
  newId: () => string,
): { readonly ArrayData: unknown } {
  const entries = events.map((event) => {
    const { messageCategory, messageType, targetId, message } = eventEntry(event);
    return [messageCategory, messageType, targetId, message, newId(), event.details.source === 'Remote'];
  });
  return { ArrayData: entries };
}
