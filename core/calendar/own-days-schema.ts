import * as z from 'zod';
import { isCivilDate } from '#core/date/civil-date';
import type { OwnDays } from './own-days';

/** In order of time, each once. */
const days = z
  .array(z.string().refine(isCivilDate))
  .refine((list) => list.every((day, index) => index === 0 || (list[index - 1] ?? '') < day))
  .readonly();

export const ownDaysSchema = z.strictObject({
  holidays: days,
  workdays: days,
}) satisfies z.ZodType<OwnDays>;
