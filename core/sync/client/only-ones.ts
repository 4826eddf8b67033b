/** The value of each key, of those that occur once. */
export function onlyOnes<T>(entries: Iterable<readonly [string, T]>): Map<string, T> {
  const found = new Map<string, T>();
  const repeated = new Set<string>();
  for (const [key, value] of entries) {
    if (found.has(key)) repeated.add(key);
    found.set(key, value);
  }
  for (const key of repeated) found.delete(key);
  return found;
}
