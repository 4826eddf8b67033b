import { gatewayEvent } from '#cli/server/gateway-event';
import { createListLedgers } from '../handlers/list-ledgers';
import { lambda } from './lambda';

const ENV = { TAIZHANG_TABLE: 'ledgers', TAIZHANG_DEV_SECRET: 'x'.repeat(32), AWS_REGION: 'cn-northwest-1' };

it('a Lambda prints one line of JSON a request, with its metrics', async () => {
  const before = { ...process.env };
  Object.assign(process.env, ENV);
  const written: string[] = [];
  const write = jest.spyOn(process.stdout, 'write').mockImplementation((text) => {
    written.push(String(text));
    return true;
  });
  try {
    const routeKey = 'GET /v1/ledgers';
    const answer = await lambda(createListLedgers)(
      gatewayEvent({
        method: 'GET',
        url: new URL('http://127.0.0.1/v1/ledgers'),
        headers: {},
        body: Buffer.alloc(0),
        sourceIp: '127.0.0.1',
        requestId: 'r',
        now: Date.now(),
        routeKey,
        pathParameters: {},
      }),
    );
    expect(answer.statusCode).toBe(401);
    expect(written).toHaveLength(1);
    expect(written[0]).toMatch(/^[^\n]*\n$/);
    expect(JSON.parse(written[0] ?? '')).toMatchObject({
      route: routeKey,
      problem: 'unauthenticated',
      Conflicts: 0,
      _aws: { CloudWatchMetrics: [{ Namespace: 'Taizhang' }] },
    });
  } finally {
    write.mockRestore();
    process.env = before;
  }
});
