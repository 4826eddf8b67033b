import { rememberNames } from '#core/text/remember';

import { bracketEnds } from './brackets';
import type { DirectoryIndex } from './directory-index';
import { endsAsPlace, endsAsUnit, isCollective, localOffice } from './unit-name';
import type { Segment } from './unit-roles';

const ANY_CONJUNCTION = /以及|会同|[及和与暨]/u;
const CONJUNCTION = new RegExp(ANY_CONJUNCTION, 'uy');
/** The ends of either side decide; no name is longer. */
const REACH = 40;
const NUMERALS = '一二三四五六七八九十';

/** A place and its office, not a list that ends with one. */
function isOneLocalOffice(text: string): boolean {
  return /^[^及和与]+$/u.test(localOffice(text)?.place ?? '');
}

/**
 * Whether the conjunction joins two names rather than standing inside one (`人民参与和促进法治科`,
 * `住房和城乡建设局`). 与 and 暨 are mostly part of a name, so they ask for more.
 */
function joinsNames(left: string, word: string, right: string): boolean {
  if (left.length < 2 || right.length < 2) return false;
  const isPartOfNames = /[与暨]/u.test(word);
  if (endsAsUnit(left)) {
    return endsAsUnit(right) || (!isPartOfNames && (endsAsPlace(right) || isCollective(right)));
  }
  const isLocal = isOneLocalOffice(right);
  if (endsAsPlace(left)) return isLocal || (!isPartOfNames && (endsAsUnit(right) || endsAsPlace(right)));
  if (isPartOfNames) return false;
  // A bare stem (`江油和梓潼县司法局`, `应诉一和二科`) is only completed by what has the same shape.
  return isLocal || (NUMERALS.includes(left.slice(-1)) && /^第?[一二三四五六七八九十]/u.test(right));
}

const splitOne = rememberNames((text): readonly string[] => {
  if (!ANY_CONJUNCTION.test(text)) return [text];
  const ends = bracketEnds(text);
  const parts: string[] = [];
  let start = 0;
  let at = 0;
  while (at < text.length) {
    CONJUNCTION.lastIndex = at;
    const word = CONJUNCTION.exec(text)?.[0];
    if (word === undefined) {
      at = (ends.get(at) ?? at) + 1;
      continue;
    }
    const left = text.slice(Math.max(start, at - REACH), at);
    const right = text.slice(Math.max(at + word.length, text.length - REACH));
    if (joinsNames(left, word, right)) {
      parts.push(text.slice(start, at));
      start = at + word.length;
    }
    at += word.length;
  }
  return [...parts, text.slice(start)];
});

/** Splits segments at 及, 和, 以及, 会同 and, rarely, 与 or 暨 between names. Names of the directory stay whole. */
export function splitConjunctions(segments: readonly Segment[], index: DirectoryIndex): Segment[] {
  return segments.flatMap((segment) =>
    index.canonical(segment.text) === undefined
      ? splitOne(segment.text).map((text) => ({ ...segment, text }))
      : [segment],
  );
}
