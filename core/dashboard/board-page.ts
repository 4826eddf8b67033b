import type { Span } from '#core/grid/grid';
import { addCards, itemCards } from './board-cards';
import type { ChartRows } from './board-charts';
import { rankingColumns, RED_ON_PAGE } from './board-columns';
import type { BoardDraft } from './board-draft';
import { LEFT, RIGHT } from './board-grid';
import { LOOKS } from './board-looks';
import { addTables, type BoardTable, shortened, tableOf } from './board-table';
import { addWall, wallOf } from './board-wall';
import type { Dashboard } from './build-dashboard';
import { lineHeight } from './row-height';

/** In points. As wide as the board is, one A3 page on its side holds so much of it. */
export const PAGE_HEIGHT = 980;
/** What the lists at the foot of the page need at least, headings and notes included. */
const LISTS_HEIGHT = 195;
/** What the charts at the side need at least, and the rows that are added for them. */
const CHARTS_HEIGHT = 500;
const FILLER_HEIGHT = 20;

/** The height of an empty row between blocks. */
export const GAP = 8;

export const NOTE_HEIGHT = lineHeight(LOOKS.note.size);
const SECTION_HEIGHT = lineHeight(LOOKS.section.size);

/** Three charts one above the other, with these shares of the height. */
const LIGHTS_SHARE = 0.32;
const TREND_SHARE = 0.31;

/** The rows of each chart: each begins where the one above it ends. */
function chartRows(heights: readonly number[], first: number): ChartRows {
  const whole = heights.reduce((sum, height) => sum + height, 0);
  const rowsWithin = (share: number): number => {
    let rest = whole * share;
    return heights.findIndex((height) => (rest -= height) < 0);
  };
  const [second, third] = [rowsWithin(LIGHTS_SHARE), rowsWithin(LIGHTS_SHARE + TREND_SHARE)];
  return {
    lights: { first, last: first + second - 1 },
    trend: { first: first + second, last: first + third - 1 },
    units: { first: first + third, last: first + heights.length - 1 },
  };
}

/** The tiles, with room for the charts beside them. */
function addPicture(draft: BoardDraft, board: Dashboard): ChartRows {
  const [first, above] = [draft.rowCount, draft.height];
  addWall(draft, board, wallOf(board, PAGE_HEIGHT - LISTS_HEIGHT - SECTION_HEIGHT - above));
  while (draft.height - above < CHARTS_HEIGHT) draft.addRow(FILLER_HEIGHT);
  return chartRows(draft.heightsFrom(first), first);
}

/** A list of the page and what stands over and under it. */
interface List {
  readonly at: Span;
  readonly heading: string;
  readonly table: BoardTable;
  readonly none: string;
  /** What its lines are counted in. */
  readonly unit: string;
}

/** Lists side by side, as much of them as the page still holds. */
function addLists(draft: BoardDraft, lists: readonly List[]): void {
  draft.addRow(GAP);
  const headings = draft.addRow(SECTION_HEIGHT);
  for (const { at, heading } of lists) draft.write(headings, at, { text: heading, look: 'section' });
  const room = PAGE_HEIGHT - draft.height - NOTE_HEIGHT;
  const shown = shortened(
    lists.map(({ table }) => table),
    room,
  );
  addTables(draft, shown);
  const notes = draft.addRow(NOTE_HEIGHT);
  for (const [index, { at, table, none, unit }] of lists.entries()) {
    const rest = table.lines.length - (shown[index]?.lines.length ?? 0);
    const more = rest > 0 ? `其余${rest}${unit}见附表。` : '';
    draft.write(notes, at, { text: table.lines.length === 0 ? none : more, look: 'note' });
  }
}

/** What of the items a leader looks at; gives the rows where charts have room. */
export function addItemPage(draft: BoardDraft, board: Dashboard): ChartRows {
  const { red, units, lamps } = board;
  const name = lamps[0]?.name ?? '';
  addCards(draft, itemCards(board));
  draft.addRow(GAP);
  const rows = addPicture(draft, board);
  addLists(draft, [
    {
      at: LEFT,
      heading: `${name}事项（共${red.length}项，逾期最久的在前）`,
      table: tableOf(LEFT.first, RED_ON_PAGE, red),
      none: `没有${name}事项。`,
      unit: '项',
    },
    {
      at: RIGHT,
      heading: '牵头单位排名',
      table: tableOf(RIGHT.first, rankingColumns(lamps), units),
      none: '没有牵头单位。',
      unit: '个单位',
    },
  ]);
  return rows;
}
