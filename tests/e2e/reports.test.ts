/** Reports from one place: the server's API, links a browser opens, the command line, and what is made by itself. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { createApiClient } from '#cli/api-client';
import { report } from '#cli/commands/report';
import { signDevToken } from '#cli/server/dev-token';
import { type EmbeddedDynamo, startEmbeddedDynamo } from '#cli/server/embedded-dynamo';
import { closeServer, listenOnLoopback } from '#cli/server/listening';
import { createLocalServer } from '#cli/server/local-server';
import { RULES } from '#core/ledger/kinds/rules';
import type { RowFields } from '#core/ledger/row-fields';
import type { Role } from '#core/policy/role';
import type { ApiClient } from '#core/protocol/client/api-client';
import { MAX_TEMPLATE_BYTES } from '#core/protocol/limits';
import { problemSchema } from '#core/protocol/problem';
import { REPORTS, type ReportKind } from '#core/report/report-kinds';
import type { Backend } from '#functions/backend';
import type { LogLine } from '#functions/http/log-line';
import { runPrepareJob } from '#functions/http/prepare-job';
import { standardTemplate } from '#reports/make-report';
import { change, WITH_PROGRESS } from '../sync/totals-check';

const SECRET = new TextEncoder().encode('a secret of at least thirty-two bytes');
const DATE = '2023-06-30';
const at = (text: string): number => Date.parse(`${text}+08:00`);

let dynamo: EmbeddedDynamo;
let backend: Backend;
let server: Server;
let url: string;
let clock = at('2023-07-10T09:00');
const lines: LogLine[] = [];
const folder = mkdtempSync(path.join(tmpdir(), 'taizhang-'));

const tokenOf = (role: Role, bureau = 'b'): Promise<string> =>
  signDevToken({ subject: '张三', bureau, role }, SECRET, clock, 3_600);

async function clientOf(role: Role = 'office', bureau = 'b'): Promise<ApiClient> {
  const pause = (): Promise<void> => Promise.resolve();
  return createApiClient({ url, token: await tokenOf(role, bureau), fetch, pause });
}

/** Writes a row of a ledger at a time of the server's. */
async function write(day: string, rowId: string, fields: RowFields, info = WITH_PROGRESS): Promise<void> {
  const now = clock;
  clock = at(`${day}T09:00`);
  const client = await clientOf();
  const { rows } = await client.readLedger(info.kind).catch(() => ({ rows: [] }));
  const baseRev = rows.find((row) => row.rowId === rowId)?.rev ?? 0;
  await client.syncLedger(info.kind, change(info, [{ rowId, baseRev, fields }]));
  clock = now;
}

async function get(pathOnServer: string, token?: string): Promise<Response> {
  const headers = { authorization: `Bearer ${token ?? (await tokenOf('leader'))}` };
  return fetch(new URL(pathOnServer, url), { headers });
}

async function bytesOf(response: Response): Promise<Buffer> {
  return Buffer.from(await response.arrayBuffer());
}

const textOf = (docx: Uint8Array): string =>
  strFromU8(unzipSync(docx)['word/document.xml'] ?? new Uint8Array()).replaceAll(/<[^>]+>/g, '');

const RULES_INFO = {
  ...{ kind: RULES.id, title: '', sheet: RULES.name },
  columns: RULES.columns.map(({ id, title }) => ({ id, header: title })),
};
const ROW: RowFields = {
  no: 1,
  item: '推进行政复议改革',
  deadline: '6月底前完成',
  units: '办公室',
  status: '进行中',
};

beforeAll(async () => {
  dynamo = await startEmbeddedDynamo(undefined);
  backend = {
    ...dynamo,
    secret: SECRET,
    now: () => clock,
    pause: () => Promise.resolve(),
    log: (line) => lines.push(line),
  };
  server = createLocalServer(backend);
  url = `http://127.0.0.1:${await listenOnLoopback(server, 0)}`;
  await write('2023-05-10', 'r1', ROW);
  await write('2023-05-10', 'r2', { ...ROW, no: 2, item: '建成中心', units: '政治部' });
  await write('2023-06-20', 'r1', { ...ROW, status: '已完成', doneOn: '2023-06-20', note: '6月：完成' });
  await write('2023-06-20', 'rule', { rule: '发文机关', value: '示例市司法局' }, RULES_INFO);
  await write('2023-07-05', 'r3', { ...ROW, no: 3, item: '七月新增事项', units: '政治部' });
});
afterAll(async () => {
  await closeServer(server);
  await dynamo.stop();
  rmSync(folder, { recursive: true });
});

