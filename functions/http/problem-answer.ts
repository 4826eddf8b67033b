import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { PROBLEMS, type Problem, type ProblemCode } from '#core/protocol/problem';
import { StoreUnavailableError } from '../usecases/ledger-store';
import { ReportRefusedError } from '#reports/report-refused-error';
import { BrokenTemplateError } from '#docx/fill/template-problem';
import { brokenTemplate } from '../usecases/broken-template';
import { ProblemError } from '../usecases/problem-error';

/** The problem an error amounts to; anything unforeseen is `internal` and tells the caller nothing more. */
export function problemOf(error: unknown): ProblemError {
  if (error instanceof ProblemError) return error;
  if (error instanceof ReportRefusedError) return new ProblemError(error.code);
  if (error instanceof BrokenTemplateError) return brokenTemplate(error.problems);
  return new ProblemError(error instanceof StoreUnavailableError ? 'store-unavailable' : 'internal');
}

function headersFor(code: ProblemCode): Record<string, string> {
  const { status } = PROBLEMS[code];
  return {
    'content-type': 'application/problem+json; charset=utf-8',
    ...(status === 401 && { 'www-authenticate': 'Bearer' }),
    ...(status === 503 && { 'retry-after': '1' }),
  };
}

export function problemAnswer({ code, errors }: ProblemError): APIGatewayProxyStructuredResultV2 {
  const { status, detail } = PROBLEMS[code];
  const problem: Problem = {
    type: 'about:blank',
    title: code,
    status,
    code,
    detail,
    ...(errors && { errors }),
  };
  return { statusCode: status, headers: headersFor(code), body: JSON.stringify(problem) };
}
