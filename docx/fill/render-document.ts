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
import { knownStyles } from './known-styles';
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

interface Finished {
  readonly parts: Package;
  readonly gaps: readonly string[];
}

/** The parts with runs in place of marks. Comments are only possible in the document itself. */
function finished(parts: Package, templated: Iterable<string>): Finished {
  const comments = new CommentsPart(parts);
  const styles = strFromU8(parts[STYLES_PART] ?? new Uint8Array());
  const fontOf = styleFonts(styles);
  const inItsStyles = knownStyles(styles);
  const changed: Record<string, Uint8Array> = {};
  const gaps: string[] = [];
  const gap = (what: string): void => void gaps.push(what);
  for (const path of templated) {
    const content = parts[path];
    if (!content || !path.startsWith('word/')) continue;
    const comment = (text: string): number => comments.add(text);
    const context = path === DOCUMENT_PART ? { fontOf, gap, comment } : { fontOf, gap };
    changed[path] = strToU8(finishRuns(inItsStyles(strFromU8(content)), context));
  }
  return { parts: { ...parts, ...changed, ...comments.changedParts() }, gaps };
}

export interface RenderedDocument {
  readonly bytes: Uint8Array;
  /** What a person still has to write, once for each marked place that is printed. */
  readonly gaps: readonly string[];
}

/**
 * A document: the template with the data in place of its placeholders. The same input gives the same bytes. Throws
 * `BrokenTemplateError`, with all problems and their places, where the template does not fit the vocabulary.
 */
export function renderDocument(
  template: Uint8Array,
  { vocabulary, data, title, asOf }: DocumentContent,
): RenderedDocument {
  const parts = openPackage(template);
  const compiled = compileTemplate(parts);
  const problems = checkPlaceholders(parts, compiled, vocabulary);
  if (problems.length > 0) throw new BrokenTemplateError(problems);
  const { parts: filled, gaps } = finished(filledParts(compiled, data), compiled.tags.keys());
  const bytes = writePackage({ ...filled, ...coreProperties(filled, printable(title), asOf) });
  return { bytes, gaps };
}
