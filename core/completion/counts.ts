import type { ItemState, Light } from './light';
import type { Standing } from './standing';

/** How many items stand where. The six states partition the total, and so do the lights. */
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

/** Items that stand alike. */
export interface Cohort extends Standing {
  /** Whether their final due date has come. */
  readonly dueByNow: boolean;
  readonly size: number;
}

/** How the items of all cohorts stand. */
export function summariseCohorts(cohorts: readonly Cohort[]): Counts {
  const among = (wanted: (cohort: Cohort) => boolean): number =>
    cohorts.reduce((sum, cohort) => (wanted(cohort) ? sum + cohort.size : sum), 0);
  const inState = (state: ItemState): number => among((cohort) => cohort.state === state);
  const lit = (light: Light): number => among((cohort) => cohort.light === light);
  const total = among(() => true);
  const dueByNow = among((cohort) => cohort.dueByNow);
  const dueOnTime = among((cohort) => cohort.dueByNow && cohort.state === 'done');
  const done = inState('done');
  const doneLate = inState('doneLate');
  return {
    total,
    done,
    doneLate,
    overdue: inState('overdue'),
    atRisk: inState('atRisk'),
    onTrack: inState('onTrack'),
    noDue: inState('noDue'),
    lights: { red: lit('red'), yellow: lit('yellow'), blue: lit('blue'), green: lit('green') },
    dueByNow,
    dueOnTime,
    completionRate: rate(done + doneLate, total),
    onTimeRate: rate(dueOnTime, dueByNow),
  };
}
