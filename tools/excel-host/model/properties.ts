export const DOCUMENT_TEXTS = [
  'title',
  'subject',
  'author',
  'keywords',
  'comments',
  'category',
  'manager',
  'company',
] as const;

export type CustomValue = string | number | boolean;

/** What a workbook says about itself. */
export interface DocumentFacts {
  /** Each empty where nothing is said. */
  readonly texts: Record<(typeof DOCUMENT_TEXTS)[number], string>;
  revision: number;
  lastAuthor: string;
  /** ISO. */
  created: string;
  readonly custom: NamedValues<CustomValue>;
}

/** Values by names of which case does not matter. */
export class NamedValues<T> {
  private readonly values = new Map<string, { readonly name: string; readonly value: T }>();

  get names(): readonly string[] {
    return [...this.values.values()].map(({ name }) => name);
  }

  /** The name as it was written first; undefined where there is no value. */
  nameOf(name: string): string | undefined {
    return this.values.get(name.toLowerCase())?.name;
  }

  get(name: string): T | undefined {
    return this.values.get(name.toLowerCase())?.value;
  }

  set(name: string, value: T): void {
    const known = this.values.get(name.toLowerCase());
    this.values.set(name.toLowerCase(), { name: known?.name ?? name, value });
  }

  delete(name: string): void {
    this.values.delete(name.toLowerCase());
  }

  clear(): void {
    this.values.clear();
  }
}

export function noFacts(): DocumentFacts {
  const texts = Object.fromEntries(DOCUMENT_TEXTS.map((name) => [name, '']));
  return {
    texts: texts as DocumentFacts['texts'],
    revision: 0,
    lastAuthor: '',
    created: '2026-01-01T00:00:00.000Z',
    custom: new NamedValues(),
  };
}
