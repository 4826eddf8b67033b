import type { Backend } from '../backend';
import { endpoint, type Handler } from '../http/endpoint';
import { dayQuerySchema } from '../http/day-query';
import { lambda } from '../http/lambda';
import { parseAs } from '../http/parse-request';
import { ListRoom } from '../usecases/list-room';
import { readStatus } from '../usecases/read-status';

/** `GET /v1/status?date=&rows=`: the figures of the caller's bureau at the end of that day in Shanghai. */
export function createReadStatus(backend: Backend): Handler {
  return endpoint(backend, async ({ event, identity: { bureau } }) => {
    const { date, rows } = parseAs(dayQuerySchema, event.queryStringParameters ?? {});
    const status = await readStatus(backend.store, bureau, date, rows);
    const room = new ListRoom();
    const entries = room.fit(status.rectification.entries);
    const body = { ...status, rectification: { ...status.rectification, entries }, ...room.leftOut() };
    return { body, facts: { rows: status.ledgers.length } };
  });
}

export const handler = lambda(createReadStatus);
