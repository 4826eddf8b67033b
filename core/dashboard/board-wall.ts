import { groupBy } from '#core/collection/group-by';
import { isDoneState, type Light } from '#core/completion/light';
import type { ItemLine } from '#core/report/item-lines';
import { displayWidth } from '#core/text/display-width';
import type { BoardDraft } from './board-draft';
import { LEFT, widthOf } from './board-grid';
import { LOOKS } from './board-looks';
import type { Dashboard, RankedUnit } from './build-dashboard';
import { DONE_MARK, markOf } from './board-lamps';
import { lineHeight } from './row-height';

interface Tile {
  readonly text: string;
  readonly light: Light;
}

interface Block {
  readonly heading: string;
  readonly tiles: readonly Tile[];
}

/** 挂图作战: tiles by ledger. */
export interface Wall {
  readonly heading: string;
  readonly blocks: readonly Block[];
  /** How many columns of the sheet a tile takes, and its height in points. */
  readonly width: number;
  readonly height: number;
}

const TILE = LOOKS.tile.size;
const TITLED = { width: 2, height: 27 } as const;
const NUMBERED = { width: 1, height: 18 } as const;
const HEADING_HEIGHT = 18;

/** Excel's own space left and right of a text in a tile. */
const PADDING = 8;
const TITLE_CHARACTERS = Math.floor(((2 * widthOf({ first: 0, last: 0 }) - PADDING) * 2) / TILE);

