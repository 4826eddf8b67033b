import { minuteText } from '#core/date/minute-text';
import type {
  ItemReporting,
  MonthlyReporting,
  OpenProblem,
  ReportedItem,
  UnitReporting,
} from '#core/reporting/monthly-reporting';
import type { RowPlace } from '../completion/row-place';
import type { OpenedBook } from '../opened-book';
import { storedPlaces } from './stored-places';

/** An item as the lists of a month name it. */
export interface MonthItem extends Pick<ReportedItem, 'no' | 'title' | 'ledger' | 'lead'> {
  /** Absent where this workbook does not have the row. */
  readonly place?: RowPlace;
}

export interface ReportLine extends MonthItem, Pick<ItemReporting, 'state'> {
  /** When it was reported first, and by whom; empty where it was not. */
  readonly reported: string;
  /** What was written for the month. */
  readonly note: string;
}

export interface UnitLine extends Omit<UnitReporting, 'items'> {
  readonly items: readonly ReportLine[];
}

export interface ProblemLine extends MonthItem, Pick<OpenProblem, 'text' | 'state' | 'since' | 'months'> {}

/** Who reported for a month, as the server's history tells it. */
export interface MonthView extends Pick<
  MonthlyReporting,
  'month' | 'dueOn' | 'total' | 'unreported' | 'withoutUnit' | 'withoutHistory'
> {
  readonly units: readonly UnitLine[];
  readonly problems: readonly ProblemLine[];
  /** So many entries of the lists did not fit into the answer. */
  readonly leftOut: number;
}

type PlaceOf = ReturnType<typeof storedPlaces>;

function monthItem({ ledgerId, rowId, no, title, ledger, lead }: ReportedItem, placeOf: PlaceOf): MonthItem {
  const place = placeOf(ledgerId, rowId);
  return { no, title, ledger, lead, ...(place && { place }) };
}

function reportLine(item: ItemReporting, placeOf: PlaceOf): ReportLine {
  const { state, at, by, note } = item;
  const reported = at === undefined ? '' : `${by ?? ''} ${minuteText(at)}`.trim();
  return { ...monthItem(item, placeOf), state, reported, note: note?.text ?? '' };
}

/** The answer of the server with the rows of this workbook. */
export function monthView(
  book: OpenedBook,
  { leftOut = 0, ...reporting }: MonthlyReporting & { readonly leftOut?: number },
): MonthView {
  const placeOf = storedPlaces(book);
  return {
    ...{ ...reporting, leftOut },
    units: reporting.units.map((unit) => ({
      ...unit,
      items: unit.items.map((item) => reportLine(item, placeOf)),
    })),
    problems: reporting.problems.map((problem) => {
      const { text, state, since, months } = problem;
      return { ...monthItem(problem, placeOf), text, state, since, months };
    }),
  };
}
