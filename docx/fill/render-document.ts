import { strFromU8, strToU8 } from 'fflate';
import type { CivilDate } from '#core/date/civil-date';
import type { DocumentData } from '#core/document/document-data';
import type { PlaceholderInfo } from '#core/document/vocabulary';
import { type Package, writePackage } from '../package';
import { checkPlaceholders } from './check-placeholders';
import { CommentsPart } from './comments-part';
import { type CompiledTemplate, compileTemplate } from './compile-template';
import { coreProperties } from './core-properties';
import { printable } from './encoded-text';
import { finishRuns } from './finish-runs';
import { DOCUMENT_PART, openPackage } from './open-package';
import { styleFonts } from './style-fonts';
import { BrokenTemplateError } from './template-problem';
import { scopeOf } from './values';

export interface DocumentContent {
  readonly vocabulary: readonly PlaceholderInfo[];
  readonly data: DocumentData;
  readonly title: string;
  /** The day it tells of. */
  readonly asOf: CivilDate;
}

const STYLES_PART = 'word/styles.xml';

function filledParts({ engine }: CompiledTemplate, data: DocumentData): Package {
  engine.render(scopeOf(data));
  const { files } = engine.getZip();
  return Object.fromEntries(
    Object.entries(files)
      .filter(([, { dir }]) => !dir)
      .map(([path, file]) => [path, file.asUint8Array()]),
  );
}

/** The parts with runs in place of marks. Comments are only possible in the document itself. */
function finished(parts: Package, templated: Iterable<string>): Package {
  const comments = new CommentsPart(parts);
  const fontOf = styleFonts(strFromU8(parts[STYLES_PART] ?? new Uint8Array()));
  const changed: Record<string, Uint8Array> = {};
  for (const path of templated) {
    const content = parts[path];
    if (!content || !path.startsWith('word/')) continue;
    const comment = (text: string): number => comments.add(text);
    const context = path === DOCUMENT_PART ? { fontOf, comment } : { fontOf };
    changed[path] = strToU8(finishRuns(strFromU8(content), context));
  }
  return { ...parts, ...changed, ...comments.changedParts() };
}

/**
 * A document: the template with the data in place of its placeholders. The same input gives the same bytes. Throws
 * `BrokenTemplateError`, with all problems and their places, where the template does not fit the vocabulary.
 */
export function renderDocument(
  template: Uint8Array,
  { vocabulary, data, title, asOf }: DocumentContent,
): Uint8Array {
  const parts = openPackage(template);
  const compiled = compileTemplate(parts);
  const problems = checkPlaceholders(parts, compiled, vocabulary);
  if (problems.length > 0) throw new BrokenTemplateError(problems);
  const filled = finished(filledParts(compiled, data), compiled.tags.keys());
  return writePackage({ ...filled, ...coreProperties(filled, printable(title), asOf) });
}
