import { unquote } from './quoted';
import type { Token, TokenKind } from './token';

/** No label begins or ends with these. */
const EDGES: ReadonlySet<TokenKind> = new Set<TokenKind>([
  'before',
  'within',
  'part',
  'since',
  'filler',
  'or',
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
  '完 以上 分别 分别为 一是 二是 三是 四是 五是 约 大约 限 限期 已 当月 现在 从现在 期限 日期 整改期限 整改时限 时限要求 完成期限 完成时限为 计划完成时间 预计完成时间 完成 推进 整体推进 全面推进 持续推进 完成时限 完成时间 时限 时间 计划 在 拟 自 从 止 左右 前后 完毕'.split(
    ' ',
  ),
);

/** Whether the last word ends like a part of a date (摸底, 集中) rather than being one. */
function endsInWord(words: readonly Token[]): boolean {
  const [before, last] = words.slice(-2);
  return last?.kind === 'part' && !last.spaced && (before?.kind === 'text' || before?.kind === 'done');
}

const isEdge = ({ kind }: Token): boolean => EDGES.has(kind);

/** Whether a label can begin with a token: also with 开始, which is something to be done. */
export function canBegin(token: Token): boolean {
  return (!isEdge(token) || token.text === '开始') && token.kind !== 'close';
}

/** The words up to the first bracket that has no partner. */
function withoutHalfBrackets(words: readonly Token[]): Token[] {
  const open: number[] = [];
  for (const [at, { kind }] of words.entries()) {
    if (kind === 'open') open.push(at);
    if (kind === 'close' && open.pop() === undefined) return words.slice(0, at);
  }
  return words.slice(0, open[0]);
}

/** The words as a label: without marks at its ends; undefined where they say nothing. */
export function labelOf(words: readonly Token[], source: string): string | undefined {
  const start = words.findIndex(canBegin);
  const kept = start < 0 ? [] : withoutHalfBrackets(words.slice(start));
  while (kept.slice(-1).some(isEdge) && !endsInWord(kept)) kept.pop();
  const [first, last] = [kept[0], kept.at(-1)];
  const label = first && last ? source.slice(first.from, last.to) : '';
  if (first?.kind === 'quoted' && first === last) return unquote(label);
  return label === '' || EMPTY.has(label) ? undefined : label;
}
