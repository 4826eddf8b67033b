import { statusInput } from '#core/completion/status-input';
import type { CivilDate } from '#core/date/civil-date';
import { contentOfWorkbooks } from '#core/ledger/ledger-content';
import type { ItemFact } from '#core/year-end/item-fact';
import {
  YEAR_END_TITLES,
  yearEndAsOf,
  yearEndDay,
  yearEndLists,
  type YearEndUnit,
} from '#core/year-end/year-end-lists';
import type { RowPlace } from '../completion/row-place';
import { understoodOn } from '../completion/understood-on';
import type { OpenedBook } from '../opened-book';
import { itemPlaces, type NamedItem } from './item-places';

export interface FactLine {
  readonly no: number | null;
  readonly title: string;
  readonly ledger: string;
  /** In Chinese: how it stands. */
  readonly reason: string;
  /** As what the unit is named: 牵头 or 配合. */
  readonly role: string;
  readonly place?: RowPlace;
}

/** A unit on a list with all that puts it there. */
export interface ListedUnit {
  readonly unit: string;
  readonly facts: readonly FactLine[];
  /** What else is known of it, in Chinese. */
  readonly remarks: readonly string[];
}

export interface YearEndList {
  readonly title: string;
  readonly units: readonly ListedUnit[];
}

/** The lists at the year's end. */
export interface YearEndView {
  readonly asOf: CivilDate;
  /** Whether the year is over; else the lists are what they would be today. */
  readonly isOver: boolean;
  readonly lists: readonly YearEndList[];
  /** Items finished in time and accepted. */
  readonly commendedItems: readonly FactLine[];
}

type PlaceOf = (item: NamedItem) => RowPlace | undefined;

function factLine(
  { no, item: title, ledger, reason, row }: ItemFact,
  role: string,
  placeOf: PlaceOf,
): FactLine {
  const place = placeOf({ no, title, row });
  return { no, title, ledger, reason, role, ...(place && { place }) };
}

function listOf(title: string, units: readonly YearEndUnit[], placeOf: PlaceOf): YearEndList {
  return {
    title,
    units: units.map(({ unit, facts, remarks }) => ({
      unit,
      remarks,
      facts: facts.map((fact) => factLine(fact, fact.role === 'lead' ? '牵头' : '配合', placeOf)),
    })),
  };
}

/** The three lists, as of the end of the ledgers' year, or of the day of the reading until that has come. */
export function yearEndView(book: OpenedBook): YearEndView {
  const end = yearEndDay(book.input.ledgers);
  const isOver = end !== undefined && end <= book.asOf;
  const asOf = yearEndAsOf(end, book.asOf);
  const input = statusInput(contentOfWorkbooks([understoodOn(book, asOf)]), asOf);
  const { commended, toExplain, disqualified, collectives } = yearEndLists(input);
  const placeOf = itemPlaces(book);
  return {
    ...{ asOf, isOver },
    lists: [
      listOf(YEAR_END_TITLES.commended, commended.units, placeOf),
      listOf(YEAR_END_TITLES.toExplain, toExplain, placeOf),
      listOf(YEAR_END_TITLES.disqualified, disqualified, placeOf),
      ...(collectives.length > 0 ? [listOf(YEAR_END_TITLES.collectives, collectives, placeOf)] : []),
    ],
    commendedItems: commended.items.map((item) => factLine(item, '', placeOf)),
  };
}