describe('a report of the server', () => {
  it('is the same file each time, by the API and by the command line', async () => {
    const told = jest.spyOn(console, 'log').mockImplementation();
    for (const out of ['一', '二'])
      await report('monthly', [], {
        out: path.join(folder, out),
        asOf: DATE,
        server: url,
        token: await tokenOf('clerk'),
      });
    const said = told.mock.calls.flat().map(String);
    told.mockRestore();
    for (const format of ['docx', 'xlsx']) {
      const answer = await get(`/v1/reports/monthly?date=${DATE}&format=${format}`);
      const disposition = answer.headers.get('content-disposition') ?? '';
      const name = decodeURIComponent(disposition.replace(/^attachment; filename\*=UTF-8''/, ''));
      expect([answer.status, path.extname(name)]).toEqual([200, `.${format}`]);
      const bytes = await bytesOf(answer);
      for (const out of ['一', '二'])
        expect(readFileSync(path.join(folder, out, name)).equals(bytes)).toBe(true);
    }
    expect(said).toHaveLength(6);
    expect(said[1]).toMatch(/^ {2}有\d+处须由人填写：.*日期/);
  });

  it('names the revisions it was made from, and tells what their history knows', async () => {
    const text = textOf(await bytesOf(await get(`/v1/reports/monthly?date=${DATE}`)));
    expect(text).toContain(
      '统计截至2023年6月30日。数据来源：重点工程推进年（3行，第4版）、规则设置（1行，第1版）。',
    );
    expect(text).toContain('示例市司法局');
    const then = textOf(await bytesOf(await get(`/v1/reports/monthly?date=${DATE}&rows=then`)));
    expect(then).toContain('数据来源：重点工程推进年（2行，第3版）、规则设置（1行，第1版）。');
    expect([text, then].map((one) => one.includes('七月新增事项'))).toEqual([true, false]);
  });

  it('of then does not change with what is written later', async () => {
    const ask = async () => bytesOf(await get(`/v1/reports/monthly?date=2023-05-31&rows=then&format=xlsx`));
    const before = await ask();
    await write('2023-07-06', 'r4', { ...ROW, no: 4, item: '又一事项' });
    const later = await ask();
    expect(later.equals(before)).toBe(true);
  });

  it.each(Object.keys(REPORTS) as ReportKind[])('can be of the kind %s', async (kind) => {
    const answer = await get(`/v1/reports/${kind}?date=${DATE}`);
    // There are no quotas and no articles in these ledgers.
    const expected =
      kind === 'information' ? [404, 'application/problem+json; charset=utf-8'] : [200, expect.any(String)];
    expect([answer.status, answer.headers.get('content-type')]).toEqual(expected);
    if (answer.status === 200) expect((await bytesOf(answer)).toString('latin1', 0, 2)).toBe('PK');
  });

  it.each([
    ['weekly?date=2023-06-30', 404, 'report-unknown'],
    ['constructor?date=2023-06-30', 404, 'report-unknown'],
    ['monthly?date=2023-06-31', 400, 'malformed-request'],
    ['monthly', 400, 'malformed-request'],
    ['monthly?date=2023-06-30&number=0', 400, 'malformed-request'],
    ['monthly?date=2023-06-30&format=pdf', 400, 'malformed-request'],
    ['annual?date=2023-06-30&format=xlsx', 400, 'report-format-unknown'],
    ['slips?date=2023-06-30&format=docx', 400, 'report-format-unknown'],
    ['monthly?date=2023-06-30&unit=政治部', 404, 'report-unit-unknown'],
    ['slips?date=2023-06-30&unit=没有的科', 404, 'report-unit-unknown'],
    ['slips?date=2023-01-31&rows=then', 404, 'report-empty'],
  ])('%s is refused with a word', async (query, status, code) => {
    const answer = await get(`/v1/reports/${query}`);
    const problem = problemSchema.parse(await answer.json());
    expect([answer.status, problem.code]).toEqual([status, code]);
    expect(problem.detail).toMatch(/^[^a-z]+。$/);
  });

  it('of one unit is a document, of all a zip of documents named by their units', async () => {
    const one = await get(`/v1/reports/slips?date=${DATE}&unit=政治部`);
    expect(textOf(await bytesOf(one))).toContain('政治部');
    const all = unzipSync(await bytesOf(await get(`/v1/reports/slips?date=${DATE}`)));
    expect(Object.keys(all)).toEqual([
      expect.stringMatching(/^01 .色督办单 政治部\.docx$/),
      expect.stringMatching(/^02 .*办公室\.docx$/),
    ]);
  });

  it('is of the caller’s bureau only', async () => {
    const other = await get(`/v1/reports/monthly?date=${DATE}`, await tokenOf('office', 'other'));
    expect(textOf(await bytesOf(other))).not.toMatch(/推进行政复议改革|示例市/);
  });
});

