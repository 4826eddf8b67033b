import * as z from 'zod';
import type { YearEndUnit } from '#core/year-end/year-end-lists';
import type { Backend } from '../backend';
import { endpoint, type Handler } from '../http/endpoint';
import { lambda } from '../http/lambda';
import { parseAs } from '../http/parse-request';
import { ListRoom } from '../usecases/list-room';
import { readYearEnd } from '../usecases/read-year-end';

const querySchema = z.strictObject({
  year: z
    .string()
    .regex(/^(?:19|2\d)\d\d$/)
    .transform(Number),
});

/** `GET /v1/supervision/year-end?year=`: whom the ledgers of the caller's bureau propose for what. */
export function createReadYearEnd(backend: Backend): Handler {
  return endpoint(backend, async ({ event, identity: { bureau } }) => {
    const { year } = parseAs(querySchema, event.queryStringParameters ?? {});
    const lists = await readYearEnd(backend.store, bureau, year, backend.now());
    const room = new ListRoom();
    const fit = (units: readonly YearEndUnit[]) =>
      units.map((unit) => ({ ...unit, facts: room.fit(unit.facts) }));
    const body = {
      asOf: lists.asOf,
      toExplain: fit(lists.toExplain),
      disqualified: fit(lists.disqualified),
      collectives: fit(lists.collectives),
      commended: { items: room.fit(lists.commended.items), units: fit(lists.commended.units) },
      ...room.leftOut(),
    };
    return { body, facts: { rows: lists.commended.items.length } };
  });
}

export const handler = lambda(createReadYearEnd);
