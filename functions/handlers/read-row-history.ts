import * as z from 'zod';
import { ledgerIdSchema, rowIdSchema } from '#core/protocol/identifiers';
import { fieldIdSchema } from '#core/protocol/row-fields-schema';
import type { Backend } from '../backend';
import { endpoint, type Handler } from '../http/endpoint';
import { lambda } from '../http/lambda';
import { parseAs } from '../http/parse-request';
import { revisionQuerySchema } from '../http/revision-query';
import { readRowHistory } from '../usecases/row-history';

const querySchema = z.strictObject({
  before: revisionQuerySchema.exactOptional(),
  field: fieldIdSchema.exactOptional(),
});

/** `GET /v1/ledgers/{id}/rows/{rowId}/history` */
export function createReadRowHistory(backend: Backend): Handler {
  return endpoint(backend, async ({ event, identity: { bureau } }) => {
    const ledgerId = parseAs(ledgerIdSchema, event.pathParameters?.['id']);
    const rowId = parseAs(rowIdSchema, event.pathParameters?.['rowId']);
    const query = parseAs(querySchema, event.queryStringParameters ?? {});
    const body = await readRowHistory(backend.store, { bureau, ledgerId }, { rowId, ...query });
    return { body, facts: { ledger: ledgerId, rows: body.versions.length } };
  });
}

export const handler = lambda(createReadRowHistory);
