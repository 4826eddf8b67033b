import * as z from 'zod';
import { ROLES } from '#core/policy/role';
import { bureauIdSchema } from '#core/protocol/identifiers';

/** Who is calling, as a verified token says: a `Writer` to the policy. */
export const identitySchema = z.object({
  subject: z.string().min(1).max(200),
  bureau: bureauIdSchema,
  role: z.enum(ROLES),
  /** The units a clerk fills ledgers for; a token without them names none. */
  units: z.array(z.string().trim().min(1).max(80)).max(50).readonly().default([]),
});

export type Identity = z.output<typeof identitySchema>;
/** An identity as a token spells it. */
export type IdentityClaims = z.input<typeof identitySchema>;
