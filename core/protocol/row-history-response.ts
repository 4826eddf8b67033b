import * as z from 'zod';
import { revisionSchema } from './identifiers';
import { fieldIdSchema, fieldValueSchema, rowFieldsSchema } from './row-fields-schema';
import { authorshipSchema } from './sync-response';

/** One change in the life of a row. */
export const rowVersionSchema = z.object({
  rev: revisionSchema,
  ...authorshipSchema.shape,
  /** The workbook copy it came from. */
  clientId: z.string(),
  what: z.enum(['created', 'edited', 'deleted', 'restored']),
  /** The cells it changed; an absent side was empty. */
  changes: z.array(
    z.object({
      field: fieldIdSchema,
      from: fieldValueSchema.exactOptional(),
      to: fieldValueSchema.exactOptional(),
    }),
  ),
  /** The row as it stood then; of a deleted one what it held last. */
  fields: rowFieldsSchema,
});

/** `GET /v1/ledgers/{id}/rows/{rowId}/history?before=&field=`: the versions of a row, the latest first, in pages. */
export const rowHistoryResponseSchema = z.object({
  versions: z.array(rowVersionSchema),
  /** Where the next page begins: its `before`. */
  next: revisionSchema.exactOptional(),
});

export type RowVersionMessage = z.infer<typeof rowVersionSchema>;
export type RowHistoryResponse = z.infer<typeof rowHistoryResponseSchema>;
