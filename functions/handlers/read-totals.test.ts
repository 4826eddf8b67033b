import { signDevToken } from '#cli/server/dev-token';
import { gatewayEvent } from '#cli/server/gateway-event';
import type { Role } from '#core/policy/role';
import { problemSchema } from '#core/protocol/problem';
import { totalsResponseSchema } from '#core/protocol/totals-response';
import { MemoryBureauRegistry, MemoryFileStore } from '../../tests/contract/memory-file-store';
import { MemoryLedgerStore } from '../../tests/contract/memory-ledger-store';
import { added, PLAIN, push } from '../../tests/sync/totals-check';
import type { Backend } from '../backend';
import type { LogLine } from '../http/log-line';
import { StoreUnavailableError } from '../usecases/ledger-store';
import { createReadTotals } from './read-totals';

const SECRET = new TextEncoder().encode('a secret of at least thirty-two bytes');
const NOW = 1_700_000_000_000;

let backend: Backend & { store: MemoryLedgerStore };
let lines: LogLine[];
beforeEach(async () => {
  lines = [];
  backend = {
    store: new MemoryLedgerStore(),
    files: new MemoryFileStore(),
    bureaus: new MemoryBureauRegistry(),
    secret: SECRET,
    now: () => NOW,
    pause: () => Promise.resolve(),
    log: (line) => lines.push(line),
  };
  await push(backend.store, PLAIN, added('r1', 'r2'));
});

interface Request {
  readonly role?: Role;
  readonly bureau?: string;
  readonly query?: string;
}

async function totals({ role = 'leader', bureau = 'b', query = '?date=2023-06-30' }: Request = {}) {
  const token = await signDevToken({ subject: 'zhang', bureau, role }, SECRET, NOW, 60);
  const event = gatewayEvent({
    method: 'GET',
    url: new URL(`http://127.0.0.1/v1/totals${query}`),
    headers: { authorization: `Bearer ${token}` },
    body: Buffer.from(''),
    sourceIp: '127.0.0.1',
    requestId: 'request-1',
    now: NOW,
    routeKey: 'GET /v1/totals',
    pathParameters: {},
  });
  const { statusCode, body = '' } = await createReadTotals(backend)(event);
  return { status: statusCode, body: JSON.parse(body) as unknown };
}

describe('GET /v1/totals', () => {
  it('answers as the protocol says, of the day asked for, and logs how many ledgers', async () => {
    const overdueOn = async (date: string) => {
      const { date: answered, ledgers } = totalsResponseSchema.parse(
        (await totals({ query: `?date=${date}` })).body,
      );
      expect(answered).toBe(date);
      return ledgers.map((ledger) => 'completion' in ledger && ledger.completion.total.overdue);
    };
    expect(await overdueOn('2023-06-30')).toEqual([0]);
    expect(await overdueOn('2023-07-01')).toEqual([2]);
    const line = { requestId: 'request-1', route: 'GET /v1/totals', status: 200, ms: 0, rows: 1 };
    expect(lines).toEqual([line, line]);
  });

  it.each<Role>(['clerk', 'office', 'acceptor', 'leader', 'service'])('is for the role %s', async (role) => {
    expect((await totals({ role })).status).toBe(200);
  });

  it('is of the caller’s bureau only', async () => {
    expect((await totals({ bureau: 'other' })).body).toEqual({ date: '2023-06-30', ledgers: [] });
  });

  it.each([
    ...['', '?date=', '?date=2023-02-30', '?date=2023-6-30', '?date=20230630', '?date=2023-06-30T00:00:00Z'],
    ...['?rev=1', '?date=2023-06-30&rev=1', '?date=2023-06-30&date=2023-07-01'],
  ])('refuses the query “%s”', async (query) => {
    const { status, body } = await totals({ query });
    expect([status, problemSchema.parse(body).code]).toEqual([400, 'malformed-request']);
  });

  it('asks to come again while the store cannot be reached', async () => {
    backend.store.listTotals = () => Promise.reject(new StoreUnavailableError('down'));
    const { status, body } = await totals();
    expect([status, problemSchema.parse(body).code]).toEqual([503, 'store-unavailable']);
  });
});
