import { z } from 'zod';
import { ledgerIdSchema } from '#core/protocol/identifiers';
import type { Backend } from '../backend';
import { endpoint, type Handler } from '../http/endpoint';
import { lambda } from '../http/lambda';
import { parseAs } from '../http/parse-request';
import { parseCursor } from '../usecases/ledger-cursor';
import { readLedger } from '../usecases/read-ledger';

const cursorSchema = z
  .string()
  .transform(parseCursor)
  .refine((cursor) => cursor !== undefined)
  .optional();

/** `GET /v1/ledgers/{id}` */
export function createReadLedger(backend: Backend): Handler {
  return endpoint(backend, async ({ event, identity: { bureau } }) => {
    const ledgerId = parseAs(ledgerIdSchema, event.pathParameters?.['id']);
    const cursor = parseAs(cursorSchema, event.queryStringParameters?.['cursor']);
    const body = await readLedger(backend.store, { bureau, ledgerId }, cursor);
    return { body, facts: { ledger: ledgerId, rev: body.rev, rows: body.rows.length } };
  });
}

export const handler = lambda(createReadLedger);
