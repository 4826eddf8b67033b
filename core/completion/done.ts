import type { Progress } from '#core/ledger/project-item';
import { looseKey } from '#core/text/normalise';
import type { DoneRules } from './light-rules';

/** The keys of each list of words: every item is judged by the same list, on dozens of days. */
const keysOfWords = new WeakMap<readonly string[], ReadonlySet<string>>();

function keysOf(words: readonly string[]): ReadonlySet<string> {
  const known = keysOfWords.get(words);
  if (known) return known;
  const keys = new Set(words.map(looseKey));
  keysOfWords.set(words, keys);
  return keys;
}

/** Whether 状态 alone says that an item is finished. */
export function isDone({ status }: Progress, { doneStatuses }: DoneRules): boolean {
  return status !== undefined && keysOf(doneStatuses).has(looseKey(status));
}
