import { errors, jwtVerify } from 'jose';
import { ProblemError } from '../usecases/problem-error';
import { identitySchema, type Identity } from './identity';

/** The only algorithm accepted; a token does not get to choose (`alg: none`, or a public key used as a secret). */
export const TOKEN_ALGORITHM = 'HS256';

function bearerOf(authorization: string | undefined): string {
  const [, token] = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(authorization ?? '') ?? [];
  if (token === undefined) throw new ProblemError('unauthenticated');
  return token;
}

/**
 * The caller's identity from an `Authorization` header. `now` in epoch milliseconds. Fails with a `ProblemError`:
 * `unauthenticated`, `token-expired`, or `forbidden` for a genuine token whose claims are none of ours.
 */
export async function verifyToken(
  authorization: string | undefined,
  secret: Uint8Array,
  now: number,
): Promise<Identity> {
  const verified = await jwtVerify(bearerOf(authorization), secret, {
    algorithms: [TOKEN_ALGORITHM],
    requiredClaims: ['sub', 'exp'],
    currentDate: new Date(now),
  }).catch((error: unknown) => {
    if (error instanceof errors.JWTExpired) throw new ProblemError('token-expired');
    if (error instanceof errors.JOSEError) throw new ProblemError('unauthenticated');
    throw error;
  });
  const { sub, aud, bureau, role, units } = verified.payload;
  // A ticket for one file says for whom it is; a token does not.
  if (aud !== undefined) throw new ProblemError('unauthenticated');
  const identity = identitySchema.safeParse({ subject: sub, bureau, role, units });
  if (!identity.success) throw new ProblemError('forbidden');
  return identity.data;
}
