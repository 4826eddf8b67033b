import type { Route } from '#functions/routes';

export interface RouteMatch<T> {
  readonly route: T;
  readonly pathParameters: Readonly<Record<string, string>>;
}

const PARAMETER = /^\{(\w+)\}$/;

/** The path's parameters, decoded; undefined when it does not fit the pattern or is not decodable. */
function fit(pattern: string, path: string): Record<string, string> | undefined {
  const [expected, actual] = [pattern.split('/'), path.split('/')];
  if (expected.length !== actual.length) return undefined;
  const parameters: Record<string, string> = {};
  for (const [index, segment] of expected.entries()) {
    const given = actual[index] ?? '';
    const name = PARAMETER.exec(segment)?.[1];
    if (name === undefined ? segment !== given : given === '') return undefined;
    if (name !== undefined) parameters[name] = decodeURIComponent(given);
  }
  return parameters;
}

/** The route API Gateway would choose; undefined when there is none, or an escape in the path is broken. */
export function matchRoute<T extends Pick<Route, 'method' | 'path'>>(
  routes: readonly T[],
  method: string,
  path: string,
): RouteMatch<T> | undefined {
  try {
    for (const route of routes) {
      const pathParameters = route.method === method ? fit(route.path, path) : undefined;
      if (pathParameters) return { route, pathParameters };
    }
  } catch (error) {
    if (!(error instanceof URIError)) throw error;
  }
  return undefined;
}
