import { mayChangeTemplates } from '#core/policy/role';
import type { Backend } from '../backend';
import { endpoint, type Handler } from '../http/endpoint';
import { lambda } from '../http/lambda';
import { listTemplates } from '../usecases/own-templates';

/** `GET /v1/templates`: which kinds of reports the caller's bureau has templates of its own for. */
export function createListTemplates(backend: Backend): Handler {
  return endpoint(backend, async ({ identity: { bureau, role } }) => {
    const templates = await listTemplates(backend.files, bureau);
    return { body: { mayChange: mayChangeTemplates(role), templates }, facts: { rows: templates.length } };
  });
}

export const handler = lambda(createListTemplates);
