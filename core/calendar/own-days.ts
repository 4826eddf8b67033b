import * as z from 'zod';
import { isCivilDate } from '#core/date/civil-date';

const day = z.string().refine(isCivilDate);

/** Days on which a bureau's calendar differs from the State Council's: its own, or of years not published yet. */
export const ownDaysSchema = z.strictObject({
  /** 放假. */
  holidays: z.array(day).readonly(),
  /** 上班, e.g. a Saturday made up for. */
  workdays: z.array(day).readonly(),
});

export type OwnDays = Readonly<z.infer<typeof ownDaysSchema>>;

export const NO_OWN_DAYS: OwnDays = { holidays: [], workdays: [] };
