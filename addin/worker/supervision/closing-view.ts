import { closingLists, type ClosingLists } from '#core/closing/closing-lists';
import { closingState, type KnownClosingState } from '#core/closing/closing-state';
import { nextSteps } from '#core/closing/closing-steps';
import type { FillSource } from '#core/fill/fill-source';
import { findColumn } from '#core/ledger/ledger';
import { namesAnyOf, unitTexts } from '#core/policy/row-units';
import { cellAddress } from '#core/grid/address';
import { assessSource } from '../completion/assess-source';
import { type FillPlace, fillSources, keyCell, placeOf, unitsText } from '../fill/fill-rows';
import type { OpenedBook } from '../opened-book';

/** Where an item stands on its way off the list. `ready`: finished, and nobody has applied yet. */
export type ClosingGroup = 'review' | 'returned' | 'ready' | 'closed';

export interface ClosingLine {
  readonly place: FillPlace;
  /** The address of its text. */
  readonly cell: string;
  readonly no: number | null;
  readonly title: string;
  readonly units: string;
  readonly group: ClosingGroup;
  /** 销号 as written; empty where it is. */
  readonly word: string;
  /** 退回原因; empty where there is none. */
  readonly returnReason: string;
  /** What the item's units, and what the office may make of it next, the usual step first. */
  readonly steps: Readonly<Record<'unit' | 'office', readonly KnownClosingState[]>>;
}

export interface ClosingView {
  /** Group by group; items that are not finished and were never applied for are left out. */
  readonly lines: readonly ClosingLine[];
  /** Sheets with items and no column 销号. */
  readonly unprepared: readonly string[];
}

const GROUP_OF: Readonly<Record<keyof ClosingLists, ClosingGroup>> = {
  toReview: 'review',
  returned: 'returned',
  toApply: 'ready',
  closed: 'closed',
};

function lineOf(source: FillSource, group: ClosingGroup): ClosingLine {
  const { item } = source.entry;
  const { progress = {} } = item;
  const { row, column } = keyCell(source);
  const state = closingState(progress);
  return {
    ...{ place: placeOf(source), cell: cellAddress(row, column), no: item.no, title: item.item, group },
    ...{ units: unitsText(source), word: progress.closing ?? '', returnReason: progress.returnReason ?? '' },
    steps: { unit: nextSteps('unit', state), office: nextSteps('office', state) },
  };
}

const keyOf = (sheet: string, row: number | null | undefined): string => `${row ?? ''} ${sheet}`;

/** The items on one of the lists, each with where it stands. */
function linesOf(book: OpenedBook, sources: readonly FillSource[]): ClosingLine[] {
  const { input, asOf } = book;
  const byPlace = new Map<string, FillSource>();
  const items = sources.map((source) => {
    const { sheet } = source.understood.ledger;
    const { item } = source.entry;
    byPlace.set(keyOf(sheet, item.row), source);
    return { ledger: sheet, assessed: { item, asOf, assessment: assessSource(book, source) } };
  });
  const lists = closingLists(items, input.rules.lights);
  return (Object.keys(GROUP_OF) as (keyof ClosingLists)[]).flatMap((list) =>
    lists[list].flatMap(({ ledger, row }) => {
      const source = byPlace.get(keyOf(ledger, row));
      return source ? [lineOf(source, GROUP_OF[list])] : [];
    }),
  );
}

/** The items that are, or could be, on their way off the list: of a unit by any of its names, or of all where it is empty. */
export function closingView(book: OpenedBook, unit: string): ClosingView {
  const { directory } = book.understood;
  const own = [...fillSources(book)].filter(
    ({ entry, understood }) =>
      unit === '' || namesAnyOf([unit], unitTexts(entry.fields, understood.ledger.kind), directory),
  );
  const isPrepared = ({ understood }: FillSource): boolean =>
    findColumn(understood.ledger, 'closing') !== undefined;
  const unprepared = own.filter((source) => !isPrepared(source));
  return {
    lines: linesOf(book, own.filter(isPrepared)),
    unprepared: [...new Set(unprepared.map(({ understood }) => understood.ledger.sheet))],
  };
}
