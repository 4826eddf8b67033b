import { looseKey, tidy } from '#core/text/normalise';

import { directoryIndex } from './directory-index';
import type { UnitDirectory, UnitEntry, UnitKind, UnitMention } from './unit';
import { guessUnitKind, readUnitKind } from './unit-kind';
import { isCollective } from './unit-name';
import { cutPieces } from './unit-pieces';
import { tidyUnitText } from './unit-text';

/** A row of the sheet 单位名录, as text. `aliases` and `members` hold several names with any separator. */
export interface DirectoryRow {
  readonly name: string;
  readonly kind?: string;
  readonly aliases?: string;
  readonly members?: string;
}

/** The unit's canonical name; the name itself when the directory does not know it. */
export function canonicalName(name: string, directory: UnitDirectory): string {
  return directoryIndex(directory).canonical(name) ?? name;
}

/** A directory of the single units among names read by `parseUnits`, in order of first appearance, kinds guessed. */
export function deriveDirectory(mentions: Iterable<string>): UnitDirectory {
  const entries = new Map<string, UnitEntry>();
  for (const name of mentions) {
    const key = looseKey(name);
    if (key === '' || entries.has(key) || isCollective(name)) continue;
    entries.set(key, { name, kind: guessUnitKind(name), aliases: [], members: [] });
  }
  return { entries: [...entries.values()], source: 'derived' };
}

function readList(text: string | undefined): string[] {
  const pieces = cutPieces(tidyUnitText(text ?? ''), directoryIndex(undefined));
  return pieces.map((piece) => piece.text);
}

function mergeEntries(first: UnitEntry, again: UnitEntry): UnitEntry {
  const union = (a: readonly string[], b: readonly string[]): string[] => [...new Set([...a, ...b])];
  return {
    ...first,
    aliases: union(first.aliases, again.aliases),
    members: union(first.members, again.members),
  };
}

/** The directory of a sheet 单位名录. Rows without a name are left out, rows with the same name are one unit. */
export function readDirectory(rows: readonly DirectoryRow[]): UnitDirectory {
  const entries = new Map<string, UnitEntry>();
  for (const row of rows) {
    const name = tidy(row.name);
    const key = looseKey(name);
    if (key === '') continue;
    const kind = readUnitKind(row.kind ?? '') ?? guessUnitKind(name);
    const entry = { name, kind, aliases: readList(row.aliases), members: readList(row.members) };
    const known = entries.get(key);
    entries.set(key, known === undefined ? entry : mergeEntries(known, entry));
  }
  const directory: UnitDirectory = { entries: [...entries.values()], source: 'listed' };
  return { ...directory, entries: directory.entries.map((entry) => canonicalMembers(entry, directory)) };
}

/** Members may be listed by their aliases; the contract is canonical names. */
function canonicalMembers(entry: UnitEntry, directory: UnitDirectory): UnitEntry {
  return { ...entry, members: entry.members.map((member) => canonicalName(member, directory)) };
}

const KIND_OF_NOUN: readonly (readonly [ending: RegExp, kind: UnitKind])[] = [
  [/司法局$/u, '县市区局'],
  [/司法所$/u, '司法所'],
  [/(?:科室|股室|处室)$/u, '科室'],
  [/(?:局属|直属|下属)各?单位$/u, '直属单位'],
  [/协会$/u, '协会'],
];

/** `各县市区`, `全市`, `机关`: what stands before the noun of a collective. */
const QUANTIFIER = /^(?:全[省市州县区局]|所有|有关|相关|市?局?机关|县[（(]市、?区[)）]|县市区|区市县|各)+/u;

function unitsOfCollective(written: string, directory: UnitDirectory): string[] {
  const name = written.replace(/[（()）]/gu, '');
  const kind = KIND_OF_NOUN.find(([ending]) => ending.test(name))?.[1];
  const noun = name.replace(QUANTIFIER, '');
  const belongs = (entry: UnitEntry): boolean =>
    kind === undefined ? noun.length > 2 && entry.name.endsWith(noun) : entry.kind === kind;
  const single = directory.entries.filter((entry) => entry.members.length === 0 && !isCollective(entry.name));
  return single.filter(belongs).map((entry) => entry.name);
}

/** `柔刚` and `柔刚所` for 柔刚（安居）司法所, `北川局` for 北川县司法局. */
function isShortFor(short: string, member: string): boolean {
  const stem = /^(..+)[局所]$/u.exec(short)?.[1] ?? short;
  return member.startsWith(short) || (member.startsWith(stem) && member.endsWith(short.slice(-1)));
}

function isExceptionFor(written: string, member: string, directory: UnitDirectory): boolean {
  return isShortFor(written, member) || canonicalName(written, directory) === member;
}

/** The canonical names a mention stands for, those it leaves out included. */
function membersOf(mention: UnitMention, directory: UnitDirectory): readonly string[] {
  const name = canonicalName(mention.name, directory);
  const listed = directory.entries.find((entry) => entry.name === name)?.members ?? [];
  if (listed.length > 0) return listed;
  return mention.collective ? unitsOfCollective(name, directory) : [name];
}

/**
 * The canonical names a mention stands for. A collective gives its listed members, without explicit ones all units
 * of its kind (`各县市区司法局`: 县市区局), in both cases minus its exceptions; another mention gives its own name.
 */
export function expandCollective(mention: UnitMention, directory: UnitDirectory): string[] {
  const except = mention.except ?? [];
  const isExcepted = (member: string): boolean =>
    except.some((written) => isExceptionFor(written, member, directory));
  return membersOf(mention, directory).filter((member) => !isExcepted(member));
}

/** The exceptions of a collective, as written, that leave out none of its members; none where it has no members. */
export function idleExceptions(mention: UnitMention, directory: UnitDirectory): string[] {
  const { except = [] } = mention;
  const members = except.length > 0 ? membersOf(mention, directory) : [];
  if (members.length === 0) return [];
  return except.filter((written) => !members.some((member) => isExceptionFor(written, member, directory)));
}
