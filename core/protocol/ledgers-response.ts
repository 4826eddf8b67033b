import * as z from 'zod';
import { ledgerIdSchema, revisionSchema } from './identifiers';
import { ledgerInfoSchema } from './ledger-info-schema';

/** `GET /v1/ledgers`: the ledgers of the caller's bureau, in order of id. */
export const ledgersResponseSchema = z.object({
  ledgers: z.array(z.object({ id: ledgerIdSchema, rev: revisionSchema, ledger: ledgerInfoSchema })),
});

export type LedgersResponse = z.infer<typeof ledgersResponseSchema>;