describe('a link', () => {
  const link = async (kind: ReportKind = 'monthly', bureau = 'b') =>
    (await clientOf('clerk', bureau)).linkReport(kind, { date: DATE, number: 15 });

  it('opens the same file without a token, and says what is left to fill in', async () => {
    const { url: address, expiresAt, gaps } = await link();
    expect(expiresAt).toBe(clock + 5 * 60_000);
    const file = await bytesOf(await fetch(address));
    expect(file.equals(await bytesOf(await get(`/v1/reports/monthly?date=${DATE}&number=15`)))).toBe(true);
    expect(gaps.length).toBeGreaterThan(0);
    expect(textOf(file)).toContain('15号');
  });

  it('says at once what cannot be made', async () => {
    await expect(link('information')).rejects.toMatchObject({ code: 'report-empty' });
  });

  const refusal = async (address: string) => {
    const answer = await fetch(new URL(address, url));
    const page = await answer.text();
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
    return [answer.status, /<p role="alert">([^<]*)</.exec(page)?.[1]];
  };
  const INVALID = [403, expect.stringContaining('下载链接无效')];

  it('is good for five minutes', async () => {
    const { url: address } = await link();
    clock += 5 * 60_000 - 1_000;
    expect((await fetch(address)).status).toBe(200);
    clock += 1_000;
    expect(await refusal(address)).toEqual([403, expect.stringContaining('下载链接已过期')]);
    clock -= 5 * 60_000;
  });

  it('is nothing once it is changed, made by others, or no ticket at all', async () => {
    const ticket = new URL((await link()).url).searchParams.get('ticket') ?? '';
    const [head = '', body = '', signature = ''] = ticket.split('.');
    const claims = Buffer.from(body, 'base64url').toString();
    const forged = Buffer.from(claims.replace('"b"', '"other"')).toString('base64url');
    expect(forged).not.toBe(body);
    const unsigned = Buffer.from('{"alg":"none"}').toString('base64url');
    const foreign = await signDevToken(
      { subject: 'x', bureau: 'b', role: 'office' },
      new Uint8Array(32),
      clock,
      60,
    );
    const tickets = [
      `${head}.${forged}.${signature}`,
      `${head}.${body}.${signature.slice(1)}`,
      `${unsigned}.${body}.`,
      foreign,
      await tokenOf('office'),
      'x',
      '',
    ];
    for (const one of tickets) expect(await refusal(`/v1/downloads?ticket=${one}`)).toEqual(INVALID);
    expect(await refusal('/v1/downloads')).toEqual(INVALID);
  });

  it('is no token', async () => {
    const ticket = new URL((await link()).url).searchParams.get('ticket') ?? '';
    const answer = await get('/v1/ledgers', ticket);
    expect([answer.status, problemSchema.parse(await answer.json()).code]).toEqual([401, 'unauthenticated']);
  });

  it('is of the bureau of whoever asked for it', async () => {
    const file = await bytesOf(await fetch((await link('monthly', 'other')).url));
    expect(textOf(file)).not.toContain('示例市');
  });
});

