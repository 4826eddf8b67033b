import { createHash } from 'node:crypto';
import * as z from 'zod';
import { comparisonResponseSchema } from './comparison-response';
import { ledgerResponseSchema } from './ledger-response';
import { ledgersResponseSchema } from './ledgers-response';
import { problemSchema } from './problem';
import { PROTOCOL_VERSION } from './protocol-version';
import { reportingResponseSchema } from './reporting-response';
import { rowHistoryResponseSchema } from './row-history-response';
import { statusResponseSchema } from './status-response';
import { syncRequestSchema } from './sync-request';
import { syncResponseSchema } from './sync-response';
import { totalsResponseSchema } from './totals-response';
import { yearEndResponseSchema } from './year-end-response';

const MESSAGES = {
  syncRequest: syncRequestSchema,
  syncResponse: syncResponseSchema,
  ledgerResponse: ledgerResponseSchema,
  ledgersResponse: ledgersResponseSchema,
  rowHistoryResponse: rowHistoryResponseSchema,
  totalsResponse: totalsResponseSchema,
  statusResponse: statusResponseSchema,
  reportingResponse: reportingResponseSchema,
  comparisonResponse: comparisonResponseSchema,
  yearEndResponse: yearEndResponseSchema,
  problem: problemSchema,
};

test('no message changes without a new PROTOCOL_VERSION', () => {
  const schemas = Object.entries(MESSAGES).map(([name, schema]) => [name, z.toJSONSchema(schema)]);
  const hash = createHash('sha256').update(JSON.stringify(schemas)).digest('hex').slice(0, 12);
  // When this fails: raise PROTOCOL_VERSION, say in its comment what changed, and only then take the new hash.
  expect({ version: PROTOCOL_VERSION, hash }).toEqual({ version: 4, hash: '8d37e1c4e28f' });
});
