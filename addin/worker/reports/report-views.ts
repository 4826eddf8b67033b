import type { CivilDate } from '#core/date/civil-date';
import type { ReportFormat, ReportKind, TemplatedKind } from '#core/report/report-kinds';

/** A report as the clerk wants it. */
export interface ReportAsked {
  readonly kind: ReportKind;
  readonly date: CivilDate;
  readonly format: ReportFormat;
  /** Of slips and forms those of one unit; of all where it is left out. */
  readonly unit?: string;
  /** The running number of 发文字号, where it is settled. */
  readonly number?: number;
}

/** Where a file can be fetched for a while, without any token. */
export interface FileLink {
  readonly url: string;
  /** Until when, in Shanghai: `2023-06-30 17:05`. */
  readonly until: string;
}

/** A report that the server has made. */
export interface MadeReport extends FileLink, Pick<ReportAsked, 'format'> {
  /** What a person still has to write in it, in the order of the document. */
  readonly gaps: readonly string[];
}

/** A report that the server has made by itself, and keeps. */
export interface PreparedReport {
  readonly id: string;
  /** The file's name. */
  readonly name: string;
  readonly date: CivilDate;
  /** When it was made: `2023-06-30 17:05`. */
  readonly at: string;
}

/** Whose template documents of a kind are made by. */
export interface TemplateState {
  readonly kind: TemplatedKind;
  /** Who put the bureau's own in place, and when; absent where the standard one is used. */
  readonly own?: { readonly by: string; readonly at: string };
}

/** The bureau's templates, as far as the caller has to do with them. */
export interface TemplatesView {
  /** Whether the caller may change them. */
  readonly mayChange: boolean;
  readonly templates: readonly TemplateState[];
}

/** Something that keeps a template from being used. */
export interface TemplateFault {
  readonly place: string;
  readonly message: string;
}
