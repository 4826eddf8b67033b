import type { HostClassPart } from '../richapi/host-class';

/**
 * The calls by which handlers are registered. The host tells of all events; the client library drops those that nobody
 * handles.
 */
export function eventRegistrations<T>(...names: readonly string[]): HostClassPart<T> {
  const nothing = (): null => null;
  const calls = names.flatMap((name) => [`_Register${name}Event`, `_Unregister${name}Event`]);
  return { call: Object.fromEntries(calls.map((call) => [call, nothing])) };
}
