import type { Content } from './clause';
import { canBegin, labelOf } from './label';
import type { Token } from './token';
import type { TokenCursor } from './token-cursor';

const UNIT_NAME = /^\p{Script=Han}{2,12}$/u;
const NO_UNIT = /^(?:含|不|除|其中|约|左右|以上)/u;
const UNIT_ENDING = /(?:[区县市局科处所办股室队]|中心|协会)$/u;
/** What stands before a share of the whole; `覆盖率达80%` is a figure of the task, not its progress. */
const SHARE_LEAD = /(?:完成|建成|进度|任务)[^率]{0,4}$/u;

/** The longest words that say nothing, and a mark or two: beyond them a bracket is part of the label. */
const LONGEST_EMPTY = 3;

function isShareLead(words: readonly Token[]): boolean {
  const text = words.slice(-3).map((word) => word.text);
  return SHARE_LEAD.test(text.join(''));
}

/** `50%`, `12.5%`, `百分之五十` at the cursor, or undefined. */
function parsePercent(cursor: TokenCursor): number | undefined {
  return cursor.attempt(() => {
    const isSpelt = cursor.take('percent-of') !== undefined;
    let figure = cursor.take('number');
    let value = figure?.value;
    if (!isSpelt && figure && cursor.isAt('dot') && cursor.isAt('number', 1)) {
      cursor.skip();
      const decimals = cursor.take('number');
      value = Number(`${figure.text}.${decimals?.text ?? ''}`);
      figure = decimals;
    }
    const isPercent = isSpelt
      ? !cursor.isAt('year') && !cursor.isAt('years')
      : cursor.take('percent') !== undefined;
    return isPercent && value !== undefined && value <= 100 && figure && figure.text.length <= 3
      ? value
      : undefined;
  });
}

/** `(涪城、游仙、三台)` at the cursor, or undefined where the bracket holds anything but names. */
function parseUnits(cursor: TokenCursor, source: string, accepts: RegExp): string[] | undefined {
  return cursor.attempt(() => {
    const open = cursor.take('open');
    if (!open) return undefined;
    const units: string[] = [];
    let from = open.to;
    for (;;) {
      const token = cursor.peek();
      if (!token || token.kind === 'open' || token.kind === 'percent') return undefined;
      cursor.skip();
      if (token.kind !== 'list' && token.kind !== 'break' && token.kind !== 'close') continue;
      const name = source.slice(from, token.from).trim();
      if (!UNIT_NAME.test(name) || NO_UNIT.test(name) || !accepts.test(name)) return undefined;
      units.push(name);
      from = token.to;
      if (token.kind === 'close') return units;
    }
  });
}

/** Reads what a clause says besides its date, up to where `ends` finds the next clause or separator. */
export function parseContent(cursor: TokenCursor, source: string, ends: () => boolean): Content {
  let words: Token[] = [];
  let content: Content = {};
  const isEmpty = (): boolean => words.length <= LONGEST_EMPTY && labelOf(words, source) === undefined;
  const readUnits = (accepts: RegExp): void => {
    const units = content.units ? undefined : parseUnits(cursor, source, accepts);
    if (!units) return;
    content = { ...content, units };
    words = [];
  };
  for (let token = cursor.peek(); token && !ends(); token = cursor.peek()) {
    if (token.kind === 'open' && isEmpty()) readUnits(UNIT_ENDING);
    const percent =
      content.percent === undefined && (isEmpty() || isShareLead(words)) ? parsePercent(cursor) : undefined;
    if (percent !== undefined) {
      const label = labelOf(words, source);
      content = { ...content, percent, ...(label !== undefined && { label }) };
      words = [];
      readUnits(/./u);
    }
    if (cursor.peek() !== token) continue;
    if (words.length > 0 || canBegin(token)) words.push(token);
    cursor.skip();
  }
  const label = content.label ?? labelOf(words, source);
  return { ...content, ...(label !== undefined && { label }) };
}
