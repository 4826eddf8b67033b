import { civilDateInShanghai } from '#core/date/civil-date';
import type { Backend } from '../backend';
import type { Handler } from '../http/endpoint';
import { findingsHtml } from '../http/findings-html';
import { formEndpoint } from '../http/form-endpoint';
import { escapeHtml } from '../http/html-page';
import { lambda } from '../http/lambda';
import { fileField } from '../http/parse-form';
import { checkWorkbook } from '../usecases/check-workbook';

/** `POST /v1/workbooks/check`: a form with `file` and `token` gets the findings of a workbook, as a page. */
export function createCheckWorkbook(backend: Backend): Handler {
  return formEndpoint(backend, async (form) => {
    const file = fileField(form, 'file');
    const checked = await checkWorkbook({ ...file, asOf: civilDateInShanghai(backend.now()) });
    if ('unreadable' in checked) {
      const page = `<h1>${escapeHtml(file.name)}</h1><p role="alert">${escapeHtml(checked.unreadable)}。</p>`;
      return { page, facts: {} };
    }
    return { page: findingsHtml(file.name, checked), facts: { rows: checked.findings.length } };
  });
}

export const handler = lambda(createCheckWorkbook);
