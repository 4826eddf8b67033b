import { chineseNumeral } from '#core/text/chinese-numeral';
import { cellText } from '#core/grid/cell-text';
import type { MergedCells } from '#core/grid/merged-cells';
import { oneLine, toHalfWidth } from '#core/text/normalise';

const ATTACHMENT = /^附件\s*[\d一二三四五六七八九十]*\s*[:：]?$/;
const LINE_OF_FORM = /^(单位|填报单位|填报时间|填表时间|制表|截至|单位名称)\s*[（(]?.{0,6}[)）]?\s*[:：]/;
const TITLE_WORDS = /台账|分配表|登记表|任务表|一览表|清单|名录/;

/** True for the `附件1` line over a table. */
export function isAttachmentLine(text: string): boolean {
  return ATTACHMENT.test(toHalfWidth(text));
}

/** The title between two zero-based rows [from, to): the line that speaks of a ledger, else the longest. */
export function readTitle(cells: MergedCells, from: number, to: number): string {
  const lines: string[] = [];
  for (let row = from; row < to; row++) {
    const texts = new Set<string>();
    for (let column = 0; column < cells.columnCount; column++) {
      const text = oneLine(cellText(cells.valueAt(row, column)));
      if (text !== '') texts.add(text);
    }
    const line = [...texts].join(' ');
    if (line !== '' && !isAttachmentLine(line) && !LINE_OF_FORM.test(line)) lines.push(line);
  }
  const speaking = lines.filter((line) => TITLE_WORDS.test(line));
  return (speaking.length > 0 ? speaking : lines).reduce(
    (best, line) => (line.length > best.length ? line : best),
    '',
  );
}

/** The year a text names (`2023年…`, `…局2023信息…`, `二〇二三年`), or undefined where it names none. */
export function yearIn(text: string): number | undefined {
  const digits = /(?<!\d)(20\d{2})(?!\d)/.exec(toHalfWidth(text));
  if (digits?.[1]) return Number(digits[1]);
  const numeral = /二[〇零][一二三四五六七八九〇零]{2}(?=年)/.exec(text);
  return numeral ? chineseNumeral(numeral[0]) : undefined;
}
