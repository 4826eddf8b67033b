import type { CivilDate } from '#core/date/civil-date';
import { findingViews, type FindingView } from '../check/finding-view';
import { kindNames } from '../ledgers/mapping';
import { type SheetView, sheetViews } from '../ledgers/sheet-views';
import type { OpenedBook } from '../opened-book';
import { type Lamps, lampsInUse } from './lamps';

/** What the pane knows of the workbook without asking again; plain data. */
export interface BookView {
  readonly fileName: string;
  readonly asOf: CivilDate;
  /** All sheets, in tab order. */
  readonly sheetNames: readonly string[];
  /** What the sheets were taken for. */
  readonly sheets: readonly SheetView[];
  /** The names of the kinds a table can be. */
  readonly kinds: readonly string[];
  readonly findings: readonly FindingView[];
  /** The units the ledgers name, for choosing one's own. */
  readonly units: readonly string[];
  readonly lamps: Lamps;
}

function unitsOf({ understood }: OpenedBook): string[] {
  const named = understood.ledgers.flatMap(({ items, quotas }) => [
    ...items.flatMap(({ item }) => [
      ...(item.leadUnit === undefined ? [] : [item.leadUnit]),
      ...item.units.filter(({ collective }) => !collective).map(({ name }) => name),
    ]),
    ...quotas.map(({ quota }) => quota.unit),
  ]);
  return [...new Set(named)];
}

export function bookView(book: OpenedBook): BookView {
  const { workbook, understood, findings, asOf, input } = book;
  return {
    fileName: understood.fileName,
    asOf,
    sheetNames: workbook.grids.map(({ sheet }) => sheet),
    sheets: sheetViews(book),
    kinds: kindNames(book),
    findings: findingViews(findings),
    units: unitsOf(book),
    lamps: lampsInUse(input.rules),
  };
}
