import * as z from 'zod';
import { isCivilDate } from '#core/date/civil-date';
import type { Backend } from '../backend';
import { endpoint, type Handler } from '../http/endpoint';
import { lambda } from '../http/lambda';
import { parseAs } from '../http/parse-request';
import { ListRoom } from '../usecases/list-room';
import { readComparison } from '../usecases/read-comparison';

const daySchema = z.string().refine(isCivilDate);
const querySchema = z
  .strictObject({ from: daySchema.exactOptional(), to: daySchema })
  .refine(({ from, to }) => from === undefined || from < to, 'from does not lie before to');

/** `GET /v1/comparison?from=&to=`: what changed in the caller's bureau between the ends of two days in Shanghai. */
export function createReadComparison(backend: Backend): Handler {
  return endpoint(backend, async ({ event, identity: { bureau } }) => {
    const query = parseAs(querySchema, event.queryStringParameters ?? {});
    const comparison = await readComparison(backend.store, bureau, query);
    const room = new ListRoom();
    const moved = room.fit(comparison.moved);
    return { body: { ...comparison, moved, ...room.leftOut() }, facts: { rows: moved.length } };
  });
}

export const handler = lambda(createReadComparison);
