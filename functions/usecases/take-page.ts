import { jsonBytes } from '#core/protocol/chunk-changes';
import { MAX_PAGE_BYTES } from '#core/protocol/limits';

/** As many items from the start as an answer holds by the size of what they show; at least one when there are any. */
export function takePage<T>(items: readonly T[], shown: (item: T) => unknown): T[] {
  const page: T[] = [];
  let room = MAX_PAGE_BYTES;
  for (const item of items) {
    room -= jsonBytes(shown(item));
    if (room < 0 && page.length > 0) break;
    page.push(item);
  }
  return page;
}
