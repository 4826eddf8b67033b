import type { PlaceholderInfo } from '#core/document/vocabulary';
import type { ReportInput } from '#core/report/report-input';
import type { ReportFormat, ReportKind, TemplatedKind } from '#core/report/report-kinds';
import type { ReportFile } from './report-file';

export interface ReportRequest {
  readonly kind: ReportKind;
  /** The first of `formatsFor` by default. */
  readonly format?: ReportFormat;
  /** Only of reports that go to one unit. */
  readonly unit?: string;
}

/** The bureau's own templates; where there is none of a kind, the standard one is filled. */
export type OwnTemplates = Readonly<Partial<Record<TemplatedKind, Uint8Array>>>;

/** What is to be made, in a format that the kind has. */
export interface Order {
  readonly format: ReportFormat;
  readonly unit?: string;
  readonly input: ReportInput;
  /** The bureau's own template, else the standard one, which is made when it is asked for. */
  readonly template: () => Promise<Uint8Array>;
}

/** Makes the reports of one kind. Fails with `ReportRefusedError` or `BrokenTemplateError`. */
export interface ReportMaker {
  /** What templates of the kind may name; empty where there are none. */
  readonly vocabulary: readonly PlaceholderInfo[];
  readonly standardTemplate: () => Promise<Uint8Array>;
  readonly make: (order: Order) => Promise<ReportFile>;
}
