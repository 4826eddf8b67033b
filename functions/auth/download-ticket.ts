import { errors, jwtVerify, SignJWT } from 'jose';
import * as z from 'zod';
import { bureauIdSchema } from '#core/protocol/identifiers';
import { ProblemError } from '../usecases/problem-error';
import { wantedFileSchema } from '../usecases/wanted-file';
import { TOKEN_ALGORITHM } from './verify-token';

/** What tells a ticket from a token: neither is taken for the other. */
export const DOWNLOAD_AUDIENCE = 'taizhang-download';

const LIFE_SECONDS = 5 * 60;

const ticketSchema = z.object({
  subject: z.string().min(1),
  bureau: bureauIdSchema,
  wanted: wantedFileSchema,
});

/** The right to fetch one file of a bureau, given to someone who was signed in. */
export type Ticket = z.output<typeof ticketSchema>;

/** A ticket as text, and until when (epoch milliseconds) it is good. `now` in epoch milliseconds. */
export async function signTicket(
  { subject, bureau, wanted }: Ticket,
  secret: Uint8Array,
  now: number,
): Promise<{ readonly ticket: string; readonly expiresAt: number }> {
  const issued = Math.floor(now / 1000);
  const expires = issued + LIFE_SECONDS;
  const ticket = await new SignJWT({ bureau, wanted })
    .setProtectedHeader({ alg: TOKEN_ALGORITHM })
    .setAudience(DOWNLOAD_AUDIENCE)
    .setSubject(subject)
    .setIssuedAt(issued)
    .setExpirationTime(expires)
    .sign(secret);
  return { ticket, expiresAt: expires * 1000 };
}

/** What a ticket is for. Fails with `link-expired` or `link-invalid`. `now` in epoch milliseconds. */
export async function verifyTicket(ticket: string, secret: Uint8Array, now: number): Promise<Ticket> {
  const { payload } = await jwtVerify(ticket, secret, {
    algorithms: [TOKEN_ALGORITHM],
    audience: DOWNLOAD_AUDIENCE,
    requiredClaims: ['sub', 'exp'],
    currentDate: new Date(now),
  }).catch((error: unknown) => {
    if (error instanceof errors.JWTExpired) throw new ProblemError('link-expired');
    if (error instanceof errors.JOSEError) throw new ProblemError('link-invalid');
    throw error;
  });
  const { sub: subject, bureau, wanted } = payload;
  const read = ticketSchema.safeParse({ subject, bureau, wanted });
  if (!read.success) throw new ProblemError('link-invalid');
  return read.data;
}
