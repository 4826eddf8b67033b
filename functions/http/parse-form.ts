import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { ProblemError } from '../usecases/problem-error';
import { type FormField, parseMultipart } from './multipart';

/** With base64 around it, this is as much as a Lambda can be sent. */
export const MAX_FILE_BYTES = 4 * 1024 * 1024;

/** Room for the other fields and what stands between them. */
const MAX_FORM_BYTES = MAX_FILE_BYTES + 64 * 1024;

export type Form = ReadonlyMap<string, FormField>;

/** The fields of a form. Fails with a `ProblemError` for what is too large or none. */
export function parseForm({ headers, body = '', isBase64Encoded }: APIGatewayProxyEventV2): Form {
  const bytes = Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8');
  if (bytes.length > MAX_FORM_BYTES) throw new ProblemError('request-too-large');
  const form = parseMultipart(bytes, headers['content-type'] ?? '');
  if (!form) throw new ProblemError('malformed-request');
  return form;
}

/** A field that people fill, without what pasting puts around it; empty where it is missing. */
export function textField(form: Form, name: string): string {
  return form.get(name)?.content.toString('utf8').trim() ?? '';
}

export interface SentFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A file that was chosen; browsers send one without a name where none was. */
export function fileField(form: Form, name: string): SentFile {
  const field = form.get(name);
  if (!field?.fileName) throw new ProblemError('malformed-request');
  if (field.content.length > MAX_FILE_BYTES) throw new ProblemError('request-too-large');
  return { name: field.fileName, bytes: field.content };
}
