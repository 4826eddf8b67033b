import { looseKey } from '#core/text/normalise';

import { bareName, namesUnit } from './bare-name';
import { unitCellText } from './cell-text';
import { splitConjunctions } from './conjunctions';
import { directoryIndex } from './directory-index';
import { expandNames } from './expansion';
import type { UnitDirectory, UnitMention } from './unit';
import { isCollective } from './unit-name';
import { cutPieces, joinWrapped } from './unit-pieces';
import { readRoles } from './unit-roles';
import type { Role } from './unit-roles';

const EXCEPTION = /[（(](?:除|不含|不包括)?([^（）()]{1,40}?)(?:以?外|除外)?[)）]$/u;
const EXCEPTION_WORD = /除|不含|不包括/u;

/** A collective's name and the units it leaves out; the text itself where nothing is left out. */
function splitExceptions(text: string): { readonly name: string; readonly except?: readonly string[] } {
  const [bracket = '', units = ''] = isCollective(text) ? (EXCEPTION.exec(text.slice(-44)) ?? []) : [];
  if (!EXCEPTION_WORD.test(bracket)) return { name: text };
  const except = units.split(/[、，,;；/\s及和与]+/u).filter((part) => part !== '');
  return { name: text.slice(0, -bracket.length), except };
}

/** The number of a list, `一、办公室`, once it is clear that no name shares it with its neighbours. */
const LONE_NUMERAL = /^[一二三四五六七八九十]{1,2}$/u;

interface Named {
  readonly name: string;
  readonly except?: readonly string[];
  readonly role?: Role;
}

/** The first of every name, in order; names that differ only in width or spaces are one. */
function firstOfEach(named: readonly Named[]): Named[] {
  const seen = new Set<string>();
  return named.filter(({ name }) => {
    const key = looseKey(name);
    return seen.has(key) ? false : seen.add(key);
  });
}

/** Units without a marked role: the first leads where nobody is marked as lead, the others support. */
function assignRoles(named: readonly Named[]): UnitMention[] {
  const leader = named.some(({ role }) => role === 'lead')
    ? -1
    : named.findIndex(({ role }) => role === undefined);
  return named.map(({ name, except, role }, i) => ({
    name,
    role: role ?? (i === leader ? 'lead' : 'support'),
    collective: isCollective(name),
    ...(except === undefined ? {} : { except }),
  }));
}

/**
 * The units a 责任单位 cell names, in order, shortened names written out (domain.md §4). A directory maps aliases to
 * canonical names and protects names that contain separators. Never throws; text that names nobody gives none.
 */
export function parseUnits(text: string, directory?: UnitDirectory): UnitMention[] {
  const index = directoryIndex(directory);
  const pieces = joinWrapped(cutPieces(unitCellText(text), index));
  const segments = splitConjunctions(readRoles(pieces), index)
    .map((segment) => ({ ...segment, text: bareName(segment.text) }))
    .filter((segment) => namesUnit(segment.text));
  const expanded = expandNames(segments, index).filter((segment) => !LONE_NUMERAL.test(segment.text));
  const named = expanded.map(({ text: written, ...role }) => {
    const exceptions = splitExceptions(written);
    return { ...role, ...exceptions, name: index.canonical(exceptions.name) ?? exceptions.name };
  });
  return assignRoles(firstOfEach(named));
}
