import * as z from 'zod';
import type { CivilDate } from '#core/date/civil-date';
import type { ReportFormat, ReportKind, TemplatedKind } from '#core/report/report-kinds';
import { comparisonResponseSchema, type ComparisonResponse } from '../comparison-response';
import { ledgerResponseSchema, type LedgerResponse } from '../ledger-response';
import { ledgersResponseSchema, type LedgersResponse } from '../ledgers-response';
import { type LinkResponse, linkResponseSchema } from '../link-response';
import { problemSchema } from '../problem';
import { type ReportsResponse, reportsResponseSchema } from '../reports-response';
import { reportingResponseSchema, type ReportingResponse } from '../reporting-response';
import {
  type RowHistoryResponse,
  rowHistoryResponseSchema,
  type RowVersionMessage,
} from '../row-history-response';
import { statusResponseSchema, type StatusResponse } from '../status-response';
import type { SyncRequest } from '../sync-request';
import { syncResponseSchema, type SyncResponse } from '../sync-response';
import {
  type TemplateChanged,
  templateChangedSchema,
  type TemplatesResponse,
  templatesResponseSchema,
} from '../templates-response';
import { totalsResponseSchema, type TotalsResponse } from '../totals-response';
import { yearEndResponseSchema, type YearEndResponse } from '../year-end-response';
import { ApiError } from './api-error';
import { CancelledError } from './cancelled-error';
import type { AnsweredFile, HttpAnswer, HttpRequest, Transport } from './transport';

export interface ApiClientOptions {
  /** Where the server is, as the user is told when it cannot be reached. */
  readonly url: string;
  readonly transport: Transport;
  /** Waits before the given attempt, counted from 1, after a failure that another attempt may better. */
  readonly pause: (attempt: number, failure: ApiError) => Promise<void>;
  /** How often the same is asked before the failure stands. */
  readonly attempts?: number;
}

/** A state of a ledger: that of a revision, or the one at the end of a day in Shanghai. */
export type AsOf = { readonly rev: number } | { readonly date: CivilDate };

/** Which report is asked for. */
export interface ReportQuery {
  readonly date: CivilDate;
  /** The kind's first by default. */
  readonly format?: ReportFormat;
  /** Of slips the one unit's; all units' by default. */
  readonly unit?: string;
  /** Whether the rows of now are told of, the default, or those of then. */
  readonly rows?: 'now' | 'then';
  /** The running number of 发文字号. */
  readonly number?: number;
}

export interface ApiClient {
  /** Safe to call again with the same request: the server knows a push by its `mutationId`. */
  syncLedger(id: string, request: SyncRequest): Promise<SyncResponse>;
  /** The whole ledger as of one revision, the latest by default; all pages are read. */
  readLedger(id: string, asOf?: AsOf): Promise<LedgerResponse>;
  /** The versions of a row, or those that changed a column's cell, the latest first; pages are read as needed. */
  rowHistory(id: string, rowId: string, field?: string): AsyncIterable<RowVersionMessage>;
  listLedgers(): Promise<LedgersResponse>;
  /** How the items of all ledgers, as they are now, stand at the end of a day. */
  readTotals(date: CivilDate): Promise<TotalsResponse>;
  /** The figures at the end of a day, of the rows as they are now or as they stood then. */
  readStatus(date: CivilDate, rows: 'now' | 'then'): Promise<StatusResponse>;
  /** Who reported for a month, `YYYY-MM`. */
  readReporting(month: string): Promise<ReportingResponse>;
  /** What changed between the ends of two days; without `from` since the last circular or the end of the month before. */
  readComparison(to: CivilDate, from?: CivilDate): Promise<ComparisonResponse>;
  /** Whom the ledgers of a year propose for what at its end. */
  readYearEnd(year: number): Promise<YearEndResponse>;
  /** A report as a file, where the transport can carry one. */
  readReport(kind: ReportKind, query: ReportQuery): Promise<AnsweredFile>;
  /** Makes a report, and says where a browser finds it for a few minutes; `url` is the whole address. */
  linkReport(kind: ReportKind, query: ReportQuery): Promise<LinkResponse>;
  /** Reports that were made by themselves. */
  listReports(): Promise<ReportsResponse>;
  linkPrepared(id: string): Promise<LinkResponse>;
  listTemplates(): Promise<TemplatesResponse>;
  /** The bureau's own template, or else the standard one. */
  linkTemplate(kind: TemplatedKind): Promise<LinkResponse>;
  /** Fails with `template-broken` and, in `errors`, what is wrong where. */
  putTemplate(kind: TemplatedKind, bytes: Uint8Array): Promise<TemplateChanged>;
  /** Back to the standard one. */
  removeTemplate(kind: TemplatedKind): Promise<TemplateChanged>;
}

