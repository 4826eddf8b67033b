import { mayWrite } from '#core/policy/role';
import { ledgerIdSchema } from '#core/protocol/identifiers';
import type { Backend } from '../backend';
import { endpoint, type Handler } from '../http/endpoint';
import { lambda } from '../http/lambda';
import { countOutcomes } from '../http/log-line';
import { parseAs } from '../http/parse-request';
import { parseSyncRequest } from '../http/parse-sync-request';
import { ProblemError } from '../usecases/problem-error';
import { rightsOf } from '../usecases/rights';
import { syncLedger } from '../usecases/sync-ledger';

/** `POST /v1/ledgers/{id}/sync` */
export function createSyncLedger(backend: Backend): Handler {
  return endpoint(backend, async ({ event, identity }) => {
    const { subject, bureau, role } = identity;
    const ledgerId = parseAs(ledgerIdSchema, event.pathParameters?.['id']);
    const request = parseSyncRequest(event);
    const isPull = request.changes.length === 0;
    if (!isPull && !mayWrite(role)) throw new ProblemError('forbidden');
    await backend.bureaus.noteBureau(bureau);
    const rights = await rightsOf(backend.store, bureau, isPull ? { role, units: [] } : identity);
    const command = { key: { bureau, ledgerId }, author: subject, rights, request };
    const { response: body, ...effort } = await syncLedger(backend, command);
    const outcomes = countOutcomes(body.results);
    return {
      body,
      facts: { ledger: ledgerId, rev: body.rev, outcomes, rows: body.changes.length, ...effort },
    };
  });
}

export const handler = lambda(createSyncLedger);
