import * as z from 'zod';

/** A revision in a query: plain digits only, for `Number` reads an empty text as 0 and knows other spellings. */
export const revisionQuerySchema = z
  .string()
  .regex(/^\d{1,15}$/)
  .transform(Number);
