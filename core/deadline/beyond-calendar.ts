import type { TokenKind } from './token';
import type { TokenCursor } from './token-cursor';

const COUNTERS: ReadonlySet<TokenKind | undefined> = new Set<TokenKind>([
  'before',
  'after',
  'ordinal',
  'number',
  'measure',
]);

/** 结束 of a period, or 终了. */
export function isOver(cursor: TokenCursor): boolean {
  const text = cursor.peek()?.text;
  return text === '结束' || text === '终了';
}

/**
 * Whether what follows counts working days or weeks within a period (`6月最后一个工作日`, `每月前5个工作日`,
 * `6月第二周`). Which day that is, the civil calendar alone does not tell.
 */
export function isBeyondCalendar(cursor: TokenCursor): boolean {
  let ahead = 0;
  const isLast = cursor.peek()?.text === '最后';
  if (isLast || isOver(cursor)) ahead += 1;
  while (ahead < 5 && COUNTERS.has(cursor.peek(ahead)?.kind)) ahead += 1;
  return (
    ahead > 0 &&
    (cursor.isAt('workday', ahead) || (cursor.isAt('week', ahead) && (isLast || cursor.isAt('ordinal'))))
  );
}
