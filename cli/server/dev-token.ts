import { SignJWT } from 'jose';
import type { Identity } from '#functions/auth/identity';
import { TOKEN_ALGORITHM } from '#functions/auth/verify-token';

/** A token that the development secret's holder vouches for; `now` in epoch milliseconds, life in seconds. */
export async function signDevToken(
  { subject, bureau, role }: Identity,
  secret: Uint8Array,
  now: number,
  lifeSeconds: number,
): Promise<string> {
  const issued = Math.floor(now / 1000);
  return new SignJWT({ bureau, role })
    .setProtectedHeader({ alg: TOKEN_ALGORITHM })
    .setSubject(subject)
    .setIssuedAt(issued)
    .setExpirationTime(issued + lifeSeconds)
    .sign(secret);
}
