import { mayChangeTemplates } from '#core/policy/role';
import type { Backend } from '../backend';
import { endpoint, type Handler } from '../http/endpoint';
import { lambda } from '../http/lambda';
import { templatedKindIn } from '../http/report-query';
import { keepTemplate } from '../usecases/own-templates';
import { ProblemError } from '../usecases/problem-error';

/** `PUT /v1/templates/{kind}`: the body, a .docx file, becomes the template of the caller's bureau. */
export function createPutTemplate(backend: Backend): Handler {
  return endpoint(backend, async ({ event, identity: { bureau, role, subject: by } }) => {
    const kind = templatedKindIn(event);
    if (!mayChangeTemplates(role)) throw new ProblemError('forbidden');
    const { body = '', isBase64Encoded } = event;
    const bytes = new Uint8Array(Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8'));
    await keepTemplate(backend.files, { bureau, kind, bytes, by, at: backend.now() });
    return { body: { kind, own: true }, facts: { report: kind, bytes: bytes.length } };
  });
}

export const handler = lambda(createPutTemplate);
