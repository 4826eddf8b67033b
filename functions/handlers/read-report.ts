import type { Backend } from '../backend';
import type { Handler } from '../http/endpoint';
import { fileEndpoint } from '../http/file-endpoint';
import { lambda } from '../http/lambda';
import { wantedReport } from '../http/report-query';
import { readWantedFile } from '../usecases/wanted-file';

/** `GET /v1/reports/{kind}?date=&rows=&format=&unit=&number=`: a report of the caller's bureau, as a file. */
export function createReadReport(backend: Backend): Handler {
  return fileEndpoint(backend, async ({ event, identity: { bureau } }) => {
    const wanted = wantedReport(event);
    const file = await readWantedFile(backend, bureau, wanted);
    const { bytes, gaps } = file;
    return { ...file, facts: { report: wanted.kind, bytes: bytes.length, gaps: gaps.length } };
  });
}

export const handler = lambda(createReadReport);
