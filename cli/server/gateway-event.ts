import type { IncomingHttpHeaders } from 'node:http';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';

export interface GatewayRequest {
  readonly method: string;
  readonly url: URL;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
  readonly sourceIp: string;
  readonly requestId: string;
  /** Epoch milliseconds. */
  readonly now: number;
  /** `POST /v1/ledgers/{id}/sync` */
  readonly routeKey: string;
  readonly pathParameters: Readonly<Record<string, string>>;
}

/** Bodies of these types reach a Lambda as text, all others as base64. */
const TEXT = /^(text\/|application\/(json|javascript|xml|x-www-form-urlencoded|[\w.+-]+\+(json|xml))(;|$))/i;

function flatHeaders(headers: IncomingHttpHeaders): Record<string, string> {
  const flat: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined && name !== 'cookie') flat[name] = Array.isArray(value) ? value.join(',') : value;
  }
  return flat;
}

/** Values of a repeated parameter are joined by commas, as API Gateway's payload format 2.0 has it. */
function flatQuery(query: URLSearchParams): Record<string, string> {
  const flat: Record<string, string> = {};
  for (const name of new Set(query.keys())) flat[name] = query.getAll(name).join(',');
  return flat;
}

function bodyOf({ body, headers }: GatewayRequest): Pick<APIGatewayProxyEventV2, 'body' | 'isBase64Encoded'> {
  if (body.length === 0) return { isBase64Encoded: false };
  const isText = TEXT.test(headers['content-type'] ?? '');
  return { body: body.toString(isText ? 'utf8' : 'base64'), isBase64Encoded: !isText };
}

function contextOf(request: GatewayRequest): APIGatewayProxyEventV2['requestContext'] {
  const { method, url, headers, sourceIp, requestId, now, routeKey } = request;
  return {
    accountId: 'local',
    apiId: 'local',
    domainName: url.hostname,
    domainPrefix: 'local',
    http: {
      method,
      path: url.pathname,
      protocol: 'HTTP/1.1',
      sourceIp,
      userAgent: headers['user-agent'] ?? '',
    },
    requestId,
    routeKey,
    stage: '$default',
    time: new Date(now).toUTCString(),
    timeEpoch: now,
  };
}

/** The event API Gateway's HTTP API (payload format 2.0) would hand to a Lambda for this request. */
export function gatewayEvent(request: GatewayRequest): APIGatewayProxyEventV2 {
  const { url, headers, routeKey, pathParameters } = request;
  const query = flatQuery(url.searchParams);
  return {
    version: '2.0',
    routeKey,
    rawPath: url.pathname,
    rawQueryString: url.search.slice(1),
    ...(headers.cookie !== undefined && { cookies: headers.cookie.split(/; */) }),
    headers: flatHeaders(headers),
    ...(Object.keys(query).length > 0 && { queryStringParameters: query }),
    requestContext: contextOf(request),
    ...(Object.keys(pathParameters).length > 0 && { pathParameters: { ...pathParameters } }),
    ...bodyOf(request),
  };
}
