import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import type * as z from 'zod';
import { MAX_REQUEST_BYTES } from '#core/protocol/limits';
import type { Problem } from '#core/protocol/problem';
import { ProblemError } from '../usecases/problem-error';

/** The deepest message of the protocol has five levels; parsers and loggers need not survive thousands. */
const MAX_DEPTH = 8;
const MAX_ERRORS = 20;

function bodyText({ body = '', isBase64Encoded }: APIGatewayProxyEventV2): string {
  const bytes = Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8');
  if (bytes.length > MAX_REQUEST_BYTES) throw new ProblemError('request-too-large');
  return bytes.toString('utf8');
}

/** True for plain data of bounded depth; a `__proto__` member is an attack, or would be dropped silently. */
function isHarmless(value: unknown, depth = 1): boolean {
  if (typeof value !== 'object' || value === null) return true;
  if (depth > MAX_DEPTH) return false;
  return Object.entries(value).every(([key, member]) => key !== '__proto__' && isHarmless(member, depth + 1));
}

/** The event's body as JSON. Fails with a `ProblemError` for anything too large, too deep or not JSON. */
export function parseJsonBody(event: APIGatewayProxyEventV2): unknown {
  const text = bodyText(event);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new ProblemError('malformed-request');
  }
  if (!isHarmless(value)) throw new ProblemError('malformed-request');
  return value;
}

type Located = NonNullable<Problem['errors']>[number];

/** Where an issue lies. Of several forms a value may have, the one it comes closest to is spoken of. */
function locate(issue: z.core.$ZodIssue, within: readonly PropertyKey[] = []): Located[] {
  const path = [...within, ...issue.path];
  if (issue.code !== 'invalid_union' || issue.errors.length === 0)
    return [{ path: path.map(String).join('.'), message: issue.message }];
  const closest = issue.errors.reduce((best, form) => (form.length < best.length ? form : best));
  return closest.flatMap((inner) => locate(inner, path));
}

/** The value as the schema's type. Fails with `malformed-request`, saying where; what was sent is not repeated. */
export function parseAs<T extends z.ZodType>(schema: T, value: unknown): z.output<T> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const errors = parsed.error.issues.flatMap((issue) => locate(issue));
  throw new ProblemError('malformed-request', errors.slice(0, MAX_ERRORS));
}
