import type { Backend } from './backend';
import { createCheckWorkbook } from './handlers/check-workbook';
import { createListLedgers } from './handlers/list-ledgers';
import { createReadBoard } from './handlers/read-board';
import { createReadComparison } from './handlers/read-comparison';
import { createReadLedger } from './handlers/read-ledger';
import { createReadReporting } from './handlers/read-reporting';
import { createReadRowHistory } from './handlers/read-row-history';
import { createReadStatus } from './handlers/read-status';
import { createReadTotals } from './handlers/read-totals';
import { createReadYearEnd } from './handlers/read-year-end';
import { createSyncLedger } from './handlers/sync-ledger';
import type { Handler } from './http/endpoint';

export interface Route {
  readonly method: 'GET' | 'POST';
  /** As API Gateway writes it: `{id}` stands for one path segment. */
  readonly path: string;
  readonly create: (backend: Backend) => Handler;
}

/** Every route of the service. serverless.yml must list the same; the local server is built from this. */
export const ROUTES: readonly Route[] = [
  { method: 'GET', path: '/v1/ledgers', create: createListLedgers },
  { method: 'GET', path: '/v1/ledgers/{id}', create: createReadLedger },
  { method: 'GET', path: '/v1/ledgers/{id}/rows/{rowId}/history', create: createReadRowHistory },
  { method: 'GET', path: '/v1/totals', create: createReadTotals },
  { method: 'GET', path: '/v1/status', create: createReadStatus },
  { method: 'GET', path: '/v1/reporting', create: createReadReporting },
  { method: 'GET', path: '/v1/comparison', create: createReadComparison },
  { method: 'GET', path: '/v1/supervision/year-end', create: createReadYearEnd },
  { method: 'GET', path: '/v1/dashboard', create: createReadBoard },
  { method: 'POST', path: '/v1/ledgers/{id}/sync', create: createSyncLedger },
  { method: 'POST', path: '/v1/workbooks/check', create: createCheckWorkbook },
];
