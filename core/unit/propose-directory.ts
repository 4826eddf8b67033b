import { looseKey } from '#core/text/normalise';

import { expandCollective } from './directory';
import { directoryIndex } from './directory-index';
import { isDoubtfulName } from './doubtful-name';
import { closestUnit, nearDuplicates } from './near-duplicate';
import type { UnitDirectory, UnitEntry, UnitKind } from './unit';
import { guessUnitKind, UNIT_KINDS } from './unit-kind';

/** The names in the unit cells of a workbook, as written, in order of first appearance. */
export interface NamedUnits {
  /** How often each single unit is named. */
  readonly times: ReadonlyMap<string, number>;
  /** How often each collective is named (`各县市区司法局`). */
  readonly collectives: ReadonlyMap<string, number>;
  /** Names that the quota table gives its departments: the bureau's own list of its units. */
  readonly departments: ReadonlySet<string>;
}

/** A spelling that probably means a listed or proposed unit. Only a person can say whether it does. */
export interface LikelyAlias {
  readonly name: string;
  /** The canonical name probably meant. */
  readonly meant: string;
  readonly times: number;
  /** Width, case or spaces are all that differs, so that the directory takes both for one unit already. */
  readonly sameLetters: boolean;
}

/** A unit that 单位名录 does not hold yet. */
export interface ProposedUnit {
  /** Without aliases: those are a person's to confirm. */
  readonly entry: UnitEntry;
  readonly times: number;
  readonly isCollective: boolean;
}

export interface DirectoryProposal {
  /** In the order of the kinds, collectives last. */
  readonly units: readonly ProposedUnit[];
  readonly likelyAliases: readonly LikelyAlias[];
}

/** Nouns of collectives whose members share no ending with them; a proposal only, since bureaus differ. */
const PROPOSED_MEMBERS: readonly (readonly [ending: RegExp, kind: UnitKind])[] = [
  [/社区矫正机构$/u, '县市区局'],
];

const entryOf = (name: string): UnitEntry => ({ name, kind: guessUnitKind(name), aliases: [], members: [] });

function membersOf(collective: string, directory: UnitDirectory): string[] {
  const known = expandCollective({ name: collective, role: 'lead', collective: true }, directory);
  if (known.length > 0) return known;
  const kind = PROPOSED_MEMBERS.find(([ending]) => ending.test(collective))?.[1];
  return directory.entries.filter((entry) => entry.kind === kind).map(({ name }) => name);
}

/** Units in the order of their kinds; within a kind the quota table's departments first, then as they appear. */
function inOrder(units: readonly ProposedUnit[], departments: ReadonlySet<string>): ProposedUnit[] {
  const rank = ({ entry }: ProposedUnit): number =>
    UNIT_KINDS.indexOf(entry.kind) * 2 + (departments.has(entry.name) ? 0 : 1);
  return [...units].sort((a, b) => rank(a) - rank(b));
}

function proposedCollectives(
  collectives: NamedUnits['collectives'],
  directory: UnitDirectory,
): ProposedUnit[] {
  const seen = new Set<string>();
  return [...collectives].flatMap(([name, times]) => {
    const key = looseKey(name);
    if (directoryIndex(directory).canonical(name) !== undefined || seen.has(key)) return [];
    seen.add(key);
    const members = membersOf(name, directory);
    const [first] = members;
    const kind = first === undefined ? guessUnitKind(name) : guessUnitKind(first);
    return [{ entry: { ...entryOf(name), kind, members }, times, isCollective: true }];
  });
}

/**
 * What a bureau's 单位名录 should hold, by the names in its ledgers: each unit once, under its most frequent and most
 * complete spelling, or the quota table's; collectives with the members that the ledgers name. Spellings that look like
 * a slip get no row and become nobody's alias: they are told apart, for a person to decide. Of a directory that the
 * bureau keeps already, nothing is changed: what it lacks is proposed.
 */
export function proposeDirectory(named: NamedUnits, kept: UnitDirectory): DirectoryProposal {
  const listed = kept.source === 'listed' ? kept.entries : [];
  const listedNames = listed.map(({ name }) => name);
  const index = directoryIndex({ entries: listed, source: 'listed' });
  const missing = new Map([...named.times].filter(([name]) => index.canonical(name) === undefined));
  const strange = new Map([...missing].filter(([name]) => closestUnit(name, listedNames) === undefined));
  const odd = new Set(nearDuplicates(strange, named.departments).map(({ name }) => name));
  const singles = [...strange]
    .filter(([name]) => !odd.has(name))
    .map(([name, times]) => ({ entry: entryOf(name), times, isCollective: false }));
  const units = inOrder(singles, named.departments);
  const names = [...listedNames, ...units.map(({ entry }) => entry.name)];
  const likelyAliases = [...missing].flatMap(([name, times]) => {
    const meant = strange.has(name) && !odd.has(name) ? undefined : closestUnit(name, names)?.name;
    return meant === undefined
      ? []
      : [{ name, meant, times, sameLetters: looseKey(name) === looseKey(meant) }];
  });
  const all: UnitDirectory = { entries: [...listed, ...units.map(({ entry }) => entry)], source: 'derived' };
  return { units: [...units, ...proposedCollectives(named.collectives, all)], likelyAliases };
}

const quoted = (names: readonly string[]): string => names.map((name) => `“${name}”`).join('、');

/** What a person has to look at before a proposed row holds, in Chinese; empty where nothing is in doubt. */
export function proposalNote({ entry, isCollective }: ProposedUnit, aliases: readonly LikelyAlias[]): string {
  const own = aliases.filter(({ meant }) => meant === entry.name);
  const same = own.filter(({ sameLetters }) => sameLetters).map(({ name }) => name);
  const doubtful = own.filter(({ sameLetters }) => !sameLetters).map(({ name }) => name);
  const notes: string[] = [];
  if (doubtful.length > 0)
    notes.push(`疑似又写作${quoted(doubtful)}，请确认：是同一单位，填入“别名”；不是，另加一行。`);
  if (same.length > 0) notes.push(`又写作${quoted(same)}，只差全角半角或空格，程序按同一单位处理。`);
  if (isCollective && entry.members.length > 0) notes.push('统称的成员是按台账推定的，请确认。');
  if (isCollective && entry.members.length === 0) notes.push('统称，看不出包括哪些单位，请填写“成员”。');
  if (!isCollective && isDoubtfulName(entry.name))
    notes.push('不像单位名称，请确认；写错了请改台账，并删去这一行。');
  return notes.join('');
}
