import type { TemplatesResponse } from '#core/protocol/templates-response';
import { MAX_TEMPLATE_BYTES } from '#core/protocol/limits';
import { REPORTS, type ReportKind, type TemplatedKind } from '#core/report/report-kinds';
import { checkTemplate } from '#docx/fill/check-template';
import { vocabularyOf } from '#reports/make-report';
import type { OwnTemplates } from '#reports/report-request';
import { brokenTemplate } from './broken-template';
import type { FileKey, FileStore } from './file-store';
import { ProblemError } from './problem-error';

/** The kinds of reports that are made by a template, in their order. */
const TEMPLATED = (Object.keys(REPORTS) as ReportKind[]).filter(isTemplated);

function isTemplated(kind: ReportKind): kind is TemplatedKind {
  return REPORTS[kind].isTemplated;
}

function keyOf(bureau: string, name: TemplatedKind): FileKey {
  return { bureau, folder: 'templates', name };
}

/** The bureau's own template of a kind, where it has one. */
export async function readOwnTemplates(
  files: FileStore,
  bureau: string,
  kind: ReportKind,
): Promise<OwnTemplates> {
  const file = isTemplated(kind) ? await files.readFile(keyOf(bureau, kind)) : undefined;
  return file ? { [kind]: file.bytes } : {};
}

/** Which kinds the bureau has templates of its own for. */
export async function listTemplates(
  files: FileStore,
  bureau: string,
): Promise<TemplatesResponse['templates']> {
  const kept = new Map((await files.listFiles(bureau, 'templates')).map((file) => [file.name, file]));
  return TEMPLATED.map((kind) => {
    const own = kept.get(kind);
    const { name } = REPORTS[kind];
    return { kind, name, ...(own && { own: { at: own.at, by: own.by, size: own.size } }) };
  });
}

/** A template that somebody wants to put in place of the standard one. */
export interface NewTemplate {
  readonly bureau: string;
  readonly kind: TemplatedKind;
  readonly bytes: Uint8Array;
  /** Who puts it, and when (epoch milliseconds). */
  readonly by: string;
  readonly at: number;
}

/** Keeps a template once it has been found fit. Fails with `template-too-large`, or with `template-broken` and where. */
export async function keepTemplate(
  files: FileStore,
  { bureau, kind, bytes, by, at }: NewTemplate,
): Promise<void> {
  if (bytes.length > MAX_TEMPLATE_BYTES) throw new ProblemError('template-too-large');
  const problems = checkTemplate(bytes, await vocabularyOf(kind));
  if (problems.length > 0) throw brokenTemplate(problems);
  await files.putFile(keyOf(bureau, kind), { bytes, by, at, facts: {} });
}

export function removeTemplate(files: FileStore, bureau: string, kind: TemplatedKind): Promise<void> {
  return files.removeFile(keyOf(bureau, kind));
}
