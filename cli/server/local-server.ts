import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type { Backend } from '#functions/backend';
import type { Handler } from '#functions/http/endpoint';
import { ROUTES, type Route } from '#functions/routes';
import { corsHeaders } from './cors';
import { gatewayEvent } from './gateway-event';
import { matchRoute } from './match-route';

/** What a Lambda may be sent. */
const MAX_BODY_BYTES = 6 * 1024 * 1024;

type BoundRoute = Pick<Route, 'method' | 'path'> & { readonly handler: Handler };

/** As API Gateway words what it answers itself. */
function gatewayMessage(statusCode: number, message: string): APIGatewayProxyStructuredResultV2 {
  return { statusCode, headers: { 'content-type': 'application/json' }, body: JSON.stringify({ message }) };
}

/** The body, or undefined as soon as it is too large; the rest is then left unread. */
async function readBody(request: IncomingMessage): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > MAX_BODY_BYTES) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

async function answer(
  routes: readonly BoundRoute[],
  request: IncomingMessage,
): Promise<APIGatewayProxyStructuredResultV2> {
  const url = new URL(request.url ?? '/', 'http://127.0.0.1');
  const method = request.method ?? 'GET';
  // A browser asks beforehand what a page of another origin may do; the headers say it.
  if (method === 'OPTIONS') return { statusCode: 204 };
  const match = matchRoute(routes, method, url.pathname);
  if (!match) return gatewayMessage(404, 'Not Found');
  const body = await readBody(request);
  if (!body) return gatewayMessage(413, 'Request Entity Too Large');
  const { route, pathParameters } = match;
  const event = gatewayEvent({
    method,
    url,
    headers: request.headers,
    body,
    sourceIp: request.socket.remoteAddress ?? '',
    requestId: randomUUID(),
    now: Date.now(),
    routeKey: `${route.method} ${route.path}`,
    pathParameters,
  });
  return route.handler(event);
}

function write(response: ServerResponse, result: APIGatewayProxyStructuredResultV2): void {
  const { statusCode = 200, headers = {}, body = '', isBase64Encoded = false } = result;
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, String(value));
  response.writeHead(statusCode).end(Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8'));
}

/**
 * An HTTP server that stands in for API Gateway: the very handlers that run in Lambda, behind the same events. Pages of
 * this machine and of the origins given may call it.
 */
export function createLocalServer(backend: Backend, origins: readonly string[] = []): Server {
  const routes = ROUTES.map(({ method, path, create }) => ({ method, path, handler: create(backend) }));
  const server = createServer((request, response) => {
    answer(routes, request)
      .catch(() => gatewayMessage(500, 'Internal Server Error'))
      .then((result) => {
        // A body left unread would be taken for the next request; and a server that stops waits for no next one.
        if (result.statusCode === 413 || !server.listening) response.setHeader('connection', 'close');
        for (const [name, value] of Object.entries(corsHeaders(request.headers.origin, origins)))
          response.setHeader(name, value);
        write(response, result);
      })
      .catch(() => response.destroy());
  });
  return server;
}
