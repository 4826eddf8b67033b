import * as z from 'zod';
import { isCivilDate } from '#core/date/civil-date';

/** `YYYY-MM-DD`; see `CivilDate`. */
export const civilDateSchema = z
  .templateLiteral([z.number(), '-', z.number(), '-', z.number()])
  .refine(isCivilDate, 'no day of the calendar');
/** `YYYY-MM`. */
export const monthSchema = z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])$/);
