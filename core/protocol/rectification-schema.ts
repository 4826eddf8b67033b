import * as z from 'zod';
import type { RectificationStatus } from '#core/inspection/rectification';
import { civilDateSchema } from './civil-date-schema';
import { countSchema } from './counts-schema';

const entrySchema = z.object({
  row: z.int().exactOptional(),
  no: z.number().nullable(),
  date: civilDateSchema,
  method: z.string().exactOptional(),
  unit: z.string(),
  units: z.array(z.string()),
  relatesTo: z.string().exactOptional(),
  problem: z.string(),
  rectifyBy: z.string().exactOptional(),
  rectifiedOn: civilDateSchema.exactOptional(),
});

const rectificationSchema = z.object({
  entry: entrySchema,
  due: civilDateSchema,
  state: z.enum(['open', 'dueSoon', 'overdue', 'closed', 'closedLate']),
  days: countSchema,
  reason: z.string(),
  items: z.array(
    z.object({
      ledger: countSchema,
      position: countSchema,
      no: z.number().nullable(),
      item: z.string(),
      row: z.int().exactOptional(),
    }),
  ),
  problems: z.array(
    z.object({ kind: z.enum(['item-unknown', 'item-ambiguous', 'due-unread']), text: z.string() }),
  ),
});

const countsSchema = z.object({
  total: countSchema,
  open: countSchema,
  overdue: countSchema,
  closed: countSchema,
  closedLate: countSchema,
});

/** See `RectificationStatus`. */
export const rectificationStatusSchema = countsSchema.extend({
  byUnit: z.array(countsSchema.extend({ unit: z.string() })),
  entries: z.array(rectificationSchema),
}) satisfies z.ZodType<RectificationStatus>;
