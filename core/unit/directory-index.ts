import { looseKey } from '#core/text/normalise';

import type { UnitDirectory } from './unit';

/** A directory arranged for looking names up. */
export interface DirectoryIndex {
  /** The canonical name of a name or alias (width, case and spaces ignored). */
  readonly canonical: (name: string) => string | undefined;
  /** Names and aliases with characters that otherwise separate or join names, longest first. */
  readonly spanning: readonly string[];
}

const SEPARATING = /[、,，;；/／|｜&＆+＋ 及和与暨]|会同/u;

function build(directory: UnitDirectory): DirectoryIndex {
  const names = new Map<string, string>();
  const add = (spelling: string, name: string): void => {
    const key = looseKey(spelling);
    if (key !== '' && !names.has(key)) names.set(key, name);
  };
  // Names go before aliases: an alias must never hide another unit's own name.
  for (const entry of directory.entries) add(entry.name, entry.name);
  for (const entry of directory.entries) for (const alias of entry.aliases) add(alias, entry.name);
  const spellings = directory.entries.flatMap((entry) => [entry.name, ...entry.aliases]);
  return {
    canonical: (name) => names.get(looseKey(name)),
    spanning: spellings.filter((spelling) => SEPARATING.test(spelling)).sort((a, b) => b.length - a.length),
  };
}

const EMPTY: DirectoryIndex = { canonical: () => undefined, spanning: [] };
/** Every cell of a ledger is read with the same directory, so its index is built once. */
const built = new WeakMap<UnitDirectory, DirectoryIndex>();

export function directoryIndex(directory: UnitDirectory | undefined): DirectoryIndex {
  if (directory === undefined) return EMPTY;
  const known = built.get(directory) ?? build(directory);
  built.set(directory, known);
  return known;
}
