import type { CivilDate } from '#core/date/civil-date';
import type { ProjectItem } from '#core/ledger/project-item';
import type { ItemAssessment, ItemState, Light } from './light';

/** An item with its assessment as of `asOf`. */
export interface AssessedItem {
  readonly item: ProjectItem;
  readonly asOf: CivilDate;
  readonly assessment: ItemAssessment;
}

/** How many items stand where. The six states partition the total, and so do the three lights. */
export interface Counts extends Readonly<Record<ItemState, number>> {
  readonly total: number;
  readonly lights: Readonly<Record<Light, number>>;
  /** Items whose final due date is `asOf` or earlier. */
  readonly dueByNow: number;
  /** Those of `dueByNow` that were done on time. */
  readonly dueOnTime: number;
  /** (done + doneLate) ÷ total, 0–1; null when there are no items. */
  readonly completionRate: number | null;
  /** dueOnTime ÷ dueByNow, 0–1; null when nothing was due yet. */
  readonly onTimeRate: number | null;
}

/** part ÷ whole, or null where there is no whole. */
export function rate(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}

export function summarise(items: readonly AssessedItem[]): Counts {
  const inState = (state: ItemState): number =>
    items.filter(({ assessment }) => assessment.state === state).length;
  const lit = (light: Light): number => items.filter(({ assessment }) => assessment.light === light).length;
  const due = items.filter(({ assessment, asOf }) => assessment.due !== undefined && assessment.due <= asOf);
  const dueOnTime = due.filter(({ assessment }) => assessment.state === 'done').length;
  const done = inState('done');
  const doneLate = inState('doneLate');
  return {
    total: items.length,
    done,
    doneLate,
    overdue: inState('overdue'),
    atRisk: inState('atRisk'),
    onTrack: inState('onTrack'),
    noDue: inState('noDue'),
    lights: { red: lit('red'), yellow: lit('yellow'), green: lit('green') },
    dueByNow: due.length,
    dueOnTime,
    completionRate: rate(done + doneLate, items.length),
    onTimeRate: rate(dueOnTime, due.length),
  };
}

/** Groups in order of first appearance. */
export function groupBy<T, Key>(
  items: readonly T[],
  keyOf: (item: T) => Key,
): ReadonlyMap<Key, readonly T[]> {
  const groups = new Map<Key, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
