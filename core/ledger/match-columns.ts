import type { HeaderCell } from './header-cells';
import { headerKey } from './header-keys';
import type { ColumnDefinition, LedgerKind } from './kind';
import type { LedgerColumn } from './ledger';

/** How a caption over several columns ranks against a column's own text. */
const CAPTION = 1000;

const ranks = new WeakMap<ColumnDefinition, ReadonlyMap<string, number>>();

/** A definition's title and aliases by key, the preferred one lowest. */
function ranksOf(definition: ColumnDefinition): ReadonlyMap<string, number> {
  let known = ranks.get(definition);
  if (!known) {
    const names = [definition.title, ...(definition.aliases ?? [])].map(headerKey);
    known = new Map(names.map((name, rank) => [name, rank] as const).reverse());
    ranks.set(definition, known);
  }
  return known;
}

function rankOf(definition: ColumnDefinition, cell: HeaderCell, byCaption: boolean): number | undefined {
  const known = ranksOf(definition);
  const own = cell.keys.flatMap((key) => known.get(key) ?? []);
  const captions = byCaption ? cell.captions.flatMap((key) => known.get(key) ?? []) : [];
  const all = [...own, ...captions.map((rank) => CAPTION + rank)];
  return all.length === 0 ? undefined : Math.min(...all);
}

function bestCell(definition: ColumnDefinition, cells: readonly HeaderCell[], byCaption: boolean) {
  let best: { cell: HeaderCell; rank: number } | undefined;
  for (const cell of cells) {
    const rank = rankOf(definition, cell, byCaption);
    if (rank !== undefined && (!best || rank < best.rank)) best = { cell, rank };
  }
  return best ? [best.cell] : [];
}

function columnOf(definition: ColumnDefinition, { header, index }: HeaderCell): LedgerColumn {
  return { id: definition.id, definition, header, index };
}

/** What a header with this ending names (`外宣信息` of `外宣信息(篇)`); undefined where it has not the ending. */
function repeatedName({ header, keys }: HeaderCell, suffix: string): string | undefined {
  return [header, ...keys].find((name) => name.endsWith(suffix) && name.length > suffix.length);
}

/** Every column whose header has the ending of a repeated definition. */
function repeatedColumns(definition: ColumnDefinition, suffix: string, cells: readonly HeaderCell[]) {
  const columns = new Map<string, LedgerColumn>();
  for (const cell of cells) {
    const { header, index } = cell;
    const name = repeatedName(cell, suffix);
    const id = `${definition.id}:${name ?? ''}`;
    if (name !== undefined && !columns.has(id)) columns.set(id, { id, definition, header, index });
  }
  return [...columns.values()];
}

/** The columns that this definition heads: the best one, or every one with its suffix. */
function columnsOf(definition: ColumnDefinition, cells: readonly HeaderCell[], byCaption: boolean) {
  const suffix = definition.repeatsWithSuffix;
  if (suffix !== undefined) return repeatedColumns(definition, suffix, cells);
  return bestCell(definition, cells, byCaption).map((cell) => columnOf(definition, cell));
}

/** What the kind cannot do without chooses first: `目标任务` is the task where no better task column stands there. */
function inOrderOfNeed(kind: LedgerKind): readonly ColumnDefinition[] {
  const needed = (definition: ColumnDefinition): number =>
    kind.recognisedBy.includes(definition.id) ? 0 : 1;
  return [...kind.columns].sort((a, b) => needed(a) - needed(b));
}

export interface MatchOptions {
  /** Columns already decided; their cells and definitions are taken. */
  readonly pinned?: readonly LedgerColumn[];
  /** Whether a caption over several columns may name one of them. */
  readonly byCaption?: boolean;
}

/** The columns of a kind among header cells, in sheet order. Each cell and each definition is used once. */
export function matchColumns(
  kind: LedgerKind,
  cells: readonly HeaderCell[],
  { pinned = [], byCaption = false }: MatchOptions = {},
): LedgerColumn[] {
  const columns = [...pinned];
  for (const definition of inOrderOfNeed(kind)) {
    if (columns.some((column) => column.id === definition.id)) continue;
    const free = cells.filter((cell) => !columns.some((column) => column.index === cell.index));
    const hits = columnsOf(definition, free, byCaption);
    columns.push(...hits.filter((hit) => !columns.some((column) => column.id === hit.id)));
  }
  return columns.sort((a, b) => a.index - b.index);
}

/** Whether the columns found are enough to call the line a header of this kind. */
export function isRecognised(kind: LedgerKind, columns: readonly LedgerColumn[]): boolean {
  const repeats = columns.filter((column) => column.definition.repeatsWithSuffix).length;
  return (
    kind.recognisedBy.every((id) => columns.some((column) => column.id === id)) &&
    repeats >= (kind.minRepeats ?? 0)
  );
}