describe('templates', () => {
  /** The standard template with another text in place of one of its own. */
  async function changed(from: string, to: string): Promise<Uint8Array> {
    const parts = unzipSync(await standardTemplate('monthly'));
    const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
    expect(xml).toContain(from);
    return zipSync({ ...parts, 'word/document.xml': strToU8(xml.replaceAll(from, to)) });
  }

  it('of the bureau’s own are used, listed and given back, until they are removed', async () => {
    const office = await clientOf();
    const standard = await bytesOf(await get('/v1/templates/monthly'));
    const own = await changed('{数据来源}', '本局说明：{数据来源}');
    expect(await office.putTemplate('monthly', own)).toEqual({ kind: 'monthly', own: true });
    const { mayChange, templates } = await office.listTemplates();
    expect([mayChange, templates.length]).toEqual([true, 6]);
    expect(templates.filter((one) => one.own)).toEqual([
      { kind: 'monthly', name: '月度通报', own: { at: clock, by: '张三', size: own.length } },
    ]);
    expect((await bytesOf(await get('/v1/templates/monthly'))).equals(own)).toBe(true);
    expect((await bytesOf(await fetch((await office.linkTemplate('monthly')).url))).equals(own)).toBe(true);
    const made = async (bureau: string) =>
      textOf(await bytesOf(await get(`/v1/reports/monthly?date=${DATE}`, await tokenOf('office', bureau))));
    expect(await made('b')).toContain('本局说明：统计截至');
    expect(await made('other')).not.toContain('本局说明');
    expect(await office.removeTemplate('monthly')).toEqual({ kind: 'monthly', own: false });
    expect(await made('b')).not.toContain('本局说明');
    expect((await bytesOf(await get('/v1/templates/monthly'))).equals(standard)).toBe(true);
  });

  it('that are broken are refused with the places, and change nothing', async () => {
    const office = await clientOf();
    const broken = await changed('{数据来源}', '{数据来原}');
    await expect(office.putTemplate('monthly', broken)).rejects.toMatchObject({
      ...{ code: 'template-broken', status: 422 },
      errors: [
        { path: expect.stringContaining('数据来原') as string, message: expect.any(String) as string },
      ],
    });
    await expect(office.putTemplate('monthly', strToU8('no document'))).rejects.toMatchObject({
      code: 'template-broken',
    });
    await expect(office.putTemplate('monthly', new Uint8Array(MAX_TEMPLATE_BYTES + 1))).rejects.toMatchObject(
      { code: 'template-too-large', status: 413 },
    );
    expect((await office.listTemplates()).templates.some(({ own }) => own)).toBe(false);
  });

  it.each<Role>(['clerk', 'acceptor', 'leader', 'service'])(
    'are not for the role %s to change',
    async (role) => {
      const client = await clientOf(role);
      const own = await standardTemplate('monthly');
      await expect(client.putTemplate('monthly', own)).rejects.toMatchObject({ code: 'forbidden' });
      await expect(client.removeTemplate('monthly')).rejects.toMatchObject({ code: 'forbidden' });
      expect((await client.listTemplates()).mayChange).toBe(false);
    },
  );

  it('are of kinds that have one', async () => {
    const answer = await get('/v1/templates/dashboard');
    expect(problemSchema.parse(await answer.json())).toMatchObject({ status: 404, code: 'template-unknown' });
  });
});

describe('what is made by itself', () => {
  it('is listed and given, once for each bureau that ever synchronised', async () => {
    const [first] = lines.length === 0 ? [] : [lines.length];
    await runPrepareJob(backend);
    await runPrepareJob(backend);
    const client = await clientOf('leader');
    const { reports } = await client.listReports();
    expect(reports.map(({ id }) => id)).toEqual([
      'monthly-2023-06-30-docx',
      'monthly-2023-06-30-xlsx',
      'slips-2023-06-30-zip',
    ]);
    const then = await bytesOf(await get(`/v1/reports/monthly?date=${DATE}&rows=then`));
    expect((await bytesOf(await get('/v1/reports/prepared/monthly-2023-06-30-docx'))).equals(then)).toBe(
      true,
    );
    const { url: address, gaps } = await client.linkPrepared('monthly-2023-06-30-docx');
    expect((await bytesOf(await fetch(address))).equals(then)).toBe(true);
    expect(gaps).toHaveLength(reports[0]?.gaps ?? -1);
    const jobs = lines.slice(first).filter(({ route }) => route === 'prepare-reports');
    expect(jobs.map(({ bureau, report: kind, outcomes }) => [bureau, kind, outcomes])).toEqual([
      ['b', 'monthly', { made: 1 }],
      ['b', 'slips', { made: 1 }],
      ['b', 'information', { empty: 1 }],
    ]);
  });

  it.each(['monthly-2023-05-31-docx', 'x', 'monthly-2023-06-30-docx%23'])('has no %s', async (id) => {
    const answer = await get(`/v1/reports/prepared/${id}`);
    expect(problemSchema.parse(await answer.json())).toMatchObject({
      status: 404,
      code: 'report-not-prepared',
    });
  });

  it('is not seen by another bureau', async () => {
    expect(await (await clientOf('office', 'other')).listReports()).toEqual({ reports: [] });
  });
});

it('logs ids and counts, and nothing of what ledgers hold', () => {
  const logged = JSON.stringify(lines);
  expect(logged).toContain('"report":"monthly"');
  expect(logged).not.toMatch(/推进行政复议改革|政治部|张三|ticket=/);
});
