import * as z from 'zod';
import type { LampLooks } from './lamp-looks';
import { LAMP_COLOURS } from './lamp-looks';

const lookSchema = z.strictObject({
  name: z.string().regex(/^\S{1,8}$/),
  colour: z.enum(LAMP_COLOURS),
});

export const lampLooksSchema = z.strictObject({
  red: lookSchema,
  yellow: lookSchema,
  blue: lookSchema,
  green: lookSchema,
}) satisfies z.ZodType<LampLooks>;
