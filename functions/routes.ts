import type { Backend } from './backend';
import { createCheckWorkbook } from './handlers/check-workbook';
import { createDownloadFile } from './handlers/download-file';
import { createLinkPrepared } from './handlers/link-prepared';
import { createLinkReport } from './handlers/link-report';
import { createLinkTemplate } from './handlers/link-template';
import { createListLedgers } from './handlers/list-ledgers';
import { createListReports } from './handlers/list-reports';
import { createListTemplates } from './handlers/list-templates';
import { createPutTemplate } from './handlers/put-template';
import { createReadBoard } from './handlers/read-board';
import { createReadComparison } from './handlers/read-comparison';
import { createReadLedger } from './handlers/read-ledger';
import { createReadPrepared } from './handlers/read-prepared';
import { createReadReport } from './handlers/read-report';
import { createReadReporting } from './handlers/read-reporting';
import { createReadRowHistory } from './handlers/read-row-history';
import { createReadStatus } from './handlers/read-status';
import { createReadTemplate } from './handlers/read-template';
import { createReadTotals } from './handlers/read-totals';
import { createReadYearEnd } from './handlers/read-year-end';
import { createRemoveTemplate } from './handlers/remove-template';
import { createSyncLedger } from './handlers/sync-ledger';
import type { Handler } from './http/endpoint';

export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
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
  { method: 'GET', path: '/v1/reports', create: createListReports },
  { method: 'GET', path: '/v1/reports/{kind}', create: createReadReport },
  { method: 'POST', path: '/v1/reports/{kind}/link', create: createLinkReport },
  { method: 'GET', path: '/v1/reports/prepared/{id}', create: createReadPrepared },
  { method: 'POST', path: '/v1/reports/prepared/{id}/link', create: createLinkPrepared },
  { method: 'GET', path: '/v1/downloads', create: createDownloadFile },
  { method: 'GET', path: '/v1/templates', create: createListTemplates },
  { method: 'GET', path: '/v1/templates/{kind}', create: createReadTemplate },
  { method: 'PUT', path: '/v1/templates/{kind}', create: createPutTemplate },
  { method: 'DELETE', path: '/v1/templates/{kind}', create: createRemoveTemplate },
  { method: 'POST', path: '/v1/templates/{kind}/link', create: createLinkTemplate },
  { method: 'POST', path: '/v1/ledgers/{id}/sync', create: createSyncLedger },
  { method: 'POST', path: '/v1/workbooks/check', create: createCheckWorkbook },
];
