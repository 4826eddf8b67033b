import type { Deadline } from './deadline';
import { markBullets } from './bullets';
import { parseClauses } from './parse-clauses';
import { resolve, type GivenYear } from './resolve';
import { tokenise } from './tokenise';

/**
 * Reads a deadline as bureaus write it. Dates without a year are in `year`; where that is not `known` and was needed,
 * the note `year-guessed` says so. Never throws: what cannot be read is `unrecognised` or noted as `partly-unread`.
 */
export function parseDeadline(text: string, year: GivenYear): Deadline {
  return { text, ...resolve(parseClauses(text, markBullets(tokenise(text))), year) };
}
