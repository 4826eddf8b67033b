/** The routes by which leaders see what is late and why: status, monthly reporting, comparison, lists at the year's end. */
import { signDevToken } from '#cli/server/dev-token';
import { gatewayEvent } from '#cli/server/gateway-event';
import { RULES } from '#core/ledger/kinds/rules';
import type { RowFields } from '#core/ledger/row-fields';
import type { Role } from '#core/policy/role';
import { comparisonResponseSchema } from '#core/protocol/comparison-response';
import { problemSchema } from '#core/protocol/problem';
import { reportingResponseSchema } from '#core/protocol/reporting-response';
import { statusResponseSchema } from '#core/protocol/status-response';
import { yearEndResponseSchema } from '#core/protocol/year-end-response';
import { readWorkbook } from '#xlsx/read-workbook';
import { requestOf } from '../../tests/contract/ledger-fixtures';
import { MemoryBureauRegistry, MemoryFileStore } from '../../tests/contract/memory-file-store';
import { MemoryLedgerStore } from '../../tests/contract/memory-ledger-store';
import { sync } from '../../tests/sync/sync-tools';
import { change, WITH_PROGRESS } from '../../tests/sync/totals-check';
import type { Backend } from '../backend';
import { ROUTES } from '../routes';
import { StoreUnavailableError } from '../usecases/ledger-store';
import { ALL_RIGHTS } from '../usecases/rights';
import { syncLedger } from '../usecases/sync-ledger';

const SECRET = new TextEncoder().encode('a secret of at least thirty-two bytes');
const NOW = Date.parse('2023-07-10T09:00:00+08:00');

const ROW: RowFields = {
  no: 1,
  item: '推进改革',
  deadline: '6月底前完成',
  units: '办公室、政治部',
  status: '进行中',
};

let backend: Backend & { store: MemoryLedgerStore };

async function write(day: string, rowId: string, fields: RowFields | undefined): Promise<void> {
  const [row] = await backend.store.readRows({ bureau: 'b', ledgerId: 'l' }, [rowId]);
  const baseRev = row?.rev ?? 0;
  const changes = fields ? [{ rowId, baseRev, fields }] : [{ rowId, baseRev, deleted: true as const }];
  await sync(backend.store, change(WITH_PROGRESS, changes), { at: Date.parse(`${day}T09:00:00+08:00`) });
}

async function writeRules(day: string, rules: Readonly<Record<string, string | number>>): Promise<void> {
  const columns = RULES.columns.map(({ id, title }) => ({ id, header: title }));
  const ledger = { kind: RULES.id, title: '', sheet: RULES.name, columns };
  const changes = Object.entries(rules).map(([rule, value], at) => ({
    ...{ rowId: `r${at}`, baseRev: 0, fields: { rule, value } },
  }));
  const tools = {
    store: backend.store,
    now: () => Date.parse(`${day}T09:00:00+08:00`),
    pause: backend.pause,
  };
  const request = { ...requestOf({ mutationId: 'rules', changes }), ledger };
  const key = { bureau: 'b', ledgerId: RULES.id };
  await syncLedger(tools, { key, author: 'office', rights: ALL_RIGHTS, request });
}

beforeEach(async () => {
  backend = {
    store: new MemoryLedgerStore(),
    files: new MemoryFileStore(),
    bureaus: new MemoryBureauRegistry(),
    secret: SECRET,
    now: () => NOW,
    pause: () => Promise.resolve(),
    log: () => undefined,
  };
  await write('2023-03-01', 'r1', ROW);
  await write('2023-03-01', 'r2', { ...ROW, no: 2, item: '建成中心', units: '政治部' });
  await write('2023-03-20', 'r2', { problem: '缺人' });
  await write('2023-04-10', 'r2', { problem: '缺人手' });
  await write('2023-06-20', 'r1', { ...ROW, note: '6月：甲', status: '已完成', doneOn: '2023-06-20' });
  await write('2023-07-02', 'r2', { ...ROW, no: 2, item: '建成中心', units: '政治部', note: '6月：乙' });
  await write('2023-07-03', 'r3', { ...ROW, no: 3, item: '新增事项' });
});

interface Request {
  readonly role?: Role;
  readonly bureau?: string;
}

