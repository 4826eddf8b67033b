import * as z from 'zod';
import { KIND_ID } from '#core/ledger/kind';
import { fieldIdSchema } from './row-fields-schema';

/** A description of a ledger; see `LedgerInfo`. */
export const ledgerInfoSchema = z.strictObject({
  /** Not an enumeration: a bureau may define kinds of its own. */
  kind: z.string().regex(KIND_ID),
  year: z.int().min(1900).max(2999).exactOptional(),
  title: z.string().max(500),
  sheet: z.string().min(1).max(31),
  columns: z.array(z.strictObject({ id: fieldIdSchema, header: z.string().max(80) })).max(100),
});
