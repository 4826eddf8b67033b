import type { Backend } from '../backend';
import type { Handler } from '../http/endpoint';
import { lambda } from '../http/lambda';
import { linkEndpoint } from '../http/link-endpoint';
import { preparedIdIn } from '../http/report-query';

/** `POST /v1/reports/prepared/{id}/link`: where a browser finds a report that was made by itself. */
export function createLinkPrepared(backend: Backend): Handler {
  return linkEndpoint(backend, (event) => ({ what: 'prepared', id: preparedIdIn(event) }));
}

export const handler = lambda(createLinkPrepared);