async function ask(pathWithQuery: string, { role = 'leader', bureau = 'b' }: Request = {}) {
  const token = await signDevToken({ subject: 'zhang', bureau, role }, SECRET, backend.now(), 60);
  const url = new URL(pathWithQuery, 'http://127.0.0.1');
  const route = ROUTES.find(({ path }) => path === url.pathname);
  const event = gatewayEvent({
    method: 'GET',
    url,
    headers: { authorization: `Bearer ${token}` },
    body: Buffer.from(''),
    sourceIp: '127.0.0.1',
    requestId: 'request-1',
    now: NOW,
    routeKey: `GET ${url.pathname}`,
    pathParameters: {},
  });
  return route?.create(backend)(event);
}

async function get(...asked: Parameters<typeof ask>) {
  const answer = await ask(...asked);
  return { status: answer?.statusCode, body: JSON.parse(answer?.body ?? '') as unknown };
}

describe('GET /v1/status', () => {
  const countsOn = async (query: string): Promise<readonly number[]> => {
    const { total } = statusResponseSchema.parse((await get(`/v1/status?${query}`)).body);
    return [total.total, total.done, total.overdue];
  };

  it('judges the rows of now at the end of the day, unless those of then are asked for', async () => {
    expect(await countsOn('date=2023-07-01')).toEqual([3, 1, 2]);
    expect(await countsOn('date=2023-07-01&rows=now')).toEqual([3, 1, 2]);
    expect(await countsOn('date=2023-07-01&rows=then')).toEqual([2, 1, 1]);
    expect(await countsOn('date=2023-06-19&rows=then')).toEqual([2, 0, 0]);
  });

  it('leaves out ledgers that were not there then', async () => {
    const { body } = await get('/v1/status?date=2023-02-28&rows=then');
    expect(statusResponseSchema.parse(body).ledgers).toEqual([]);
  });
});

describe('GET /v1/reporting', () => {
  it('tells who reported for the month, in time or late', async () => {
    const { body } = await get('/v1/reporting?month=2023-06');
    const { dueOn, total, units, unreported } = reportingResponseSchema.parse(body);
    expect(dueOn).toBe('2023-06-30');
    expect(total).toEqual({ owed: 2, onTime: 1, late: 1, missing: 0, awaited: 0 });
    expect(units.map(({ unit, state, items }) => [unit, state, items.map(({ no, by }) => [no, by])])).toEqual(
      [
        ['政治部', 'late', [[2, 'c']]],
        ['办公室', 'onTime', [[1, 'c']]],
      ],
    );
    expect(unreported).toEqual([]);
  });

  it('names those who did not', async () => {
    const { body } = await get('/v1/reporting?month=2023-05');
    expect(reportingResponseSchema.parse(body).unreported).toEqual(['办公室', '政治部']);
  });

  it('says of which ledgers nothing is known', async () => {
    const { body } = await get('/v1/reporting?month=2023-02');
    expect(reportingResponseSchema.parse(body)).toMatchObject({
      total: { owed: 0 },
      withoutHistory: ['重点工程推进年'],
    });
  });

  it('follows a problem back to where it was first written down', async () => {
    const { body } = await get('/v1/reporting?month=2023-06');
    expect(reportingResponseSchema.parse(body).problems).toMatchObject([
      { no: 2, text: '缺人手', state: 'carried', since: '2023-03', months: 3 },
    ]);
  });
});

describe('GET /v1/comparison', () => {
  it('tells what happened between the ends of two days, by the rows of then', async () => {
    const { body } = await get('/v1/comparison?from=2023-05-31&to=2023-06-30');
    const { from, total, moved } = comparisonResponseSchema.parse(body);
    expect([from, total.change.total, total.change.finished]).toEqual(['2023-05-31', 0, 1]);
    expect(moved.map(({ no, what }) => [no, what])).toEqual([[1, ['finished']]]);
  });

  it('begins with the end of the month before where no circular is noted', async () => {
    const { body } = await get('/v1/comparison?to=2023-07-05');
    const { from, moved } = comparisonResponseSchema.parse(body);
    expect(from).toBe('2023-06-30');
    expect(moved.map(({ no, what }) => [no, what])).toEqual([
      [2, ['newlyRed']],
      [3, ['newlyRed', 'added']],
    ]);
  });

  it('begins with the last circular, and judges both days by the rules of the later one', async () => {
    await writeRules('2023-07-04', { 上期通报日期: '2023年6月10日', 上月未填进展: '不亮' });
    const { body } = await get('/v1/comparison?to=2023-07-05');
    const { from, total } = comparisonResponseSchema.parse(body);
    expect(from).toBe('2023-06-10');
    // By the rules of then both items lacked a note of May.
    expect(total.before?.lights).toMatchObject({ yellow: 0, green: 2 });
  });

  it('knows a row again that was renumbered and renamed, and sees one that went', async () => {
    await write('2023-07-06', 'r2', { ...ROW, no: 9, item: '建成大中心', units: '政治部' });
    await write('2023-07-07', 'r3', undefined);
    const { body } = await get('/v1/comparison?from=2023-07-05&to=2023-07-08');
    expect(comparisonResponseSchema.parse(body).moved.map(({ title, what }) => [title, what])).toEqual([
      ['新增事项', ['removed']],
    ]);
  });
});

