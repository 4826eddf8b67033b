import type { Backend } from '../backend';
import { endpoint, type Handler } from '../http/endpoint';
import { lambda } from '../http/lambda';
import { listPrepared } from '../usecases/prepared-reports';

/** `GET /v1/reports`: the reports of the caller's bureau that were made by themselves. */
export function createListReports(backend: Backend): Handler {
  return endpoint(backend, async ({ identity: { bureau } }) => {
    const reports = await listPrepared(backend.files, bureau);
    return { body: { reports }, facts: { rows: reports.length } };
  });
}

export const handler = lambda(createListReports);
