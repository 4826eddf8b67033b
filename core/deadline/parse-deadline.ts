import type { Deadline } from './deadline';
import { markBullets } from './bullets';
import { mend } from './misspelling';
import { parseClauses } from './parse-clauses';
import { resolve, type GivenYear } from './resolve';
import { tokenise } from './tokenise';
import { markYearLabels } from './year-labels';

/**
 * Reads a deadline as bureaus write it. Dates without a year are in `year`; where that is not `known` and was needed,
 * the note `year-guessed` says so. Evident slips of the pen are read as they
 * were meant and told in `meant`. Never throws: what cannot be read is `unrecognised` or noted as `partly-unread`.
 */
export function parseDeadline(text: string, year: GivenYear): Deadline {
  const { text: mended, meant } = mend(text);
  const tokens = markYearLabels(markBullets(tokenise(mended)));
  return { text, ...resolve(parseClauses(mended, tokens), year), ...(meant !== undefined && { meant }) };
}