describe('GET /v1/supervision/year-end', () => {
  const lists = async (year: number) =>
    yearEndResponseSchema.parse((await get(`/v1/supervision/year-end?year=${year}`)).body);

  it('judges a year that is not over as of today, and says how many months nothing was reported', async () => {
    const { asOf, disqualified } = await lists(2023);
    expect(asOf).toBe('2023-07-10');
    expect(
      disqualified.map(({ unit, facts, remarks }) => [unit, facts.map(({ no }) => no), remarks]),
    ).toEqual([
      ['政治部', [2], ['全年有3个月未报送进展']],
      ['办公室', [3], ['全年有3个月未报送进展']],
    ]);
  });

  it('judges a year that is over as of its last day', async () => {
    backend = { ...backend, now: () => Date.parse('2024-02-01T09:00:00+08:00') };
    expect((await lists(2023)).asOf).toBe('2023-12-31');
  });

  it('is of the ledgers of that year only', async () => {
    expect((await lists(2022)).disqualified).toEqual([]);
  });
});

const PATHS = [
  '/v1/status?date=2023-06-30',
  '/v1/reporting?month=2023-06',
  '/v1/comparison?to=2023-06-30',
  '/v1/supervision/year-end?year=2023',
];

describe.each(PATHS)('%s', (path) => {
  it.each<Role>(['clerk', 'office', 'acceptor', 'leader', 'service'])('is for the role %s', async (role) => {
    expect((await get(path, { role })).status).toBe(200);
  });

  it('is of the caller’s bureau only', async () => {
    const { body } = await get(path, { bureau: 'other' });
    expect(JSON.stringify(body)).not.toContain('办公室');
  });

  it('asks to come again while the store cannot be reached', async () => {
    backend.store.listHeads = () => Promise.reject(new StoreUnavailableError('down'));
    const { status, body } = await get(path);
    expect([status, problemSchema.parse(body).code]).toEqual([503, 'store-unavailable']);
  });
});

it.each([
  ...[
    '/v1/status',
    '/v1/status?date=2023-02-30',
    '/v1/status?date=2023-06-30&rows=',
    '/v1/status?date=2023-06-30&x=1',
  ],
  ...[
    '/v1/reporting',
    '/v1/reporting?month=2023-13',
    '/v1/reporting?month=2023-6',
    '/v1/reporting?month=2023-06-01',
  ],
  ...['/v1/comparison', '/v1/comparison?to=2023-06', '/v1/comparison?to=2023-06-30&from='],
  ...['/v1/supervision/year-end', '/v1/supervision/year-end?year=23', '/v1/supervision/year-end?year=3023'],
  ...['/v1/comparison?from=2023-06-30&to=2023-06-30', '/v1/comparison?from=2023-07-01&to=2023-06-30'],
])('refuses %s', async (path) => {
  const { status, body } = await get(path);
  expect([status, problemSchema.parse(body).code]).toEqual([400, 'malformed-request']);
});

describe('GET /v1/dashboard', () => {
  const textsOf = async (body = ''): Promise<readonly unknown[]> => {
    const { grids } = await readWorkbook(Buffer.from(body, 'base64'), '看板.xlsx');
    return grids.flatMap(({ values }) => values.flat());
  };

  it('answers with a workbook, named and of its type', async () => {
    const answer = await ask('/v1/dashboard?date=2023-07-05');
    expect(answer).toMatchObject({
      statusCode: 200,
      isBase64Encoded: true,
      headers: {
        'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent('领导看板2023-07-05.xlsx')}`,
      },
    });
    expect(await textsOf(answer?.body)).toContain('1 √绿灯\n推进改革');
  });

  it('is of the caller’s own bureau', async () => {
    const answer = await ask('/v1/dashboard?date=2023-07-05', { bureau: 'other' });
    expect(await textsOf(answer?.body)).toContain('没有认出台账中的事项，也没有信息任务。');
  });

  it('refuses a day that is none as every route does', async () => {
    const { status, body } = await get('/v1/dashboard?date=2023-02-30');
    expect([status, problemSchema.parse(body).code]).toEqual([400, 'malformed-request']);
  });
});
