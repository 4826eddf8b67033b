import { list, text, type Vocabulary } from '#core/document/vocabulary';

/** What may follow the text of a document. */
export interface Attachment<Model> {
  /** What its placeholders begin with: `采用` of `{采用附件}`. */
  readonly key: string;
  readonly name: (model: Model) => string;
  /** Whether there is something to print in it. */
  readonly isThere: (model: Model) => boolean;
}

/** As wide as “附件：”. */
const UNDER_IT = '\u3000'.repeat(3);

function notes(names: readonly string[]): readonly string[] {
  const [only] = names;
  if (names.length === 1 && only !== undefined) return [`附件：${only}`];
  return names.map((name, index) => `${index === 0 ? '附件：' : UNDER_IT}${index + 1}.${name}`);
}

/** 附件说明, and of each attachment its number among those there are (`附件` where it is the only one) and its name. */
export function attachmentVocabulary<Model>(attachments: readonly Attachment<Model>[]): Vocabulary<Model> {
  const there = (model: Model): readonly Attachment<Model>[] =>
    attachments.filter(({ isThere }) => isThere(model));
  const label = (one: Attachment<Model>, model: Model): string => {
    const all = there(model);
    const place = all.indexOf(one);
    if (place === -1) return '';
    return all.length === 1 ? '附件' : `附件${place + 1}`;
  };
  return [
    list(
      '附件说明',
      '正文之后的附件目录；每个{段落}一行',
      (model: Model) => notes(there(model).map(({ name }) => name(model))),
      [text('段落', '如“附件：1.信息采用情况表”', (line) => line)],
    ),
    ...attachments.flatMap((one) => [
      text<Model>(`${one.key}附件`, '附件的序号，如“附件2”；没有内容的附件不占序号', (model) =>
        label(one, model),
      ),
      text<Model>(`${one.key}附件名`, '附件的名称', one.name),
    ]),
  ];
}
