import * as z from 'zod';
import { revisionSchema, rowIdSchema } from './identifiers';
import { fieldIdSchema, fieldValueSchema, rowFieldsSchema } from './row-fields-schema';

const result = { rowId: rowIdSchema };

/** Who wrote something, and when by the server's clock in epoch milliseconds. */
export const authorshipSchema = z.object({ by: z.string(), at: z.int().min(0) });

/** The row as it stands in the store. */
export const ledgerRowSchema = z.object({
  rowId: rowIdSchema,
  rev: revisionSchema,
  fields: rowFieldsSchema,
  /** The row it was added under, for sheets that do not have it yet. */
  after: rowIdSchema.exactOptional(),
});

/** A row that others changed, with the author of the latest change; of a deleted one `fields` is what it held last. */
export const changedRowSchema = ledgerRowSchema.extend({
  deleted: z.literal(true).exactOptional(),
  ...authorshipSchema.shape,
});

/** `by` and `at` tell of `theirs`; absent where they left the cell alone (they deleted the row). */
export const fieldConflictSchema = z.object({
  field: fieldIdSchema,
  by: z.string().exactOptional(),
  at: z.int().min(0).exactOptional(),
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
  /** The caller may not make this change; `columns` names the cells. */
  'forbidden',
]);

export const syncResultSchema = z.discriminatedUnion('outcome', [
  /** Written exactly as sent. */
  z.object({ ...result, outcome: z.literal('applied'), rev: revisionSchema }),
  /** The store holds what was sent together with others' changes: `fields`, or the row is gone. */
  z.object({
    ...result,
    outcome: z.literal('merged'),
    rev: revisionSchema,
    fields: rowFieldsSchema,
    deleted: z.literal(true).exactOptional(),
  }),
  /** The store held exactly this before; nothing was written. */
  z.object({ ...result, outcome: z.literal('alreadyApplied'), rev: revisionSchema }),
  /**
   * Nothing was written. `conflicts` are the cells both sides changed; where one side deleted the row, those the other
   * changed. `fields` is what the row would be with all conflicts settled in the store's favour: sent again based on
   * `rev`, with other values where the sender insists, it is accepted. Of a deleted row it is what the row held last with
   * the sender's changes. `by` touched the row last.
   */
  z.object({
    ...result,
    outcome: z.literal('conflict'),
    rev: revisionSchema,
    fields: rowFieldsSchema,
    deleted: z.literal(true).exactOptional(),
    conflicts: z.array(fieldConflictSchema),
    ...authorshipSchema.shape,
  }),
  /** Nothing was written; `detail` says why, in Chinese. */
  z.object({
    ...result,
    outcome: z.literal('rejected'),
    code: rejectionCodeSchema,
    detail: z.string(),
    /** Columns that the caller may not write. */
    columns: z.array(fieldIdSchema).exactOptional(),
  }),
]);

export const syncResponseSchema = z.object({
  /** The ledger's revision; without `next` the client has now pulled to it. */
  rev: revisionSchema,
  /** One a change, in the order sent. */
  results: z.array(syncResultSchema),
  /** Rows changed since `since`, at their latest, but for those that `results` settles. */
  changes: z.array(changedRowSchema),
  /** There is more: the client has pulled to here and asks again with this as `since`. */
  next: revisionSchema.exactOptional(),
});

export type LedgerRowMessage = z.infer<typeof ledgerRowSchema>;
export type ChangedRow = z.infer<typeof changedRowSchema>;
export type Authorship = z.infer<typeof authorshipSchema>;
export type FieldConflictMessage = z.infer<typeof fieldConflictSchema>;
export type RejectionCode = z.infer<typeof rejectionCodeSchema>;
export type SyncResult = z.infer<typeof syncResultSchema>;
export type SyncResponse = z.infer<typeof syncResponseSchema>;
