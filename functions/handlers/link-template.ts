import type { Backend } from '../backend';
import type { Handler } from '../http/endpoint';
import { lambda } from '../http/lambda';
import { linkEndpoint } from '../http/link-endpoint';
import { templatedKindIn } from '../http/report-query';

/** `POST /v1/templates/{kind}/link`: where a browser finds the template of a kind. */
export function createLinkTemplate(backend: Backend): Handler {
  return linkEndpoint(backend, (event) => ({ what: 'template', kind: templatedKindIn(event) }));
}

export const handler = lambda(createLinkTemplate);
