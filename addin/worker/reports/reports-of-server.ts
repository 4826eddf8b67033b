import { minuteText } from '#core/date/minute-text';
import type { ApiClient } from '#core/protocol/client/api-client';
import { ApiError } from '#core/protocol/client/api-error';
import type { LinkResponse } from '#core/protocol/link-response';
import { REPORTS, type TemplatedKind } from '#core/report/report-kinds';
import type {
  FileLink,
  MadeReport,
  PreparedReport,
  ReportAsked,
  TemplateFault,
  TemplatesView,
} from './report-views';

function fileLink({ url, expiresAt }: LinkResponse): FileLink {
  return { url, until: minuteText(expiresAt) };
}

/** As many places as a notice has room for. */
const PLACES_TOLD = 3;

/** A template that has been in use, and fits no longer, is told of with its places. */
function withPlaces(error: unknown): unknown {
  if (!(error instanceof ApiError) || error.errors.length === 0) return error;
  const places = error.errors.slice(0, PLACES_TOLD).map(({ path, message }) => `${path}：${message}`);
  return new ApiError(error.code, [error.message, ...places].join(' '), error.status, { cause: error });
}

export async function makeReport(
  client: Pick<ApiClient, 'linkReport'>,
  { kind, ...query }: ReportAsked,
): Promise<MadeReport> {
  try {
    const answer = await client.linkReport(kind, query);
    return { ...fileLink(answer), format: query.format, gaps: answer.gaps };
  } catch (error) {
    throw withPlaces(error);
  }
}

/** The reports that the server has made by itself, the latest day first. */
export async function preparedReports(client: Pick<ApiClient, 'listReports'>): Promise<PreparedReport[]> {
  const { reports } = await client.listReports();
  return reports.map(({ id, name, asOf, at }) => ({ id, name, date: asOf, at: minuteText(at) }));
}

export async function preparedLink(client: Pick<ApiClient, 'linkPrepared'>, id: string): Promise<FileLink> {
  return fileLink(await client.linkPrepared(id));
}

function isTemplated(kind: string): kind is TemplatedKind {
  return Object.entries(REPORTS).some(([known, { isTemplated: is }]) => known === kind && is);
}

/** The templates of the reports that this pane knows. */
export async function templatesView(client: Pick<ApiClient, 'listTemplates'>): Promise<TemplatesView> {
  const { mayChange, templates } = await client.listTemplates();
  return {
    mayChange,
    templates: templates.flatMap(({ kind, own }) =>
      isTemplated(kind) ? [{ kind, ...(own && { own: { by: own.by, at: minuteText(own.at) } }) }] : [],
    ),
  };
}

export async function templateLink(
  client: Pick<ApiClient, 'linkTemplate'>,
  kind: TemplatedKind,
): Promise<FileLink> {
  return fileLink(await client.linkTemplate(kind));
}

/** What keeps it from being used; nothing where it is in place from now on. */
export async function putTemplate(
  client: Pick<ApiClient, 'putTemplate'>,
  kind: TemplatedKind,
  bytes: Uint8Array,
): Promise<TemplateFault[]> {
  try {
    await client.putTemplate(kind, bytes);
    return [];
  } catch (error) {
    if (!(error instanceof ApiError) || error.errors.length === 0) throw error;
    return error.errors.map(({ path, message }) => ({ place: path, message }));
  }
}

export async function restoreTemplate(
  client: Pick<ApiClient, 'removeTemplate'>,
  kind: TemplatedKind,
): Promise<void> {
  await client.removeTemplate(kind);
}
