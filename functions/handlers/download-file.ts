import type { Backend } from '../backend';
import type { Handler } from '../http/endpoint';
import { lambda } from '../http/lambda';
import { ticketEndpoint } from '../http/ticket-endpoint';
import { readWantedFile } from '../usecases/wanted-file';

/** `GET /v1/downloads?ticket=`: the file that the ticket is for. Task panes cannot save files; browsers can. */
export function createDownloadFile(backend: Backend): Handler {
  return ticketEndpoint(backend, async ({ bureau, wanted }) => {
    const file = await readWantedFile(backend, bureau, wanted);
    const report = 'kind' in wanted ? wanted.kind : wanted.id;
    return { ...file, facts: { report, bytes: file.bytes.length, gaps: file.gaps.length } };
  });
}

export const handler = lambda(createDownloadFile);
