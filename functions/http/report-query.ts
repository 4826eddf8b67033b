import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import * as z from 'zod';
import type { TemplatedKind } from '#core/report/report-kinds';
import { preparedIdSchema, templatedKindSchema, reportKindSchema } from '#core/protocol/report-schemas';
import { ProblemError } from '../usecases/problem-error';
import { type WantedReport, wantedReportSchema } from '../usecases/wanted-file';
import { parseAs } from './parse-request';

const { date, format, unit, number } = wantedReportSchema.shape;

/** Which report, besides its kind. */
const querySchema = z.strictObject({
  date,
  rows: z.enum(['now', 'then']).default('now'),
  format,
  unit,
  number: z
    .string()
    .regex(/^\d{1,5}$/)
    .transform(Number)
    .pipe(number.unwrap())
    .exactOptional(),
});

/** The report that a request asks for. Fails with `report-unknown` or `malformed-request`. */
export function wantedReport(event: APIGatewayProxyEventV2): WantedReport {
  const kind = reportKindSchema.safeParse(event.pathParameters?.['kind']);
  if (!kind.success) throw new ProblemError('report-unknown');
  const query = parseAs(querySchema, event.queryStringParameters ?? {});
  return { what: 'report', kind: kind.data, ...query };
}

/** The kind whose template a request is about. Fails with `template-unknown`. */
export function templatedKindIn(event: APIGatewayProxyEventV2): TemplatedKind {
  const kind = templatedKindSchema.safeParse(event.pathParameters?.['kind']);
  if (!kind.success) throw new ProblemError('template-unknown');
  return kind.data;
}

/** The prepared report that a request is about. Fails with `report-not-prepared`. */
export function preparedIdIn(event: APIGatewayProxyEventV2): string {
  const id = preparedIdSchema.safeParse(event.pathParameters?.['id']);
  if (!id.success) throw new ProblemError('report-not-prepared');
  return id.data;
}
