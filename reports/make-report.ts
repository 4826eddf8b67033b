import type { PlaceholderInfo } from '#core/document/vocabulary';
import type { ReportInput } from '#core/report/report-input';
import { type ReportFormat, REPORTS, type ReportKind, type TemplatedKind } from '#core/report/report-kinds';
import type { ReportFile } from './report-file';
import { ReportRefusedError } from './report-refused-error';
import type { OwnTemplates, ReportMaker, ReportRequest } from './report-request';

/** Makers are large: each is loaded when a report of its kind is asked for. */
const MAKERS: Readonly<Record<ReportKind, () => Promise<ReportMaker>>> = {
  monthly: async () => (await import('./makers/monthly')).monthlyMaker,
  slips: async () => (await import('./makers/slips')).slipsMaker,
  information: async () => (await import('./makers/information')).informationMaker,
  annual: async () => (await import('./makers/annual')).annualMaker,
  acceptance: async () => (await import('./makers/acceptance')).acceptanceMaker,
  'year-end': async () => (await import('./makers/year-end')).yearEndMaker,
  dashboard: async () => (await import('./makers/dashboard')).dashboardMaker,
};

/** Kinds that can be made for one unit. */
const BY_UNIT: ReadonlySet<ReportKind> = new Set<ReportKind>(['slips', 'acceptance']);

/** What a report can be written as, the usual one first. Fails with `ReportRefusedError` for kinds that go to no unit. */
export function formatsFor({ kind, unit }: Pick<ReportRequest, 'kind' | 'unit'>): readonly ReportFormat[] {
  if (unit !== undefined && !BY_UNIT.has(kind)) throw new ReportRefusedError('report-unit-unknown');
  const { formats } = REPORTS[kind];
  if (kind !== 'slips') return formats;
  // One slip is a document; the slips of all units are a zip.
  return formats.filter((format) => (format === 'zip') === (unit === undefined));
}

/** The format a report is made in. Fails with `ReportRefusedError` where it does not have the one asked for. */
export function formatOf(request: ReportRequest): ReportFormat {
  const formats = formatsFor(request);
  const { format = formats[0] } = request;
  if (format === undefined || !formats.includes(format))
    throw new ReportRefusedError('report-format-unknown');
  return format;
}

/** What the templates of a kind may name. */
export async function vocabularyOf(kind: TemplatedKind): Promise<readonly PlaceholderInfo[]> {
  return (await MAKERS[kind]()).vocabulary;
}

/** The template that is filled where the bureau has none of its own. */
export async function standardTemplate(kind: TemplatedKind): Promise<Uint8Array> {
  return (await MAKERS[kind]()).standardTemplate();
}

function ownTemplate(kind: ReportKind, templates: OwnTemplates): Uint8Array | undefined {
  return kind === 'dashboard' ? undefined : templates[kind];
}

/**
 * A report. The same request, input and template give the same bytes. Fails with `ReportRefusedError` where there is no
 * such report or nothing to write in it, with `BrokenTemplateError` where the bureau's template does not fit it.
 */
export async function makeReport(
  request: ReportRequest,
  input: ReportInput,
  templates: OwnTemplates,
): Promise<ReportFile> {
  const { kind, unit } = request;
  const format = formatOf(request);
  const { make, standardTemplate: standard } = await MAKERS[kind]();
  const own = ownTemplate(kind, templates);
  const template = (): Promise<Uint8Array> => (own ? Promise.resolve(own) : standard());
  return make({ format, input, template, ...(unit !== undefined && { unit }) });
}
