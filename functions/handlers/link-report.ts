import type { Backend } from '../backend';
import type { Handler } from '../http/endpoint';
import { lambda } from '../http/lambda';
import { linkEndpoint } from '../http/link-endpoint';
import { wantedReport } from '../http/report-query';

/** `POST /v1/reports/{kind}/link?date=…`: makes a report, and says where a browser finds it for a few minutes. */
export function createLinkReport(backend: Backend): Handler {
  return linkEndpoint(backend, wantedReport);
}

export const handler = lambda(createLinkReport);
