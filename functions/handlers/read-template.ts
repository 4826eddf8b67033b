import type { Backend } from '../backend';
import type { Handler } from '../http/endpoint';
import { fileEndpoint } from '../http/file-endpoint';
import { lambda } from '../http/lambda';
import { templatedKindIn } from '../http/report-query';
import { readWantedFile } from '../usecases/wanted-file';

/** `GET /v1/templates/{kind}`: the bureau's own template, or else the standard one, as a .docx file. */
export function createReadTemplate(backend: Backend): Handler {
  return fileEndpoint(backend, async ({ event, identity: { bureau } }) => {
    const kind = templatedKindIn(event);
    const file = await readWantedFile(backend, bureau, { what: 'template', kind });
    return { ...file, facts: { report: kind, bytes: file.bytes.length } };
  });
}

export const handler = lambda(createReadTemplate);
