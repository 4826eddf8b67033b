import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import * as z from 'zod';
import { PROTOCOL_VERSION } from '#core/protocol/protocol-version';
import { syncRequestSchema, type SyncRequest } from '#core/protocol/sync-request';
import { ProblemError } from '../usecases/problem-error';
import { parseAs, parseJsonBody } from './parse-request';

const otherVersionSchema = z.object({ protocol: z.int().refine((version) => version !== PROTOCOL_VERSION) });

/** The version is looked at first: an older client is told so, not that its fields are wrong. */
export function parseSyncRequest(event: APIGatewayProxyEventV2): SyncRequest {
  const body = parseJsonBody(event);
  if (otherVersionSchema.safeParse(body).success) throw new ProblemError('protocol-unsupported');
  return parseAs(syncRequestSchema, body);
}
