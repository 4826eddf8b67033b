/**
 * Serves the add-in to an Excel on this computer, where manifest.xml looks for it: https://localhost:3000, with a
 * certificate that the debugging tools make and this computer trusts. What it asks of the server is handed on to
 * `taizhang serve`, or to TAIZHANG_SERVER.
 */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:https';
import path from 'node:path';
import devCerts from 'office-addin-dev-certs';
import { buildAddin } from './build-addin.mjs';

const PORT = 3000;
const SERVER = process.env.TAIZHANG_SERVER ?? 'http://127.0.0.1:4310';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.png': 'image/png',
  '.txt': 'text/plain; charset=utf-8',
};

/** The connection the pane finds set up: this address, and the token that `taizhang serve` leaves. */
async function connection() {
  const token = await readFile('data/dev-token', 'utf8').catch(() => undefined);
  return JSON.stringify({ server: '', ...(token && { token: token.trim() }) });
}

async function handOn(request, response) {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  const { method, url, headers } = request;
  const answer = await fetch(new URL(url, SERVER), {
    method,
    headers: { authorization: headers.authorization ?? '', 'content-type': headers['content-type'] ?? '' },
    ...(chunks.length > 0 && { body: Buffer.concat(chunks) }),
  });
  response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? 'text/plain' });
  response.end(Buffer.from(await answer.arrayBuffer()));
}

async function serve(files, request, response) {
  const { pathname } = new URL(request.url, SERVER);
  if (pathname.startsWith('/v1/')) return handOn(request, response);
  const body = pathname === '/connection.json' ? await connection() : files.get(pathname);
  if (body === undefined) return response.writeHead(404).end();
  const type = TYPES[path.extname(pathname)] ?? 'application/json';
  return response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store' }).end(body);
}

const files = await buildAddin();
const certificate = await devCerts.getHttpsServerOptions();
const server = createServer(certificate, (request, response) => {
  serve(files, request, response).catch((error) => {
    response.writeHead(502, { 'content-type': 'text/plain; charset=utf-8' }).end(String(error));
  });
});
server.listen(PORT, 'localhost', () => {
  console.log(`https://localhost:${PORT}/taskpane.html → ${SERVER}`);
});
