import * as z from 'zod';
import { isCivilDate } from '#core/date/civil-date';

/** A query for figures at the end of a day in Shanghai, and whether the rows of now are judged or those of then. */
export const dayQuerySchema = z.strictObject({
  date: z.string().refine(isCivilDate),
  rows: z.enum(['now', 'then']).default('now'),
});
