import type { TemplateProblem } from '#docx/fill/template-problem';
import { ProblemError } from './problem-error';

/** `template-broken` with the places, at most so many that a person would mend them in one go. */
const MAX_PLACES = 50;

export function brokenTemplate(problems: readonly TemplateProblem[]): ProblemError {
  const places = problems.map(({ place, message }) => ({ path: place, message }));
  return new ProblemError('template-broken', places.slice(0, MAX_PLACES));
}