interface Call<T extends z.ZodType> extends Pick<HttpRequest, 'method' | 'path'> {
  /** Sent as JSON, bytes as they are. */
  readonly body?: object;
  readonly schema: T;
}

const MAX_ATTEMPTS = 5;

/** An answer that another attempt may better. */
function isPassing(status: number): boolean {
  return status === 429 || status >= 500;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function errorOf(status: number, body: unknown): ApiError {
  const problem = problemSchema.safeParse(body);
  if (problem.success) {
    const { code, detail, errors } = problem.data;
    return new ApiError(code, detail, status, { errors });
  }
  // A gateway before the server refuses in words of its own.
  if (status === 401 || status === 403)
    return new ApiError('unauthenticated', '登录凭证无效、已过期或没有权限，请更换访问令牌后再试。', status);
  if (status >= 500)
    return new ApiError('unreadable-answer', `服务器暂时不能使用（状态码 ${status}）。`, status);
  return new ApiError('unreadable-answer', `服务器返回了无法识别的内容（状态码 ${status}）。`, status);
}

/** One exchange; an answer that breaks off half-way is as good as none. */
async function exchange({ transport, url }: ApiClientOptions, call: Call<z.ZodType>): Promise<HttpAnswer> {
  const { method, path, body } = call;
  try {
    const sent = body instanceof Uint8Array ? body : JSON.stringify(body);
    return await transport({ method, path, ...(body && { body: sent }) });
  } catch (error) {
    if (error instanceof CancelledError) throw error;
    throw new ApiError('unreachable', `无法连接服务器：${url}`, undefined, { cause: error });
  }
}

async function attempt<T extends z.ZodType>(options: ApiClientOptions, call: Call<T>): Promise<z.output<T>> {
  const { status, text, file } = await exchange(options, call);
  const body = file ?? jsonOf(text);
  if (status < 200 || status > 299) throw errorOf(status, body);
  const parsed = call.schema.safeParse(body);
  if (!parsed.success) throw errorOf(status, undefined);
  return parsed.data;
}

/** Tries again what may pass: every request of this service can be repeated without harm. */
async function send<T extends z.ZodType>(options: ApiClientOptions, call: Call<T>): Promise<z.output<T>> {
  const { pause, attempts = MAX_ATTEMPTS } = options;
  for (let number = 1; ; number++) {
    try {
      return await attempt(options, call);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      const mayPass = error.status === undefined || isPassing(error.status);
      if (!mayPass || number >= attempts) throw error;
      await pause(number + 1, error);
    }
  }
}

type Query = Readonly<Record<string, string | number>>;

function withQuery(path: string, query: Query): string {
  const parts = Object.entries(query).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  return parts.length === 0 ? path : `${path}?${parts.join('&')}`;
}

async function readWhole(options: ApiClientOptions, id: string, asOf: Query = {}): Promise<LedgerResponse> {
  const base = `/v1/ledgers/${encodeURIComponent(id)}`;
  const read = (query: Query) =>
    send(options, { method: 'GET', path: withQuery(base, query), schema: ledgerResponseSchema });
  const { next: second, ...first } = await read(asOf);
  const rows = [...first.rows];
  let cursor = second;
  while (cursor !== undefined) {
    const page = await read({ cursor });
    rows.push(...page.rows);
    cursor = page.next;
  }
  return { ...first, rows };
}

async function* readHistory(
  options: ApiClientOptions,
  [id, rowId]: readonly [id: string, rowId: string],
  query: Query,
): AsyncGenerator<RowVersionMessage> {
  const base = `/v1/ledgers/${encodeURIComponent(id)}/rows/${encodeURIComponent(rowId)}/history`;
  const schema = rowHistoryResponseSchema;
  let page: Query | undefined = query;
  while (page) {
    const path = withQuery(base, page);
    const { versions, next }: RowHistoryResponse = await send(options, { method: 'GET', path, schema });
    yield* versions;
    page = next === undefined ? undefined : { ...query, before: next };
  }
}

/** Where a path of the server is, whatever path its own address has. */
function addressOf({ url }: ApiClientOptions, path: string): string {
  return `${/^[a-z]+:\/\/[^/]*/i.exec(url)?.[0] ?? url}${path}`;
}

const fileSchema = z.custom<AnsweredFile>((answer) => answer instanceof Object && 'bytes' in answer);

type FileMethods = Pick<
  ApiClient,
  | 'readReport'
  | 'linkReport'
  | 'listReports'
  | 'linkPrepared'
  | 'listTemplates'
  | 'linkTemplate'
  | 'putTemplate'
  | 'removeTemplate'
>;

function fileMethods(options: ApiClientOptions): FileMethods {
  const link = async (path: string, query: Query = {}): Promise<LinkResponse> => {
    const call = {
      method: 'POST',
      path: withQuery(`${path}/link`, query),
      schema: linkResponseSchema,
    } as const;
    const answer = await send(options, call);
    return { ...answer, url: addressOf(options, answer.url) };
  };
  const get = <T extends z.ZodType>(path: string, schema: T): Promise<z.output<T>> =>
    send(options, { method: 'GET', path, schema });
  const change = (
    method: 'PUT' | 'DELETE',
    kind: TemplatedKind,
    body?: Uint8Array,
  ): Promise<TemplateChanged> => {
    const path = `/v1/templates/${kind}`;
    return send(options, { method, path, schema: templateChangedSchema, ...(body && { body }) });
  };
  return {
    readReport: (kind, query) => get(withQuery(`/v1/reports/${kind}`, { ...query }), fileSchema),
    linkReport: (kind, query) => link(`/v1/reports/${kind}`, { ...query }),
    listReports: () => get('/v1/reports', reportsResponseSchema),
    linkPrepared: (id) => link(`/v1/reports/prepared/${encodeURIComponent(id)}`),
    listTemplates: () => get('/v1/templates', templatesResponseSchema),
    linkTemplate: (kind) => link(`/v1/templates/${kind}`),
    putTemplate: (kind, bytes) => change('PUT', kind, bytes),
    removeTemplate: (kind) => change('DELETE', kind),
  };
}

/** A client of the service. Its methods fail with `ApiError`, or with the `CancelledError` of its transport. */
export function apiClient(options: ApiClientOptions): ApiClient {
  const get = <T extends z.ZodType>(path: string, query: Query, schema: T): Promise<z.output<T>> =>
    send(options, { method: 'GET', path: withQuery(path, query), schema });
  return {
    syncLedger: (id, request) =>
      send(options, {
        method: 'POST',
        path: `/v1/ledgers/${encodeURIComponent(id)}/sync`,
        body: request,
        schema: syncResponseSchema,
      }),
    readLedger: (id, asOf) => readWhole(options, id, asOf),
    rowHistory: (id, rowId, field) => readHistory(options, [id, rowId], field === undefined ? {} : { field }),
    listLedgers: () => get('/v1/ledgers', {}, ledgersResponseSchema),
    readTotals: (date) => get('/v1/totals', { date }, totalsResponseSchema),
    readStatus: (date, rows) => get('/v1/status', { date, rows }, statusResponseSchema),
    readReporting: (month) => get('/v1/reporting', { month }, reportingResponseSchema),
    readComparison: (to, from) =>
      get('/v1/comparison', from === undefined ? { to } : { from, to }, comparisonResponseSchema),
    readYearEnd: (year) => get('/v1/supervision/year-end', { year }, yearEndResponseSchema),
    ...fileMethods(options),
  };
}
