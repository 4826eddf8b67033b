/** The messages between the pages of Excel on the web and of an add-in: JSON texts sent with `postMessage`. */

export const MESSAGE = { request: 0, response: 1 } as const;
export const REQUEST = { invoke: 0, register: 1, unregister: 2 } as const;
export const RESPONSE = { answer: 0, event: 1 } as const;

/** Codes of answers that concern the message, not what it asks. */
export const MESSAGE_ERROR = { none: 0, handling: -2 } as const;

/** What an add-in sends. */
export interface XdmRequest {
  readonly _messageType: typeof MESSAGE.request;
  readonly _actionType: number;
  readonly _actionName: string;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _data: unknown;
}

/** What the host sends. */
export interface XdmResponse {
  readonly _messageType: typeof MESSAGE.response;
  readonly _responseType: number;
  readonly _actionName: string;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _origin: string;
  readonly _data: unknown;
  readonly _errorCode: number;
  readonly _serializerVersion: 1;
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/** The request in a text; undefined where it is something else, e.g. a message of a script of the page. */
export function parseRequest(text: string): XdmRequest | undefined {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!isRecord(parsed) || parsed._messageType !== MESSAGE.request) return undefined;
  const { _actionName, _conversationId, _correlationId, _actionType, _data } = parsed;
  const isNamed = typeof _actionName === 'string' && typeof _conversationId === 'string';
  if (!isNamed || typeof _correlationId !== 'number' || typeof _actionType !== 'number') return undefined;
  const _messageType = MESSAGE.request;
  return { _messageType, _actionType, _actionName, _conversationId, _correlationId, _data };
}
