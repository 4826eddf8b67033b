import type { Backend } from '../backend';
import type { Handler } from '../http/endpoint';
import { fileEndpoint } from '../http/file-endpoint';
import { lambda } from '../http/lambda';
import { preparedIdIn } from '../http/report-query';
import { readWantedFile } from '../usecases/wanted-file';

/** `GET /v1/reports/prepared/{id}`: a report that was made by itself, as a file. */
export function createReadPrepared(backend: Backend): Handler {
  return fileEndpoint(backend, async ({ event, identity: { bureau } }) => {
    const id = preparedIdIn(event);
    const file = await readWantedFile(backend, bureau, { what: 'prepared', id });
    return { ...file, facts: { report: id, bytes: file.bytes.length } };
  });
}

export const handler = lambda(createReadPrepared);
