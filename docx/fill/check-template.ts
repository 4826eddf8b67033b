import type { PlaceholderInfo } from '#core/document/vocabulary';
import { checkPlaceholders } from './check-placeholders';
import { compileTemplate } from './compile-template';
import { openPackage } from './open-package';
import { BrokenTemplateError, type TemplateProblem } from './template-problem';

/** What keeps a file from being used as a template with that vocabulary; nothing where it can be. */
export function checkTemplate(
  template: Uint8Array,
  vocabulary: readonly PlaceholderInfo[],
): readonly TemplateProblem[] {
  try {
    const parts = openPackage(template);
    return checkPlaceholders(parts, compileTemplate(parts), vocabulary);
  } catch (error) {
    if (error instanceof BrokenTemplateError) return error.problems;
    throw error;
  }
}
