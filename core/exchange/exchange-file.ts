import * as z from 'zod';
import { bureauIdSchema, ledgerIdSchema, revisionSchema, rowIdSchema } from '#core/protocol/identifiers';
import { rowFieldsSchema } from '#core/protocol/row-fields-schema';
import { syncRequestSchema } from '#core/protocol/sync-request';
import { ledgerRowSchema, syncResponseSchema } from '#core/protocol/sync-response';

/** Version of both files; raise it with every change of a schema below. Other versions are refused. */
export const EXCHANGE_VERSION = 1;

const idSchema = z.string().regex(/^[A-Za-z0-9_-]{1,40}$/);

/** A row the sheet accounted for: at the revision of its token, and with its content where it no longer showed it. */
const knownRowSchema = z.strictObject({
  rowId: rowIdSchema,
  rev: revisionSchema,
  fields: rowFieldsSchema.exactOptional(),
});

const rowsWantedSchema = z.strictObject({
  ledgerId: ledgerIdSchema,
  asks: z.literal('rows'),
  /** Absent for the current ones. */
  rev: revisionSchema.exactOptional(),
});

const syncWantedSchema = z.strictObject({
  ledgerId: ledgerIdSchema,
  asks: z.literal('sync'),
  /** What the sheet's header said: how far it had pulled, and of which rows. */
  since: revisionSchema,
  digest: z.string().exactOptional(),
  known: z.array(knownRowSchema),
  /** Rows sent that the store has not acknowledged yet: others may have entered the same ones. */
  fresh: z.array(rowIdSchema),
  /** At least one; to be sent one after the other. */
  requests: z.array(syncRequestSchema).min(1),
});

/** What one ledger of a workbook asks of the server. */
export const exportedLedgerSchema = z.discriminatedUnion('asks', [rowsWantedSchema, syncWantedSchema]);

/** Which export of a workbook this is, or answers. */
const turn = {
  version: z.literal(EXCHANGE_VERSION),
  /** Counts answered exports of a workbook, from 1. */
  number: z.int().min(1).max(999_999_999),
  /** One for all exports of a workbook under one number; the first of them to be imported is the one that counts. */
  slot: idSchema,
  id: idSchema,
};

export const exportFileSchema = z.strictObject({
  format: z.literal('taizhang-export'),
  ...turn,
  /** The slot of the number before. */
  previous: idSchema.exactOptional(),
  /** The workbook's name, for people. */
  workbook: z.string().max(300),
  ledgers: z.array(exportedLedgerSchema).max(200),
});

const answeredLedgerSchema = z.discriminatedUnion('answer', [
  z.strictObject({
    answer: z.literal('rows'),
    ledgerId: ledgerIdSchema,
    rev: revisionSchema.exactOptional(),
    rows: z.array(ledgerRowSchema),
  }),
  z.strictObject({
    answer: z.literal('sync'),
    /** What was asked, so that the workbook can be settled with nothing but this file. */
    asked: syncWantedSchema,
    responses: z.array(syncResponseSchema).min(1),
    /** Fresh rows that others had entered as well: each was sent as the store's row `as`. */
    same: z.array(z.strictObject({ rowId: rowIdSchema, as: rowIdSchema })),
    /** Why the server did not go on after the last of them, in Chinese. */
    detail: z.string().exactOptional(),
  }),
  /** The server refused the ledger, or could not go on with it; `detail` says why, in Chinese. */
  z.strictObject({ answer: z.literal('refused'), ledgerId: ledgerIdSchema, detail: z.string() }),
]);

export const answerFileSchema = z.strictObject({
  format: z.literal('taizhang-answer'),
  ...turn,
  bureau: bureauIdSchema,
  workbook: z.string().max(300),
  ledgers: z.array(answeredLedgerSchema).max(200),
});

export type ExportedLedger = z.infer<typeof exportedLedgerSchema>;
export type SyncWanted = z.infer<typeof syncWantedSchema>;
export type ExportFile = z.infer<typeof exportFileSchema>;
export type AnsweredLedger = z.infer<typeof answeredLedgerSchema>;
export type AnswerFile = z.infer<typeof answerFileSchema>;
