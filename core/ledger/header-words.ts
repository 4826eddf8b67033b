import type { MergedCells } from '#core/grid/merged-cells';
import { remember } from '#core/text/remember';
import { headerKey, headerKeys, headerSieve, headerText } from './header-keys';
import type { LedgerKind } from './kind';

interface Words {
  readonly keys: ReadonlySet<string>;
  readonly mayBeWord: (text: string) => boolean;
}

const wordsOfKinds = new WeakMap<readonly LedgerKind[], Words>();

function wordsOf(kinds: readonly LedgerKind[]): Words {
  let words = wordsOfKinds.get(kinds);
  if (!words) {
    const columns = kinds.flatMap((kind) => kind.columns);
    const keys = new Set(columns.flatMap(({ title, aliases = [] }) => [title, ...aliases].map(headerKey)));
    words = { keys, mayBeWord: headerSieve(keys) };
    wordsOfKinds.set(kinds, words);
  }
  return words;
}

const NONE: readonly string[] = [];

/**
 * Which header words stand in a sheet's rows: what tells the few rows worth a closer look from ten thousand others.
 * Texts repeat down a ledger, so each is keyed once, and each row is looked at once.
 */
export class HeaderWords {
  readonly #words: Words;
  readonly #isWord: (text: string) => boolean;
  /** By row; null for a blank one. */
  readonly #rows: (readonly string[] | null)[] = [];

  constructor(
    private readonly cells: MergedCells,
    kinds: readonly LedgerKind[],
  ) {
    this.#words = wordsOf(kinds);
    this.#isWord = remember((text) => headerKeys(text).some((key) => this.#words.keys.has(key)));
  }

  /** Whether a text is a header of some kind. */
  isWord(text: string): boolean {
    return this.#words.mayBeWord(text) && this.#isWord(text);
  }

  /** The header words in a zero-based row, as written. */
  in(row: number): readonly string[] {
    return this.#read(row) ?? NONE;
  }

  isBlank(row: number): boolean {
    return this.#read(row) === null;
  }

  #read(row: number): readonly string[] | null {
    if (row >= this.cells.rowCount) return null;
    let known = this.#rows[row];
    if (known === undefined) this.#rows[row] = known = this.#wordsOn(row);
    return known;
  }

  #wordsOn(row: number): readonly string[] | null {
    let isBlank = true;
    let found = NONE;
    for (let column = 0; column < this.cells.columnCount; column++) {
      const value = this.cells.valueAt(row, column);
      if (value === null || (typeof value === 'string' && value.trim() === '')) continue;
      isBlank = false;
      const text = headerText(value);
      if (text !== undefined && this.isWord(text)) found = [...found, text];
    }
    return isBlank ? null : found;
  }
}
