import * as z from 'zod';
import { looseKey } from '#core/text/normalise';
import { type ColumnDefinition, KIND_ID, type LedgerKind } from './kind';
import { ALL_KINDS } from './kinds/all-kinds';
import { PROGRESS_COLUMNS } from './kinds/progress-columns';
import { FOUNDATION } from './kinds/project-years';

const COLUMN_ID = /^[a-z][A-Za-z0-9]{0,39}$/;
/** Without these a row is no item that can be followed up. */
const NEEDED = ['item', 'deadline', 'units'] as const;
/** Columns the product understands by their ids; all others are read, checked, stored and shown, not interpreted. */
const UNDERSTOOD = new Map(FOUNDATION.columns.map((column) => [column.id, column]));

const expected =
  (what: string) =>
  ({ input }: { readonly input?: unknown }): string =>
    input === undefined ? '缺少这一项' : `应为${what}`;

const textSchema = z
  .string({ error: expected('文字') })
  .trim()
  .min(1, '不能为空')
  .max(60, '不能超过60字');
const textsSchema = z
  .array(textSchema, { error: expected('文字列表，写在方括号里') })
  .max(60, '不能超过60个');

/** A strict object that says in Chinese which keys it does not know. */
function strict<Shape extends z.core.$ZodLooseShape>(shape: Shape) {
  return z.strictObject(shape, {
    error: (issue) =>
      issue.code === 'unrecognized_keys'
        ? `不认识的项：${issue.keys.join('、')}（可用的项：${Object.keys(shape).join('、')}）`
        : expected('一个对象，写在花括号里')(issue),
  });
}

const columnSchema = strict({
  id: z
    .string({ error: expected('文字') })
    .regex(COLUMN_ID, '应以小写英文字母开头，只含英文字母和数字，不超过40个字符'),
  title: textSchema,
  aliases: textsSchema.exactOptional(),
  type: z
    .enum(['text', 'number', 'percent', 'date'], { error: '应为 text、number、percent、date 之一' })
    .exactOptional(),
  required: z.boolean({ error: '应为 true 或 false' }).exactOptional(),
  choices: textsSchema.exactOptional(),
  writtenBy: z.literal('unit', { error: '只能是 "unit"（由本行写明的单位填写）' }).exactOptional(),
});

const kindSchema = strict({
  id: z
    .string({ error: expected('文字') })
    .regex(KIND_ID, '应以小写英文字母开头，只含小写英文字母、数字和连字符，不超过40个字符'),
  family: z.literal('project', { error: '目前只能是 "project"（事项类台账）' }),
  name: textSchema,
  titleWords: textsSchema.exactOptional(),
  columns: z.array(columnSchema, { error: expected('列表，写在方括号里') }).max(60, '不能超过60栏'),
  recognisedBy: textsSchema.min(2, '至少写两栏，只凭一栏认不出表头'),
}).superRefine((kind, context) => {
  for (const { path, message } of contradictions(kind)) context.addIssue({ code: 'custom', path, message });
});

type WrittenKind = z.infer<typeof kindSchema>;
type WrittenColumn = WrittenKind['columns'][number];

interface Contradiction {
  readonly path: (string | number)[];
  readonly message: string;
}

/** What a column with a fixed meaning cannot be. */
function* fixedContradictions({ id, type, writtenBy }: WrittenColumn): Iterable<Contradiction> {
  const fixed = UNDERSTOOD.get(id);
  if (!fixed) return;
  if (type !== undefined && type !== fixed.type) {
    yield { path: ['type'], message: `“${id}”的类型只能是 ${fixed.type}` };
  }
  // Else a clerk could be let into the acceptance, or into the cells that say whose the row is.
  if (writtenBy !== undefined && fixed.writtenBy !== writtenBy) {
    yield { path: ['writtenBy'], message: `“${id}”只能由办公室填写` };
  }
}

