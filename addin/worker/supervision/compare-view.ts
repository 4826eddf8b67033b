import type { Comparison } from '#core/comparison/compare-status';
import type { FiguresChange } from '#core/comparison/figures-change';
import { MOVE_KINDS, MOVE_NAMES, type MovedItem, type MoveKind } from '#core/comparison/moved-item';
import type { CivilDate } from '#core/date/civil-date';
import type { LampLooks } from '#core/rules/lamp-looks';
import { percentText } from '#core/report/wording';
import type { RowPlace } from '../completion/row-place';
import type { OpenedBook } from '../opened-book';
import { itemPlaces, type NamedItem } from './item-places';

/** A figure on both days; texts, for rates are no numbers where there is nothing to count. */
export interface FigureLine {
  readonly name: string;
  readonly before: string;
  readonly after: string;
  /** `+3`, `-2.5%`; empty where it is the same. */
  readonly change: string;
}

export interface MovedLine {
  readonly no: number | null;
  readonly title: string;
  readonly ledger: string;
  readonly lead: readonly string[];
  readonly what: readonly MoveKind[];
  /** What happened, in Chinese. */
  readonly told: string;
  /** How it stood before and stands now, in Chinese; empty where there was no such item. */
  readonly before: string;
  readonly after: string;
  /** Absent where this workbook does not have the row. */
  readonly place?: RowPlace;
}

export interface UnitMove {
  readonly unit: string;
  readonly red: string;
  readonly completionRate: string;
}

/** What changed between the ends of two days. */
export interface CompareView {
  readonly from: CivilDate;
  readonly to: CivilDate;
  /** Whether the server had none of the items yet on the first day. */
  readonly isFirst: boolean;
  readonly figures: readonly FigureLine[];
  /** What happened to items at all, and how often. */
  readonly moves: readonly { readonly kind: MoveKind; readonly name: string; readonly count: number }[];
  readonly moved: readonly MovedLine[];
  /** Units whose figures for the items they lead changed. */
  readonly units: readonly UnitMove[];
  /** So many moved items did not fit into the answer. */
  readonly leftOut: number;
}

const signed = (by: number): string => (by === 0 ? '' : by > 0 ? `+${by}` : String(by));

function signedRate(by: number | null): string {
  if (by === null || Math.abs(by) < 0.0005) return '';
  return by > 0 ? `+${percentText(by)}` : percentText(by);
}

function figureLines({ before, after, change }: FiguresChange, looks: LampLooks): FigureLine[] {
  type Counts = NonNullable<typeof before>;
  const count = (name: string, of: (counts: Counts) => number, by: number): FigureLine => ({
    name,
    before: before ? String(of(before)) : '—',
    after: after ? String(of(after)) : '—',
    change: signed(by),
  });
  const rate = (name: string, of: (counts: Counts) => number | null, by: number | null): FigureLine => ({
    name,
    before: percentText(before ? of(before) : null),
    after: percentText(after ? of(after) : null),
    change: signedRate(by),
  });
  return [
    count('事项', ({ total }) => total, change.total),
    count('已完成', ({ done, doneLate }) => done + doneLate, change.finished),
    rate('完成率', ({ completionRate }) => completionRate, change.completionRate),
    rate('按期完成率', ({ onTimeRate }) => onTimeRate, change.onTimeRate),
    count('逾期', ({ overdue }) => overdue, change.overdue),
    count(looks.red.name, ({ lights }) => lights.red, change.red),
    count(looks.yellow.name, ({ lights }) => lights.yellow, change.yellow),
  ];
}

function movedLine(
  { no, title, ledger, what, before, after }: MovedItem,
  placeOf: (item: NamedItem) => RowPlace | undefined,
): MovedLine {
  const place = placeOf({ no, title });
  return {
    ...{ no, title, ledger, what, lead: (after ?? before)?.lead ?? [] },
    told: what.map((kind) => MOVE_NAMES[kind]).join('、'),
    before: before?.reason ?? '',
    after: after?.reason ?? '',
    ...(place && { place }),
  };
}

/** The answer of the server with the rows of this workbook. */
export function compareView(
  book: OpenedBook,
  { leftOut = 0, ...comparison }: Comparison & { readonly leftOut?: number },
): CompareView {
  const { from, to, total, moves, moved, units } = comparison;
  const placeOf = itemPlaces(book);
  return {
    from,
    to,
    leftOut,
    isFirst: (total.before?.total ?? 0) === 0,
    figures: figureLines(total, book.input.rules.looks),
    moves: MOVE_KINDS.flatMap((kind) =>
      moves[kind] > 0 ? [{ kind, name: MOVE_NAMES[kind], count: moves[kind] }] : [],
    ),
    moved: moved.map((item) => movedLine(item, placeOf)),
    units: units.flatMap(({ unit, lead: { change } }) => {
      const [red, completionRate] = [signed(change.red), signedRate(change.completionRate)];
      return red === '' && completionRate === '' ? [] : [{ unit, red, completionRate }];
    }),
  };
}
