import { z } from 'zod';
import { revisionSchema, rowIdSchema } from './identifiers';
import { fieldIdSchema, fieldValueSchema, rowFieldsSchema } from './row-fields-schema';

const result = { rowId: rowIdSchema };

/** The row as it stands in the store. */
export const ledgerRowSchema = z.object({ rowId: rowIdSchema, rev: revisionSchema, fields: rowFieldsSchema });

export const fieldConflictSchema = z.object({
  field: fieldIdSchema,
  base: fieldValueSchema.exactOptional(),
  theirs: fieldValueSchema.exactOptional(),
  mine: fieldValueSchema.exactOptional(),
});

export const rejectionCodeSchema = z.enum([
  /** The store never held the version this change was made from. */
  'unknown-base',
  /** The row, with what others added, is larger than the store can hold. */
  'row-too-large',
  /** Valid, but no room was left in this push; send it again with the next. */
  'push-full',
  /** This push was answered before, and this row was not written then; send it again in a new push. */
  'already-answered',
]);

export const syncResultSchema = z.discriminatedUnion('outcome', [
  /** Written exactly as sent. */
  z.object({ ...result, outcome: z.literal('applied'), rev: revisionSchema }),
  /** The store holds what was sent together with others' changes: `fields`. */
  z.object({ ...result, outcome: z.literal('merged'), rev: revisionSchema, fields: rowFieldsSchema }),
  /** The store held exactly this before; nothing was written. */
  z.object({ ...result, outcome: z.literal('alreadyApplied'), rev: revisionSchema }),
  /** Nothing was written; `fields` is the row in the store, `conflicts` the cells both sides changed. */
  z.object({
    ...result,
    outcome: z.literal('conflict'),
    rev: revisionSchema,
    fields: rowFieldsSchema,
    conflicts: z.array(fieldConflictSchema),
  }),
  /** Nothing was written; `detail` says why, in Chinese. */
  z.object({ ...result, outcome: z.literal('rejected'), code: rejectionCodeSchema, detail: z.string() }),
]);

export const syncResponseSchema = z.object({
  /** The ledger's revision; without `next` the client has now pulled to it. */
  rev: revisionSchema,
  /** One a change, in the order sent. */
  results: z.array(syncResultSchema),
  /** Rows changed since `since`, at their latest, but for those that `results` settles. */
  changes: z.array(ledgerRowSchema),
  /** There is more: the client has pulled to here and asks again with this as `since`. */
  next: revisionSchema.exactOptional(),
});

export type LedgerRowMessage = z.infer<typeof ledgerRowSchema>;
export type RejectionCode = z.infer<typeof rejectionCodeSchema>;
export type SyncResult = z.infer<typeof syncResultSchema>;
export type SyncResponse = z.infer<typeof syncResponseSchema>;
