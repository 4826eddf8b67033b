import * as z from 'zod';
import { civilDateSchema } from './civil-date-schema';

/** `GET /v1/reports`: the reports that were made by themselves, the latest day first. */
export const reportsResponseSchema = z.object({
  reports: z.array(
    z.object({
      id: z.string(),
      kind: z.string(),
      format: z.string(),
      asOf: civilDateSchema,
      /** The file's name. */
      name: z.string(),
      size: z.int(),
      /** When it was made, in epoch milliseconds. */
      at: z.number(),
      /** How many places a person still has to fill in. */
      gaps: z.int(),
    }),
  ),
});

export type ReportsResponse = z.infer<typeof reportsResponseSchema>;
