import * as z from 'zod';

/**
 * `POST /v1/reports/{kind}/link`, `POST /v1/reports/prepared/{id}/link`, `POST /v1/templates/{kind}/link`: where a browser
 * that is not signed in finds the file for a few minutes.
 */
export const linkResponseSchema = z.object({
  /** From the root of the server. */
  url: z.string().startsWith('/'),
  /** Epoch milliseconds. */
  expiresAt: z.int(),
  /** What a person still has to write in the report, in the order of the document; empty for templates. */
  gaps: z.array(z.string()),
});

export type LinkResponse = z.infer<typeof linkResponseSchema>;
