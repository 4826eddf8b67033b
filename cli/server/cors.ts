const LOOPBACK: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Whether pages of an origin come from this very machine, whatever the port. */
function isOnThisMachine(origin: string): boolean {
  if (!URL.canParse(origin)) return false;
  const { hostname, origin: plain } = new URL(origin);
  return plain === origin && LOOPBACK.has(hostname);
}

/**
 * What pages of another origin are told, as API Gateway tells it: those of the given origins and of this machine may read
 * answers and sign in with a token; others learn nothing.
 */
export function corsHeaders(
  origin: string | undefined,
  allowed: readonly string[],
): Readonly<Record<string, string>> {
  if (origin === undefined || !(allowed.includes(origin) || isOnThisMachine(origin)))
    return { vary: 'origin' };
  return {
    vary: 'origin',
    'access-control-allow-origin': origin,
    'access-control-allow-headers': 'authorization,content-type',
    'access-control-allow-methods': 'GET,POST,PUT,DELETE',
    'access-control-max-age': '3600',
  };
}
