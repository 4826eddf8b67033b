import type { Severity } from './severity';

/** One kind of finding. All text is what a clerk reads; `{name}` is filled in by the check that reports it. */
export interface CatalogueEntry {
  readonly severity: Severity;
  readonly title: string;
  /** What is wrong and what to do. */
  readonly message: string;
  /** Why it matters, for the list of findings in the manual. */
  readonly why: string;
  /** Its check offers a fix, though not for every such finding. */
  readonly hasFix?: true;
  /** Its fix is a guess: it is made only for someone who asked for this code. */
  readonly fixNeedsConsent?: true;
}

export const entry = (severity: Severity, title: string, message: string, why: string): CatalogueEntry => ({
  severity,
  title,
  message,
  why,
});

export const withFix = (plain: CatalogueEntry): CatalogueEntry => ({ ...plain, hasFix: true });

export const withUnsureFix = (plain: CatalogueEntry): CatalogueEntry => ({
  ...plain,
  hasFix: true,
  fixNeedsConsent: true,
});
