import { gatewayEvent } from './gateway-event';

const request = {
  method: 'POST',
  url: new URL('http://127.0.0.1:8080/v1/ledgers/a%20b/sync?x=1&y=2&x=3&z='),
  headers: { 'content-type': 'application/json', 'user-agent': 'test', cookie: 'a=1; b=2', 'x-list': 'p, q' },
  body: Buffer.from('{"项":1}'),
  sourceIp: '127.0.0.1',
  requestId: 'id',
  now: 0,
  routeKey: 'POST /v1/ledgers/{id}/sync',
  pathParameters: { id: 'a b' },
};

describe('gatewayEvent', () => {
  it('is what API Gateway sends a Lambda in payload format 2.0', () => {
    expect(gatewayEvent(request)).toEqual({
      version: '2.0',
      routeKey: 'POST /v1/ledgers/{id}/sync',
      rawPath: '/v1/ledgers/a%20b/sync',
      rawQueryString: 'x=1&y=2&x=3&z=',
      cookies: ['a=1', 'b=2'],
      headers: { 'content-type': 'application/json', 'user-agent': 'test', 'x-list': 'p, q' },
      queryStringParameters: { x: '1,3', y: '2', z: '' },
      pathParameters: { id: 'a b' },
      body: '{"项":1}',
      isBase64Encoded: false,
      requestContext: {
        accountId: 'local',
        apiId: 'local',
        domainName: '127.0.0.1',
        domainPrefix: 'local',
        http: {
          method: 'POST',
          path: '/v1/ledgers/a%20b/sync',
          protocol: 'HTTP/1.1',
          sourceIp: '127.0.0.1',
          userAgent: 'test',
        },
        requestId: 'id',
        routeKey: 'POST /v1/ledgers/{id}/sync',
        stage: '$default',
        time: 'Thu, 01 Jan 1970 00:00:00 GMT',
        timeEpoch: 0,
      },
    });
  });

  it('leaves out what a request does not have', () => {
    const bare = gatewayEvent({
      ...request,
      url: new URL('http://127.0.0.1/v1'),
      headers: {},
      body: Buffer.alloc(0),
      pathParameters: {},
    });
    expect(Object.keys(bare)).toEqual([
      'version',
      'routeKey',
      'rawPath',
      'rawQueryString',
      'headers',
      'requestContext',
      'isBase64Encoded',
    ]);
  });

  it.each([
    { type: 'application/json; charset=utf-8', text: true },
    { type: 'application/problem+json', text: true },
    { type: 'text/plain', text: true },
    { type: 'application/octet-stream', text: false },
    { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', text: false },
    { type: undefined, text: false },
  ])('sends a body of type $type as text: $text', ({ type, text }) => {
    const body = Buffer.from([0xe5, 0x8f, 0xb0]);
    const event = gatewayEvent({ ...request, headers: { 'content-type': type }, body });
    expect({ body: event.body, isBase64Encoded: event.isBase64Encoded }).toEqual({
      body: text ? '台' : '5Y+w',
      isBase64Encoded: !text,
    });
  });
});
