import type { DocumentData, DocumentTable, DocumentValue } from './document-data';
import type { DocumentText } from './document-text';

/** A placeholder as the bureau may use it in a template. */
export interface PlaceholderInfo {
  /** As it stands between the braces: `完成率` for `{完成率}`. */
  readonly name: string;
  /** `text`: `{完成率}`; `list`, `when`: `{#红灯清单}…{/红灯清单}`; `table`: `{@分类统计表}`, alone in its paragraph. */
  readonly kind: DocumentValue['kind'];
  /** What it stands for, in Chinese. */
  readonly about: string;
  /** What may stand inside a list or a condition besides what is around it; empty for the others. */
  readonly inner: readonly PlaceholderInfo[];
}

/** A placeholder of the documents made from a `Model`. */
export interface Placeholder<Model> extends PlaceholderInfo {
  readonly value: (model: Model) => DocumentValue;
}

/** All that a template of one kind may name. The documentation of the placeholders is made from it. */
export type Vocabulary<Model> = readonly Placeholder<Model>[];

export function text<Model>(
  name: string,
  about: string,
  of: (model: Model) => DocumentText,
): Placeholder<Model> {
  return { name, kind: 'text', about, inner: [], value: (model) => ({ kind: 'text', text: of(model) }) };
}

/** What stands between its marks is printed once for each entry, and not at all where there is none. */
export function list<Model, Entry>(
  name: string,
  about: string,
  of: (model: Model) => readonly Entry[],
  inner: Vocabulary<Entry>,
): Placeholder<Model> {
  const items = (model: Model): readonly DocumentData[] =>
    of(model).map((entry) => documentData(inner, entry));
  return { name, kind: 'list', about, inner, value: (model) => ({ kind: 'list', items: items(model) }) };
}

/** What stands between its marks is printed only where it holds; between `{^…}` and `{/…}`, only where it does not. */
export function when<Model>(
  name: string,
  about: string,
  holds: (model: Model) => boolean,
): Placeholder<Model> {
  return {
    name,
    kind: 'when',
    about,
    inner: [],
    value: (model) => ({ kind: 'when', holds: holds(model) }),
  };
}

export function table<Model>(
  name: string,
  about: string,
  of: (model: Model) => DocumentTable,
): Placeholder<Model> {
  return { name, kind: 'table', about, inner: [], value: (model) => ({ kind: 'table', table: of(model) }) };
}

/** What the placeholders of a vocabulary stand for in a document about `model`. */
export function documentData<Model>(vocabulary: Vocabulary<Model>, model: Model): DocumentData {
  return Object.fromEntries(vocabulary.map(({ name, value }) => [name, value(model)]));
}
