import { z } from 'zod';
import { ledgerIdSchema } from '#core/protocol/identifiers';
import { PROTOCOL_VERSION } from '#core/protocol/protocol-version';
import { syncRequestSchema, type SyncRequest } from '#core/protocol/sync-request';
import { mayWrite } from '../auth/identity';
import type { Backend } from '../backend';
import { endpoint, type Handler } from '../http/endpoint';
import { lambda } from '../http/lambda';
import { countOutcomes } from '../http/log-line';
import { parseAs, parseJsonBody } from '../http/parse-request';
import { ProblemError } from '../usecases/problem-error';
import { syncLedger } from '../usecases/sync-ledger';

const otherVersionSchema = z.object({ protocol: z.int().refine((version) => version !== PROTOCOL_VERSION) });

/** The version is looked at first: an older client is told so, not that its fields are wrong. */
function parseRequest(body: unknown): SyncRequest {
  if (otherVersionSchema.safeParse(body).success) throw new ProblemError('protocol-unsupported');
  return parseAs(syncRequestSchema, body);
}

/** `POST /v1/ledgers/{id}/sync` */
export function createSyncLedger(backend: Backend): Handler {
  return endpoint(backend, async ({ event, identity: { subject, bureau, role } }) => {
    const ledgerId = parseAs(ledgerIdSchema, event.pathParameters?.['id']);
    const request = parseRequest(parseJsonBody(event));
    const writes = request.changes.length > 0 || request.ledger !== undefined;
    if (writes && !mayWrite(role)) throw new ProblemError('forbidden');
    const body = await syncLedger(backend, { key: { bureau, ledgerId }, author: subject, request });
    const { rev, results, changes } = body;
    return { body, facts: { ledger: ledgerId, rev, outcomes: countOutcomes(results), rows: changes.length } };
  });
}

export const handler = lambda(createSyncLedger);
