import { PROBLEMS } from '#core/protocol/problem';
import { type Ticket, verifyTicket } from '../auth/download-ticket';
import type { Backend } from '../backend';
import { type Handler, loggedHandler } from './endpoint';
import { type FileAnswer, fileAnswer } from './file-endpoint';
import { escapeHtml, htmlPage } from './html-page';

const TITLE = '下载';

/**
 * A Lambda handler around `serve` for an address that a browser opens by itself: the ticket in its query says what may be
 * fetched and by whom. Where nothing comes of it a person reads why, on a page.
 */
export function ticketEndpoint(backend: Backend, serve: (ticket: Ticket) => Promise<FileAnswer>): Handler {
  return loggedHandler(backend, {
    serve: async (event) => {
      const { ticket = '' } = event.queryStringParameters ?? {};
      const file = await serve(await verifyTicket(ticket, backend.secret, backend.now()));
      return { answer: fileAnswer(file), facts: file.facts };
    },
    fail: ({ code }) => {
      const { status, detail } = PROBLEMS[code];
      return htmlPage(status, `<h1>没有下载</h1><p role="alert">${escapeHtml(detail)}</p>`, TITLE);
    },
  });
}
