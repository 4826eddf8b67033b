import { cellText } from '#core/grid/cell-text';
import type { MergedCells } from '#core/grid/merged-cells';
import { oneLine } from '#core/text/normalise';
import { headerKeys, headerText } from './header-keys';

/** Under a caption such as 责任单位 these columns hold persons, not what the caption says. */
const PERSON = /(领导|人|人员|电话)$/;

/** A header as it stands on one line, or on several lines read downwards (`责任` over `单位`). */
export interface HeaderCell {
  /** Zero-based worksheet column. */
  readonly index: number;
  /** The lowest text, as a reader sees it. */
  readonly header: string;
  /** What the column may be called: by its own text, or joined with the texts above it. */
  readonly keys: readonly string[];
  /** What the lines above call the column together with its neighbours. */
  readonly captions: readonly string[];
}

interface HeaderText {
  readonly text: string;
  readonly row: number;
}

/** The texts of a column from the upper to the lower line, a merged cell once; undefined where one is too long. */
function textsDown(cells: MergedCells, column: number, [top, bottom]: readonly [number, number]) {
  const texts: HeaderText[] = [];
  for (let row = top; row <= bottom; row++) {
    const text = headerText(cellText(cells.valueAt(row, column)));
    if (text === undefined) return undefined;
    if (text !== '' && text !== texts.at(-1)?.text) texts.push({ text, row });
  }
  return texts;
}

/** Whether a cell is merged over columns that are told apart further down: then it names none of them by itself. */
function isDivided(cells: MergedCells, { row }: HeaderText, column: number, bottom: number): boolean {
  const merge = cells.mergeAt(row, column);
  if (!merge || merge.left === merge.right) return false;
  for (let below = merge.bottom + 1; below <= bottom; below++) {
    for (let beside = merge.left; beside <= merge.right; beside++) {
      if (cellText(cells.valueAt(below, beside)) !== '') return true;
    }
  }
  return false;
}

/** The headers on the zero-based lines `top` to `bottom`, inclusive, left to right. */
export function headerCells(cells: MergedCells, top: number, bottom: number): HeaderCell[] {
  const found: HeaderCell[] = [];
  for (let index = 0; index < cells.columnCount; index++) {
    const down = textsDown(cells, index, [top, bottom]);
    const last = down?.at(-1);
    if (!down || !last) continue;
    const texts = down.map(({ text }) => text);
    const joined = texts.map((_, from) => texts.slice(from).join('')).reverse();
    const header = oneLine(last.text).replaceAll(' ', '');
    if (isDivided(cells, last, index, bottom)) {
      found.push({ index, header, keys: [], captions: joined.flatMap(headerKeys) });
      continue;
    }
    const captions = PERSON.test(header) ? [] : texts.slice(0, -1).reverse().flatMap(headerKeys);
    found.push({ index, header, keys: joined.flatMap(headerKeys), captions });
  }
  return found;
}
