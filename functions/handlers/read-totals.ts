import * as z from 'zod';
import { isCivilDate } from '#core/date/civil-date';
import type { Backend } from '../backend';
import { endpoint, type Handler } from '../http/endpoint';
import { lambda } from '../http/lambda';
import { parseAs } from '../http/parse-request';
import { readTotals } from '../usecases/read-totals';

const querySchema = z.strictObject({ date: z.string().refine(isCivilDate) });

/** `GET /v1/totals?date=`: how the items of the caller's bureau stand at the end of that day in Shanghai. */
export function createReadTotals(backend: Backend): Handler {
  return endpoint(backend, async ({ event, identity: { bureau } }) => {
    const { date } = parseAs(querySchema, event.queryStringParameters ?? {});
    const body = await readTotals(backend.store, bureau, date);
    return { body, facts: { rows: body.ledgers.length } };
  });
}

export const handler = lambda(createReadTotals);
