/**
 * Runs `work` on every item, `size` at a time. When one fails the rest of its group still runs to its end before
 * the error is thrown, so that nothing goes on behind the caller's back.
 */
export async function inGroups<T>(
  items: readonly T[],
  size: number,
  work: (item: T) => Promise<void>,
): Promise<void> {
  for (let start = 0; start < items.length; start += size) {
    const running = items.slice(start, start + size).map(work);
    await Promise.allSettled(running);
    await Promise.all(running);
  }
}
