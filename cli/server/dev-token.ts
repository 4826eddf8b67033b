import { SignJWT } from 'jose';
import type { IdentityClaims } from '#functions/auth/identity';
import { TOKEN_ALGORITHM } from '#functions/auth/verify-token';

/** The bureau of a server on one machine, unless said otherwise. */
export const LOCAL_BUREAU = 'local';

/** A token that the development secret's holder vouches for; `now` in epoch milliseconds, life in seconds. */
export async function signDevToken(
  { subject, bureau, role, units = [] }: IdentityClaims,
  secret: Uint8Array,
  now: number,
  lifeSeconds: number,
): Promise<string> {
  const issued = Math.floor(now / 1000);
  return new SignJWT({ bureau, role, units })
    .setProtectedHeader({ alg: TOKEN_ALGORITHM })
    .setSubject(subject)
    .setIssuedAt(issued)
    .setExpirationTime(issued + lifeSeconds)
    .sign(secret);
}
