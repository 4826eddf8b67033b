import { chineseNumeral } from '#core/text/chinese-numeral';
import { cellText } from '#core/grid/cell-text';
import type { MergedCells } from '#core/grid/merged-cells';
import { oneLine, titleKey, toHalfWidth } from '#core/text/normalise';
import {
  isAttachmentLine,
  isDayLine,
  isFormLine,
  isNoteLine,
  isSignatureLine,
  isSubtotalLabel,
} from './line-roles';

const TITLE_WORDS = /台账|分配表|登记表|任务表|分解表|一览表|清单|名录/;

/** The different texts of a row, each merged cell once, left to right; `own` are those that no merged cell lends it. */
export function textsOf(cells: MergedCells, row: number, which: 'all' | 'own' = 'all'): string[] {
  const texts = new Set<string>();
  for (let column = 0; column < cells.columnCount; column++) {
    if (which === 'own' && (cells.mergeAt(row, column)?.top ?? row) < row) continue;
    const text = oneLine(cellText(cells.valueAt(row, column)));
    if (text !== '') texts.add(text);
  }
  return [...texts];
}

const OTHER_ROLES = [isAttachmentLine, isDayLine, isFormLine, isNoteLine, isSignatureLine, isSubtotalLabel];

/** A sentence explains a ledger; it is not its name, however often it speaks of it. */
const SENTENCE = /[。；;]|^第[\d一二三四五六七八九十]+条/;

/** Whether a line is a sentence about a ledger rather than its name. */
export function isSentence(line: string): boolean {
  return SENTENCE.test(line);
}

/** The lines of a title between two zero-based rows [from, to): what speaks of a ledger first, then by length. */
export function titleLines(cells: MergedCells, from: number, to: number): string[] {
  const lines: string[] = [];
  for (let row = from; row < to; row++) {
    const line = textsOf(cells, row).join(' ');
    if (line !== '' && !OTHER_ROLES.some((is) => is(line))) lines.push(line);
  }
  const speaks = (line: string): number => (isSentence(line) ? -1 : speaksOfLedger(line) ? 1 : 0);
  return lines.sort((a, b) => speaks(b) - speaks(a) || b.length - a.length);
}

/** A title as it stands on every page: `…台账（续表）` is `…台账`. */
export function pageTitle(line: string): string {
  return titleKey(line).replace(/续上?表?$/, '');
}

/** Whether a line names a ledger by one of the words for it. */
export function speaksOfLedger(line: string): boolean {
  return TITLE_WORDS.test(line);
}

/** The year a text names (`2023年…`, `…局2023信息…`, `二〇二三年`), or undefined where it names none. */
export function yearIn(text: string): number | undefined {
  const digits = /(?<!\d)(20\d{2})(?!\d)/.exec(toHalfWidth(text));
  if (digits?.[1]) return Number(digits[1]);
  const numeral = /二[〇零][一二三四五六七八九〇零]{2}(?=年)/.exec(text);
  return numeral ? chineseNumeral(numeral[0]) : undefined;
}
