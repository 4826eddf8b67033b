import { z } from 'zod';
import { bureauIdSchema } from '#core/protocol/identifiers';

export const roleSchema = z.enum(['clerk', 'office', 'leader', 'service']);

/** Who is calling, as a verified token says. */
export const identitySchema = z.object({
  subject: z.string().min(1).max(200),
  bureau: bureauIdSchema,
  role: roleSchema,
});

export type Role = z.infer<typeof roleSchema>;
export type Identity = z.infer<typeof identitySchema>;

/** Leaders read; who may write which rows and columns is decided beyond this. */
export function mayWrite(role: Role): boolean {
  return role !== 'leader';
}
