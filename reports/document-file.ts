import type { CivilDate } from '#core/date/civil-date';
import { documentData, type Vocabulary } from '#core/document/vocabulary';
import { fileName } from '#core/text/file-name';
import { renderDocument } from '#docx/fill/render-document';
import { DOCX_TYPE, XLSX_TYPE } from './media-types';
import type { ReportFile } from './report-file';

/** What a document is made of. */
export interface DocumentContent<Model> {
  readonly vocabulary: Vocabulary<Model>;
  readonly model: Model;
  /** Also what the file is called. */
  readonly title: string;
  readonly asOf: CivilDate;
}

/** The template filled with what the model says. Fails with `BrokenTemplateError`. */
export function documentFile<Model>(
  template: Uint8Array,
  { vocabulary, model, title, asOf }: DocumentContent<Model>,
): ReportFile {
  const data = documentData(vocabulary, model);
  const rendered = renderDocument(template, { vocabulary, data, title, asOf });
  return { name: fileName(title, 'docx'), type: DOCX_TYPE, ...rendered };
}

/** A workbook; a person has nothing to fill in there. */
export function workbookFile(title: string, bytes: Uint8Array): ReportFile {
  return { name: fileName(title, 'xlsx'), type: XLSX_TYPE, bytes, gaps: [] };
}
