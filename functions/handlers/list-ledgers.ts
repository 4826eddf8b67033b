import type { Backend } from '../backend';
import { endpoint, type Handler } from '../http/endpoint';
import { lambda } from '../http/lambda';
import { listLedgers } from '../usecases/list-ledgers';

/** `GET /v1/ledgers` */
export function createListLedgers(backend: Backend): Handler {
  return endpoint(backend, async ({ identity: { bureau } }) => {
    const body = await listLedgers(backend.store, bureau);
    return { body, facts: { rows: body.ledgers.length } };
  });
}

export const handler = lambda(createListLedgers);
