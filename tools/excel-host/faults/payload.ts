import type { ActionResult, BatchResponse } from '../richapi/wire';

/** What Excel on the web takes in one message, in bytes, either way. */
export const WEB_PAYLOAD_LIMIT = 5 * 1024 * 1024;

const MAX_BYTES_OF_A_UNIT = 3;

/** Whether a text has more bytes than that in UTF-8. */
export function isLongerThan(text: string, limit: number): boolean {
  if (text.length * MAX_BYTES_OF_A_UNIT <= limit) return false;
  return text.length > limit || new TextEncoder().encode(text).length > limit;
}

const isRow = (value: unknown): boolean => Array.isArray(value);

function isTable(value: unknown): boolean {
  return Array.isArray(value) && value.length > 0 && value.every(isRow);
}

function withoutTables({ ActionId, Value }: ActionResult): ActionResult {
  if (typeof Value !== 'object' || Value === null) return { ActionId, Value };
  const fields = Object.entries(Value as Record<string, unknown>).map(([name, value]) => [
    name,
    isTable(value) ? null : value,
  ]);
  return { ActionId, Value: Object.fromEntries(fields) };
}

/** An answer in which everything cell by cell is null: what some builds of Excel give for one that is too long. */
export function withoutCells(response: BatchResponse): BatchResponse {
  return { ...response, Results: response.Results.map(withoutTables) };
}
