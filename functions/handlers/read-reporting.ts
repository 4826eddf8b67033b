import * as z from 'zod';
import { monthNumber } from '#core/completion/progress-note';
import { isCivilDate } from '#core/date/civil-date';
import type { Backend } from '../backend';
import { endpoint, type Handler } from '../http/endpoint';
import { lambda } from '../http/lambda';
import { parseAs } from '../http/parse-request';
import { ListRoom } from '../usecases/list-room';
import { readReporting } from '../usecases/read-reporting';

const querySchema = z.strictObject({
  month: z
    .string()
    .transform((month) => `${month}-01`)
    .refine(isCivilDate)
    .transform(monthNumber),
});

/** `GET /v1/reporting?month=`: who of the caller's bureau reported for that month. */
export function createReadReporting(backend: Backend): Handler {
  return endpoint(backend, async ({ event, identity: { bureau } }) => {
    const { month } = parseAs(querySchema, event.queryStringParameters ?? {});
    const reporting = await readReporting(backend.store, bureau, month, backend.now());
    const room = new ListRoom();
    const problems = room.fit(reporting.problems);
    const units = reporting.units.map((unit) => ({ ...unit, items: room.fit(unit.items) }));
    return {
      body: { ...reporting, units, problems, ...room.leftOut() },
      facts: { rows: reporting.total.owed },
    };
  });
}

export const handler = lambda(createReadReporting);
