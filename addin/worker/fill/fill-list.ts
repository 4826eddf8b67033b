import type { ItemState, Light } from '#core/completion/light';
import type { FillSource } from '#core/fill/fill-source';
import { lacksNote } from '#core/fill/lacks-note';
import { namesAnyOf, unitTexts } from '#core/policy/row-units';
import { remember } from '#core/text/remember';
import { assessSource } from '../completion/assess-source';
import type { OpenedBook } from '../opened-book';
import { type FillPlace, fillSources, placeOf } from './fill-rows';

/** An item as the list of a unit shows it. */
export interface FillLine {
  readonly place: FillPlace;
  readonly no: number | null;
  readonly title: string;
  readonly light: Light;
  readonly isOpen: boolean;
  /** Open, with no note for the present month. */
  readonly lacksNote: boolean;
}

/** The items of a unit. */
export interface FillList {
  readonly lines: readonly FillLine[];
  /** Sheets with items of the unit and no column to fill in. */
  readonly unprepared: readonly string[];
}

const FINISHED: ReadonlySet<ItemState> = new Set(['done', 'doneLate']);

function lineOf(book: OpenedBook, source: FillSource): FillLine {
  const { entry, asOf, understood } = source;
  const { item } = entry;
  const { state, light } = assessSource(book, source);
  const isOpen = !FINISHED.has(state);
  return {
    ...{ place: placeOf(source), no: item.no, title: item.item, light, isOpen },
    lacksNote: isOpen && lacksNote(item, asOf, understood.year),
  };
}

/** The items that name a unit, as lead or support, by an alias, or as a member of those they name together. */
export function fillList(book: OpenedBook, unit: string): FillList {
  const { directory } = book.understood;
  const names = remember((text) => namesAnyOf([unit], [text], directory));
  const own = [...fillSources(book)].filter(({ understood, entry }) =>
    unitTexts(entry.fields, understood.ledger.kind).some(names),
  );
  const unprepared = own.filter(({ entry }) => !entry.item.progress);
  return {
    lines: own.map((source) => lineOf(book, source)),
    unprepared: [...new Set(unprepared.map(({ understood }) => understood.ledger.sheet))],
  };
}
