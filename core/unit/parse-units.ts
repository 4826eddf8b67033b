import { looseKey } from '#core/text/normalise';

import { bracketEnds } from './brackets';
import { splitConjunctions } from './conjunctions';
import { directoryIndex } from './directory-index';
import { expandNames } from './expansion';
import type { UnitDirectory, UnitMention } from './unit';
import { endsAsPlace, endsAsUnit, isCollective } from './unit-name';
import { cutPieces, joinWrapped } from './unit-pieces';
import { readRoles } from './unit-roles';
import type { Role, Segment } from './unit-roles';
import { tidyUnitText } from './unit-text';

/** A cell that is one bracket says the same without it. */
function unwrap(text: string): string {
  const trimmed = text.trim();
  return bracketEnds(trimmed).get(0) === trimmed.length - 1 ? trimmed.slice(1, -1) : trimmed;
}

const SUPPORTERS = /[（(]([^（）()]{2,60})(配合|协助|参与)[)）]/gu;

/** `办公室（政治部配合）` names the supporting units in brackets; they become a clause of their own. */
function liftSupporters(text: string): string {
  return text.replace(SUPPORTERS, (bracket, units: string, mark: string) =>
    endsAsUnit(units) || isCollective(units) ? `，${units}${mark}，` : bracket,
  );
}

const EXCEPTION_FIRST = /除([^除外（）()]{1,40}?)以?外的?[，,]?(各[^、，,;；\s（(]+)/gu;

/** `除北川、平武外的各县市区司法局` as `各县市区司法局（除北川、平武）`, whose bracket holds the exceptions together. */
function moveExceptions(text: string): string {
  return text.replace(EXCEPTION_FIRST, '$2（除$1）');
}

/** The cell's text in the one form that cutting expects. */
function cellText(text: string): string {
  return moveExceptions(liftSupporters(unwrap(tidyUnitText(text))));
}

const LIST_NUMBER = /^(?:\d{1,2}[.．)）]|[(（]\d{1,2}[)）])/u;
const AND_OTHERS = /等(?:有关|相关)?(?:单位|部门|科室|股室)?$/u;

/** The name without its number in a list (`1.办公室`) and without a closing 等. */
function bareName(text: string): string {
  const unnumbered = text.replace(LIST_NUMBER, '');
  const head = unnumbered.slice(0, -6) + unnumbered.slice(-6).replace(AND_OTHERS, '');
  return endsAsUnit(head) || endsAsPlace(head) ? head : unnumbered;
}

/** `无`, `-` and list numbers name nobody. */
function namesUnit({ text }: Segment): boolean {
  return /\p{L}/u.test(text) && !/^暂?无$/u.test(text);
}

const EXCEPTION = /[（(](?:除|不含|不包括)?([^（）()]{1,40}?)(?:以?外|除外)?[)）]$/u;
const EXCEPTION_WORD = /除|不含|不包括/u;

/** A collective's name and the units it leaves out; the text itself where nothing is left out. */
function splitExceptions(text: string): { readonly name: string; readonly except?: readonly string[] } {
  const [bracket = '', units = ''] = isCollective(text) ? (EXCEPTION.exec(text.slice(-44)) ?? []) : [];
  if (!EXCEPTION_WORD.test(bracket)) return { name: text };
  const except = units.split(/[、，,;；/\s及和与]+/u).filter((part) => part !== '');
  return { name: text.slice(0, -bracket.length), except };
}

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
  const pieces = joinWrapped(cutPieces(cellText(text), index));
  const segments = splitConjunctions(readRoles(pieces), index)
    .map((segment) => ({ ...segment, text: bareName(segment.text) }))
    .filter(namesUnit);
  const named = expandNames(segments, index).map(({ text: written, ...role }) => {
    const exceptions = splitExceptions(written);
    return { ...role, ...exceptions, name: index.canonical(exceptions.name) ?? exceptions.name };
  });
  return assignRoles(firstOfEach(named));
}
