import type { Token, TokenKind } from './token';

/** No label begins or ends with these. */
const EDGES: ReadonlySet<TokenKind> = new Set<TokenKind>([
  'before',
  'within',
  'part',
  'since',
  'filler',
  'dash',
  'dot',
  'slash',
  'colon',
  'list',
  'break',
  'bullet',
]);

/** Words that say no more than the date itself. */
const EMPTY: ReadonlySet<string> = new Set(
  '完成 推进 整体推进 全面推进 持续推进 完成时限 完成时间 时限 时间 计划 在 拟 自 从 止'.split(' '),
);

/** Whether a token is a mark that no label begins or ends with. */
export function isEdge({ kind }: Token): boolean {
  return EDGES.has(kind);
}

/** Where a bracket opens that the words do not close, or their end. */
function unclosedAt(words: readonly Token[]): number {
  const open: number[] = [];
  words.forEach(({ kind }, at) => {
    if (kind === 'open') open.push(at);
    if (kind === 'close') open.pop();
  });
  return open[0] ?? words.length;
}

/** The words as a label: without marks at its ends; undefined where they say nothing. */
export function labelOf(words: readonly Token[], source: string): string | undefined {
  const start = words.findIndex((word) => !isEdge(word) && word.kind !== 'close');
  if (start < 0) return undefined;
  let kept = words.slice(start);
  kept = kept.slice(0, unclosedAt(kept));
  while (kept.length > 0 && kept.slice(-1).some(isEdge)) kept.pop();
  const [first, last] = [kept[0], kept.at(-1)];
  const label = first && last ? source.slice(first.from, last.to) : '';
  return label === '' || EMPTY.has(label) ? undefined : label;
}
