import { TOLD_AS } from '#core/check/workbook/inspection-links';
import type { CivilDate } from '#core/date/civil-date';
import { findingMessage } from '#core/finding/catalogue';
import { findingsOf } from '#core/inspection/findings-of-items';
import type { InspectionEntry } from '#core/inspection/inspection-entry';
import type { LinkedItem, Rectification, RectificationState } from '#core/inspection/rectification';
import type { ProjectItem } from '#core/ledger/project-item';
import { type RowPlace, rowPlace } from '../completion/row-place';
import type { OpenedBook } from '../opened-book';

/** An item that a finding is about. */
export interface FoundAtItem extends RowPlace {
  readonly no: number | null;
  readonly title: string;
}

/** A line of 督导检查记录 as the pane lists it. */
export interface FindingLine extends RowPlace {
  readonly problem: string;
  readonly units: readonly string[];
  readonly due: CivilDate;
  readonly state: RectificationState;
  /** Due date and days, in Chinese. */
  readonly reason: string;
  /** Whom it is about, when and how it was found, and where it is written down. */
  readonly about: string;
  readonly items: readonly FoundAtItem[];
  /** What of the line could not be understood, in Chinese, and what to do. */
  readonly problems: readonly string[];
}

export interface RectificationView {
  /** Whether the workbook has a 督导检查记录. */
  readonly hasLog: boolean;
  /** In the order of the log. */
  readonly lines: readonly FindingLine[];
  /** The units that findings are about. */
  readonly units: readonly string[];
}

/** The places of all items and findings, known by the objects that were read from them. */
function placesIn({ understood }: OpenedBook) {
  const items = new Map<ProjectItem, RowPlace>();
  const entries = new Map<InspectionEntry, RowPlace>();
  for (const { ledger, items: own, inspections } of understood.ledgers) {
    for (const { item, row } of own) items.set(item, rowPlace(ledger, row.row));
    for (const { inspection, row } of inspections) entries.set(inspection, rowPlace(ledger, row.row));
  }
  return { items, entries };
}

/** What inspections found up to the day of the reading. */
export function rectificationView(book: OpenedBook): RectificationView {
  const { input, understood } = book;
  const days = input.rules.rectification.workingDays;
  const places = placesIn(book);
  const itemAt = ({ ledger, position, no, item: title }: LinkedItem): FoundAtItem[] => {
    const item = input.ledgers[ledger]?.items[position];
    const place = item && places.items.get(item);
    return place ? [{ ...place, no, title }] : [];
  };
  const lineOf = ({ entry, due, state, reason, items, problems }: Rectification): FindingLine[] => {
    const place = places.entries.get(entry);
    if (!place) return [];
    const { problem, unit, units, date, method } = entry;
    const found = method === undefined ? `${date}检查` : `${date}${method}`;
    return [
      {
        ...{ ...place, problem, units, due, state, reason },
        about: `${unit} · ${found} · ${place.sheet} ${place.cell}`,
        items: items.flatMap(itemAt),
        problems: problems.map(({ kind, text }) => findingMessage(TOLD_AS[kind].code, { text, days })),
      },
    ];
  };
  const lines = findingsOf(input).all.flatMap(lineOf);
  return {
    hasLog: understood.ledgers.some(({ ledger }) => ledger.kind.family === 'inspection-log'),
    lines,
    units: [...new Set(lines.flatMap(({ units }) => units))],
  };
}