/** As much of a text as a tile holds on one line; what stands around a title says nothing. */
function shortened(text: string): string {
  const plain = text.replace(/[《》“”"\s]/g, '');
  if (displayWidth(plain) <= TITLE_CHARACTERS) return plain;
  let short = '';
  for (const character of plain) {
    if (displayWidth(short + character) > TITLE_CHARACTERS - 2) break;
    short += character;
  }
  return `${short}…`;
}

const perRow = ({ width }: Pick<Wall, 'width'>): number => (LEFT.last - LEFT.first + 1) / width;

const rowsOf = (wall: Pick<Wall, 'width'>, { tiles }: Block): number =>
  Math.ceil(tiles.length / perRow(wall));

const wallHeight = (wall: Wall): number =>
  wall.blocks.reduce((sum, block) => sum + HEADING_HEIGHT + rowsOf(wall, block) * wall.height, 0);

/** Those without a number come last. */
const byNumber = ({ no: a }: ItemLine, { no: b }: ItemLine): number =>
  (a ?? Number.MAX_SAFE_INTEGER) - (b ?? Number.MAX_SAFE_INTEGER);

const numberOf = ({ no }: ItemLine): string => (no === null ? '—' : String(no));

/** One tile for each item, in order of number, with what a tile says of it. */
function itemBlocks({ items }: Dashboard, textOf: (item: ItemLine) => string): readonly Block[] {
  return [...groupBy(items, ({ ledger }) => ledger)].map(([name, ofLedger]) => {
    const done = ofLedger.filter(({ state }) => isDoneState(state)).length;
    return {
      heading: `${name}\u3000共${ofLedger.length}项，已完成${done}项`,
      tiles: [...ofLedger].sort(byNumber).map((item) => ({ text: textOf(item), light: item.light })),
    };
  });
}

function titledWall(board: Dashboard): Wall {
  const nameOf = new Map(board.lamps.map(({ light, name }) => [light, name]));
  const textOf = (item: ItemLine): string =>
    `${numberOf(item)} ${markOf(item)}${nameOf.get(item.light) ?? ''}\n${shortened(item.item)}`;
  return {
    ...TITLED,
    heading: '挂图作战（一事一格，√为已完成）',
    blocks: itemBlocks(board, textOf),
  };
}

function numberedWall(board: Dashboard): Wall {
  const nameOf = new Map(board.lamps.map(({ light, name }) => [light, name.slice(0, 1)]));
  const textOf = (item: ItemLine): string => numberOf(item) + markOf(item) + (nameOf.get(item.light) ?? '');
  return {
    ...NUMBERED,
    heading: '挂图作战（一事一格，√为已完成）',
    blocks: itemBlocks(board, textOf),
  };
}

/** Units with most red items first, then most yellow ones. */
const byAlarm = ({ lead: a }: RankedUnit, { lead: b }: RankedUnit): number =>
  b.lights.red - a.lights.red || b.lights.yellow - a.lights.yellow;

/** A tile for each unit, in the colour of its worst light; of more units than there is room for, the worst. */
function unitWall({ units, lamps, total }: Dashboard, height: number): Wall {
  const most = perRow(TITLED) * Math.floor((height - HEADING_HEIGHT) / TITLED.height);
  const shown = [...units].sort(byAlarm).slice(0, most);
  const rest = units.length - shown.length;
  const tiles = shown.map(({ unit, lead }) => {
    const lit = lamps.filter(({ light }) => lead.lights[light] > 0);
    const counts = lit.map(({ light, mark }) => `${mark}${lead.lights[light]}`);
    return { text: `${shortened(unit)}\n${counts.join(' ')}`, light: lit[0]?.light ?? 'green' };
  });
  const others = rest > 0 ? `；另有${rest}个单位见附表` : '';
  return {
    ...TITLED,
    heading: '挂图作战（一单位一格，格内为各灯项数）',
    blocks: [{ heading: `事项共${total.total}项，按牵头单位汇总，亮灯多的在前${others}`, tiles }],
  };
}

/** As much as may be said of each item in so much room, in points. */
export function wallOf(board: Dashboard, height: number): Wall {
  const walls = [titledWall(board), numberedWall(board)];
  return walls.find((wall) => wallHeight(wall) <= height) ?? unitWall(board, height);
}

/** How many columns an entry of the legend takes. */
const LEGEND_WIDTH = 3;

/** What the colours stand for, right of the heading. */
function addLegend(draft: BoardDraft, row: number, { lamps, total }: Dashboard): void {
  const first = LEFT.last + 1 - lamps.length * LEGEND_WIDTH;
  for (const [index, { light, mark, name, ink, ground }] of lamps.entries()) {
    const left = first + index * LEGEND_WIDTH;
    const area = { top: row, left, bottom: row, right: left + LEGEND_WIDTH - 1 };
    const marks = light === 'green' ? mark + DONE_MARK : mark;
    draft.put(row, left, `${marks} ${name} ${total.lights[light]}项`);
    draft.join(area);
    draft.paint({ area, look: 'legend', colours: { ink, ground } });
  }
}

function addTiles(draft: BoardDraft, { lamps }: Dashboard, wall: Wall, { tiles }: Block): void {
  const paintOf = new Map(lamps.map(({ light, ink, ground }) => [light, { ink, ground }]));
  const count = perRow(wall);
  const top = draft.rowCount;
  const rows = Math.ceil(tiles.length / count);
  for (let row = 0; row < rows; row++) draft.addRow(wall.height);
  for (const [index, { text, light }] of tiles.entries()) {
    const [row, left] = [top + Math.floor(index / count), LEFT.first + (index % count) * wall.width];
    const area = { top: row, left, bottom: row, right: left + wall.width - 1 };
    const colours = paintOf.get(light);
    draft.put(row, left, text);
    const look = light === 'red' ? 'redTile' : 'tile';
    draft.paint({ area, look, ...(colours && { colours }) });
  }
  for (let left = LEFT.first; left <= LEFT.last && rows > 0; left += wall.width)
    draft.join({ top, left, bottom: draft.rowCount - 1, right: left + wall.width - 1 });
}

/** Writes heading, legend and tiles. */
export function addWall(draft: BoardDraft, board: Dashboard, wall: Wall): void {
  const row = draft.addRow(lineHeight(LOOKS.section.size));
  const legend = board.lamps.length * LEGEND_WIDTH;
  draft.write(row, { first: LEFT.first, last: LEFT.last - legend }, { text: wall.heading, look: 'section' });
  addLegend(draft, row, board);
  for (const block of wall.blocks) {
    draft.write(draft.addRow(HEADING_HEIGHT), LEFT, { text: block.heading, look: 'block' });
    addTiles(draft, board, wall, block);
  }
}
