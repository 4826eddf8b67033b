import * as z from 'zod';
import { clientIdSchema, mutationIdSchema, revisionSchema, rowIdSchema } from './identifiers';
import { ledgerInfoSchema } from './ledger-info-schema';
import { MAX_CHANGES } from './limits';
import { PROTOCOL_VERSION } from './protocol-version';
import { sentFieldsSchema } from './row-fields-schema';

const rowEditSchema = z
  .strictObject({
    rowId: rowIdSchema,
    /** The revision in the row's token; 0 for a new row. */
    baseRev: revisionSchema,
    /** The whole row as it stands in the sheet, its empty cells as null. */
    fields: sentFieldsSchema,
    /** Of a new row: the one above it. */
    after: rowIdSchema.exactOptional(),
  })
  .refine(({ rowId, after }) => after !== rowId, 'a row under itself');

const rowRemovalSchema = z.strictObject({
  rowId: rowIdSchema,
  /** The revision in the token of the row that is gone. */
  baseRev: revisionSchema.min(1),
  deleted: z.literal(true),
});

export const rowChangeSchema = z.union([rowEditSchema, rowRemovalSchema]);

/** `POST /v1/ledgers/{id}/sync`: push the changes, if any, and pull what happened since. */
export const syncRequestSchema = z.strictObject({
  protocol: z.literal(PROTOCOL_VERSION),
  /** One a workbook copy and person; with `mutationId` it names this push for ever. */
  clientId: clientIdSchema,
  /** A retry carries the same id and the same changes. */
  mutationId: mutationIdSchema,
  /** The revision the client has pulled to; 0 for all. */
  since: revisionSchema,
  /** Needed with the first push of a ledger; later it may add columns. */
  ledger: ledgerInfoSchema.exactOptional(),
  changes: z
    .array(rowChangeSchema)
    .max(MAX_CHANGES)
    .refine((changes) => new Set(changes.map((change) => change.rowId)).size === changes.length, {
      message: 'a row occurs twice',
    }),
});

export type SyncRequest = z.infer<typeof syncRequestSchema>;
