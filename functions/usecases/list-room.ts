import { jsonBytes } from '#core/protocol/chunk-changes';
import { MAX_LIST_BYTES } from '#core/protocol/limits';

/** Cuts the long lists of one answer, one after the other, so that together they fit into it. */
export class ListRoom {
  private left = 0;

  constructor(private bytes = MAX_LIST_BYTES) {}

  /** As many entries from the start as there is room for. */
  fit<T>(entries: readonly T[]): T[] {
    const fitting: T[] = [];
    for (const entry of entries) {
      this.bytes -= jsonBytes(entry);
      if (this.bytes < 0) break;
      fitting.push(entry);
    }
    this.left += entries.length - fitting.length;
    return fitting;
  }

  /** How many entries were left out so far, for the answer; nothing where none was. */
  leftOut(): { readonly leftOut?: number } {
    return this.left === 0 ? {} : { leftOut: this.left };
  }
}
