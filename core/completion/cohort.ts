import type { Counts } from './completion';
import { rate } from './completion';
import type { ItemState, Light } from './light';
import type { Standing } from './standing';

/** Items that stand alike. */
export interface Cohort extends Standing {
  /** Whether their final due date has come. */
  readonly dueByNow: boolean;
  readonly size: number;
}

/** What `summarise` makes of the items themselves. */
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
    lights: { red: lit('red'), yellow: lit('yellow'), green: lit('green') },
    dueByNow,
    dueOnTime,
    completionRate: rate(done + doneLate, total),
    onTimeRate: rate(dueOnTime, dueByNow),
  };
}
