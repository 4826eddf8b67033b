import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { signTicket } from '../auth/download-ticket';
import type { Backend } from '../backend';
import { readWantedFile, type WantedFile } from '../usecases/wanted-file';
import { endpoint, type Handler } from './endpoint';

/**
 * A Lambda handler that gives a link to the file a request asks for, by which a browser that is not signed in finds it. The
 * file is made before, so that whoever asks learns at once what is wrong, and what is left to fill in.
 */
export function linkEndpoint(
  backend: Backend,
  wantedOf: (event: APIGatewayProxyEventV2) => WantedFile,
): Handler {
  return endpoint(backend, async ({ event, identity: { bureau, subject } }) => {
    const wanted = wantedOf(event);
    const { gaps, bytes } = await readWantedFile(backend, bureau, wanted);
    const ticket = { subject, bureau, wanted };
    const { ticket: text, expiresAt } = await signTicket(ticket, backend.secret, backend.now());
    const body = { url: `/v1/downloads?ticket=${text}`, expiresAt, gaps };
    return { body, facts: { report: 'kind' in wanted ? wanted.kind : wanted.id, bytes: bytes.length } };
  });
}