/** What is well-formed and yet cannot be meant. */
function* contradictions({ columns, recognisedBy }: WrittenKind): Iterable<Contradiction> {
  const ids = columns.map(({ id }) => id);
  const titles = columns.map(({ title }) => looseKey(title));
  for (const [index, column] of columns.entries()) {
    const { id, title } = column;
    const at = ['columns', index];
    if (ids.indexOf(id) < index) yield { path: [...at, 'id'], message: `“${id}”用了两次` };
    if (titles.indexOf(looseKey(title)) < index)
      yield { path: [...at, 'title'], message: `“${title}”用了两次` };
    for (const { path, message } of fixedContradictions(column)) yield { path: [...at, ...path], message };
  }
  for (const id of NEEDED.filter((needed) => !ids.includes(needed))) {
    yield { path: ['columns'], message: `缺少“${id}”栏（${UNDERSTOOD.get(id)?.title ?? id}）` };
  }
  for (const [index, id] of recognisedBy.entries()) {
    if (!ids.includes(id)) yield { path: ['recognisedBy', index], message: `columns 里没有“${id}”栏` };
  }
  if (!recognisedBy.includes('item')) yield { path: ['recognisedBy'], message: '必须包含“item”' };
}

function columnOf({
  id,
  title,
  aliases,
  type,
  required,
  choices,
  writtenBy,
}: WrittenColumn): ColumnDefinition {
  const understood = UNDERSTOOD.get(id);
  const offered = choices ?? understood?.choices;
  const writer = writtenBy ?? understood?.writtenBy;
  return {
    id,
    title,
    type: type ?? understood?.type ?? 'text',
    ...(aliases ? { aliases } : {}),
    ...(required ? { required } : {}),
    ...(understood?.fillDown ? { fillDown: understood.fillDown } : {}),
    ...(offered ? { choices: offered } : {}),
    ...(writer ? { writtenBy: writer } : {}),
  };
}

function kindOf({ id, family, name, titleWords = [], columns, recognisedBy }: WrittenKind): LedgerKind {
  const written = columns.map(columnOf);
  const progress = PROGRESS_COLUMNS.filter((column) => !written.some((own) => own.id === column.id));
  return {
    ...{ id, family, name, columns: [...written, ...progress], recognisedBy },
    ...{ titleWords: [name, ...titleWords], numberedIn: 'item', keyColumn: 'item' },
  };
}

/** `“columns”第3项“title”`. */
function place(path: readonly PropertyKey[]): string {
  const steps = path.map((step) => (typeof step === 'number' ? `第${step + 1}项` : `“${String(step)}”`));
  return steps.join('') || '整个定义';
}

/** A ledger kind, or in Chinese everything that keeps its definition from being one, each with its place. */
export type KindReading = { readonly kind: LedgerKind } | { readonly problems: readonly string[] };

/** Reads the definition of a ledger kind, as parsed from JSON. Its form is described in docs/ledger-kinds.md. */
export function readKindDefinition(definition: unknown): KindReading {
  const read = kindSchema.safeParse(definition);
  if (read.success) return { kind: kindOf(read.data) };
  return { problems: read.error.issues.map(({ path, message }) => `${place(path)}：${message}`) };
}

/** The product's kinds and a bureau's own together, or in Chinese why they cannot go together. */
export function withOwnKinds(
  own: readonly LedgerKind[],
): { readonly kinds: readonly LedgerKind[] } | { readonly problems: readonly string[] } {
  const kinds = [...ALL_KINDS, ...own];
  const problems = own.flatMap((kind, index) => {
    const others = kinds.slice(0, ALL_KINDS.length + index);
    return [
      ...(others.some(({ id }) => id === kind.id) ? [`“id”：已有台账类型“${kind.id}”`] : []),
      ...(others.some(({ name }) => name === kind.name) ? [`“name”：已有名为“${kind.name}”的台账类型`] : []),
    ];
  });
  return problems.length > 0 ? { problems } : { kinds };
}
