import { mayChangeTemplates } from '#core/policy/role';
import type { Backend } from '../backend';
import { endpoint, type Handler } from '../http/endpoint';
import { lambda } from '../http/lambda';
import { templatedKindIn } from '../http/report-query';
import { removeTemplate } from '../usecases/own-templates';
import { ProblemError } from '../usecases/problem-error';

/** `DELETE /v1/templates/{kind}`: the caller's bureau goes back to the standard template. */
export function createRemoveTemplate(backend: Backend): Handler {
  return endpoint(backend, async ({ event, identity: { bureau, role } }) => {
    const kind = templatedKindIn(event);
    if (!mayChangeTemplates(role)) throw new ProblemError('forbidden');
    await removeTemplate(backend.files, bureau, kind);
    return { body: { kind, own: false }, facts: { report: kind } };
  });
}

export const handler = lambda(createRemoveTemplate);
