import * as z from 'zod';
import { ROW_ID } from '#core/sync/row-token';

/** Ids become parts of store keys and paths, so they hold no separators. */
const ID = /^[A-Za-z0-9_-]{1,64}$/;

export const ledgerIdSchema = z.string().regex(ID);
export const bureauIdSchema = z.string().regex(ID);
export const clientIdSchema = z.string().regex(ID);
export const mutationIdSchema = z.string().regex(ID);
export const rowIdSchema = z.string().regex(ROW_ID);

/** A revision a client may have seen; 0 before the first. */
export const revisionSchema = z.int().min(0);
