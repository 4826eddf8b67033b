import * as z from 'zod';
import { revisionSchema } from './identifiers';
import { ledgerInfoSchema } from './ledger-info-schema';
import { ledgerRowSchema } from './sync-response';

/** `GET /v1/ledgers/{id}`, `?rev=`, `?date=` or `?cursor=`: the ledger as of `rev`, by row id, a page at a time. */
export const ledgerResponseSchema = z.object({
  ledger: ledgerInfoSchema,
  /** All pages of one reading show this revision, whatever is written meanwhile. */
  rev: revisionSchema,
  rows: z.array(ledgerRowSchema),
  /** The cursor of the next page. */
  next: z.string().exactOptional(),
});

export type LedgerResponse = z.infer<typeof ledgerResponseSchema>;
