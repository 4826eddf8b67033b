import * as z from 'zod';
import { MAX_TEXT_LENGTH } from './limits';

/** `doneOn`, or `quota:外宣信息` for a repeated column. */
const FIELD_ID = /^[a-z][A-Za-z0-9-]{0,39}(:[^\p{C}]{1,80})?$/u;
/** Half of a surrogate pair cannot be written as UTF-8, so it would come back as another text. */
const LONE_SURROGATE = /\p{Cs}/u;
const textSchema = z
  .string()
  .min(1)
  .max(MAX_TEXT_LENGTH)
  .refine((text) => !LONE_SURROGATE.test(text), 'not well-formed text');

export const fieldIdSchema = z.string().regex(FIELD_ID);
export const fieldValueSchema = z.union([textSchema, z.number(), z.boolean()]);
/** As a sheet sends them: null empties a cell, an absent column is left as it is. See `SentFields`. */
export const sentFieldsSchema = z
  .record(fieldIdSchema, fieldValueSchema.nullable())
  .refine((fields) => Object.keys(fields).length <= 100, 'too many fields');
/** Canonical values by column id. Empty cells are absent, so an empty text is refused. */
export const rowFieldsSchema = z
  .record(fieldIdSchema, fieldValueSchema)
  .refine((fields) => Object.keys(fields).length <= 100, 'too many fields');
