import type { CivilDate } from '#core/date/civil-date';

/** Days on which a bureau's calendar differs from the State Council's: its own, or of years not published yet. */
export interface OwnDays {
  /** 放假. */
  readonly holidays: readonly CivilDate[];
  /** 上班, e.g. a Saturday made up for. Wins over `holidays`. */
  readonly workdays: readonly CivilDate[];
}

export const NO_OWN_DAYS: OwnDays = { holidays: [], workdays: [] };
