import { matchRoute } from './match-route';

const ROUTES = [
  { method: 'GET', path: '/v1/ledgers' },
  { method: 'GET', path: '/v1/ledgers/{id}' },
  { method: 'POST', path: '/v1/ledgers/{id}/sync' },
] as const;

describe('matchRoute', () => {
  it.each([
    { method: 'GET', path: '/v1/ledgers', route: 0, parameters: {} },
    { method: 'GET', path: '/v1/ledgers/2023-x', route: 1, parameters: { id: '2023-x' } },
    { method: 'GET', path: '/v1/ledgers/a%2Fb%E5%8F%B0', route: 1, parameters: { id: 'a/b台' } },
    { method: 'POST', path: '/v1/ledgers/x/sync', route: 2, parameters: { id: 'x' } },
  ])('$method $path', ({ method, path, route, parameters }) => {
    expect(matchRoute(ROUTES, method, path)).toEqual({ route: ROUTES[route], pathParameters: parameters });
  });

  it.each([
    { name: 'another method', method: 'DELETE', path: '/v1/ledgers' },
    { name: 'an unknown path', method: 'GET', path: '/v1' },
    { name: 'an empty parameter', method: 'GET', path: '/v1/ledgers/' },
    { name: 'a longer path', method: 'POST', path: '/v1/ledgers/x/sync/y' },
    { name: 'another case', method: 'GET', path: '/V1/ledgers' },
    { name: 'a broken escape', method: 'GET', path: '/v1/ledgers/%E5%8F' },
  ])('nothing for $name', ({ method, path }) => {
    expect(matchRoute(ROUTES, method, path)).toBeUndefined();
  });
});
