import { PROBLEMS } from '#core/protocol/problem';
import { verifyToken } from '../auth/verify-token';
import type { Backend } from '../backend';
import { type Handler, loggedHandler } from './endpoint';
import { escapeHtml, htmlPage } from './html-page';
import type { RequestFacts } from './log-line';
import { type Form, parseForm, textField } from './parse-form';

const TITLE = '校验结果';

/** What a form gets to see. */
export interface PageAnswer {
  /** HTML of the page's body. */
  readonly page: string;
  readonly facts: RequestFacts;
}

/**
 * A Lambda handler around `serve` for a form of a plain page, which has no script and so no `Authorization` header: its
 * field `token` says who calls. Whatever comes of it is a page.
 */
export function formEndpoint(backend: Backend, serve: (form: Form) => Promise<PageAnswer>): Handler {
  return loggedHandler(backend, {
    serve: async (event) => {
      const form = parseForm(event);
      await verifyToken(`Bearer ${textField(form, 'token')}`, backend.secret, backend.now());
      const { page, facts } = await serve(form);
      return { answer: htmlPage(200, page, TITLE), facts };
    },
    fail: ({ code }) => {
      const { status, detail } = PROBLEMS[code];
      return htmlPage(status, `<h1>没有校验</h1><p role="alert">${escapeHtml(detail)}</p>`, TITLE);
    },
  });
}
