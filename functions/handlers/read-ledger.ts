import * as z from 'zod';
import { endOfDayInShanghai, isCivilDate } from '#core/date/civil-date';
import { ledgerIdSchema } from '#core/protocol/identifiers';
import type { Backend } from '../backend';
import { endpoint, type Handler } from '../http/endpoint';
import { lambda } from '../http/lambda';
import { parseAs } from '../http/parse-request';
import { revisionQuerySchema } from '../http/revision-query';
import { type LedgerCursor, parseCursor } from '../usecases/ledger-cursor';
import { readLedger, type ReadFrom } from '../usecases/read-ledger';

const querySchema = z
  .strictObject({
    cursor: z
      .string()
      .transform(parseCursor)
      .pipe(z.custom<LedgerCursor>((cursor) => cursor !== undefined)),
    rev: revisionQuerySchema,
    date: z.string().refine(isCivilDate),
  })
  .partial()
  .refine((query) => Object.keys(query).length <= 1, 'more than one of cursor, rev and date');

function readFrom(query: unknown): ReadFrom | undefined {
  const { cursor, rev, date } = parseAs(querySchema, query ?? {});
  if (cursor) return { cursor };
  if (rev !== undefined) return { rev };
  return date === undefined ? undefined : { instant: endOfDayInShanghai(date) };
}

/** `GET /v1/ledgers/{id}`: now, or as of `?rev=`, or at the end of the day `?date=` in Shanghai. */
export function createReadLedger(backend: Backend): Handler {
  return endpoint(backend, async ({ event, identity: { bureau } }) => {
    const ledgerId = parseAs(ledgerIdSchema, event.pathParameters?.['id']);
    const body = await readLedger(backend.store, { bureau, ledgerId }, readFrom(event.queryStringParameters));
    return { body, facts: { ledger: ledgerId, rev: body.rev, rows: body.rows.length } };
  });
}

export const handler = lambda(createReadLedger);
