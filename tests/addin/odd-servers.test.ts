/** Servers that answer as none should, and clerks of whom others know too much: the pane says so, the workbook stays. */
import { type RunningBackend, startBackend } from '#cli/server/start-backend';
import { connectTo } from '#addin/api/api-client';
import { PROBLEMS, type ProblemCode } from '#core/protocol/problem';
import { PROTOCOL_VERSION } from '#core/protocol/protocol-version';
import type { Site, SiteAnswer } from '#tools/excel-host/browser/site';
import type { Book } from '#tools/excel-host/model/book';
import { apiOf, type OpenPane, PaneBench } from './open-pane';
import { rulesBook, SHEET } from './rules-book';

const bench = new PaneBench();
beforeAll(() => bench.start(), 60_000);
afterAll(() => bench.stop());

let backend: RunningBackend;
beforeEach(async () => {
  backend = await startBackend();
});
afterEach(() => backend.stop());

const MARKUP = '=HYPERLINK("http://evil.test")<script>hacked=1</script>';

const valuesOf = ({ sheets }: Book): string[] =>
  sheets.flatMap((sheet) => [...sheet.filled()].map((cell) => JSON.stringify(cell)));

async function opened(api: Site, token = backend.token): Promise<{ pane: OpenPane; mine: Book }> {
  const mine = rulesBook(2);
  const pane = await bench.open({ book: mine, view: 'sync', connection: { server: '', token }, api });
  pane.page.setDefaultTimeout(10_000);
  return { pane, mine };
}

async function click({ frame }: OpenPane, name: string): Promise<void> {
  await frame.getByRole('button', { name, exact: true }).click();
}

async function shown({ frame }: OpenPane): Promise<string> {
  await frame
    .getByText(/^同步结果|^离线/)
    .first()
    .waitFor();
  return frame.locator('#view-sync').innerText();
}

/** Synchronises, as far as it comes. */
async function sync(pane: OpenPane): Promise<string> {
  await click(pane, '同步');
  const begin = pane.frame.getByRole('button', { name: '开始同步' });
  await begin
    .or(pane.frame.getByText(/^同步结果|^离线/))
    .first()
    .waitFor();
  if (await begin.isVisible()) await begin.click();
  return shown(pane);
}

const json = (value: unknown, status = 200): SiteAnswer => ({
  status,
  contentType: 'application/json',
  body: JSON.stringify(value),
});

const problem = (code: ProblemCode): SiteAnswer => {
  const { status, detail } = PROBLEMS[code];
  return json({ type: 'about:blank', title: code, status, code, detail }, status);
};

const html = (body: string, status = 200): SiteAnswer => ({ status, contentType: 'text/html', body });

const CASES: readonly (readonly [string, () => SiteAnswer, RegExp])[] = [
  ['HTML', () => html('<script>hacked=1</script>'), /无法识别的内容（状态码 200）/],
  ['nothing', () => html(''), /无法识别的内容/],
  ['JSON of another kind', () => json({ rev: 'x' }), /无法识别的内容/],
  ['JSON as deep as it gets', () => html('['.repeat(100_000) + ']'.repeat(100_000)), /无法识别的内容/],
  ['30 MB', () => html(`"${'x'.repeat(30_000_000)}"`), /无法识别的内容/],
  ['too large, says a gateway', () => html('413', 413), /413/],
  ['too large', () => problem('request-too-large'), /内容过大/],
  ['another version', () => problem('protocol-unsupported'), /版本与服务器不一致，请更新/],
  ['an expired token', () => problem('token-expired'), /访问令牌无效或已过期，请在右上角“设置”/],
  ['a gateway’s refusal', () => html('no', 403), /访问令牌无效或已过期|更换访问令牌/],
  ['a restored database', () => problem('revision-ahead'), /联系管理员/],
  [
    'markup for people',
    () =>
      json(
        {
          ...(JSON.parse(String(problem('forbidden').body)) as object),
          detail: '<img src=x onerror="hacked=1">没有权限',
        },
        403,
      ),
    /<img src=x/,
  ],
  [
    'a redirect without end',
    () => ({ ...html('', 302), headers: { location: '/v1/again' } }),
    /离线[^]*无法连接服务器/,
  ],
  ['an error that passes', () => html('', 502), /离线[^]*暂时不能使用/],
];

it('says in Chinese what is wrong with the answer, changes nothing, and goes on once all is well', async () => {
  const real = apiOf(backend);
  let answer: (() => SiteAnswer) | undefined;
  const { pane, mine } = await opened((request) => answer?.() ?? real(request));
  const before = valuesOf(mine);
  for (const [what, wrong, expected] of CASES) {
    answer = wrong;
    await click(pane, '同步');
    const text = await shown(pane);
    expect([what, text]).toEqual([what, expect.stringMatching(expected)]);
    if (text.includes('离线')) {
      await click(pane, '取消');
      await pane.frame.getByText('已取消，取消前已上传0行').waitFor();
    }
    expect(valuesOf(mine)).toEqual(before);
  }
  expect(await pane.frame.evaluate(() => 'hacked' in globalThis)).toBe(false);
  answer = undefined;
  expect(await sync(pane)).toContain('已提交2行');
  await pane.close();
}, 60_000);

it('says in Chinese what is wrong with the answer to a push; the rows are sent once in the end', async () => {
  const real = apiOf(backend);
  let answer: (() => SiteAnswer) | undefined;
  const { pane } = await opened(
    (request) => (request.method === 'POST' ? answer?.() : undefined) ?? real(request),
  );
  for (const [what, wrong, expected] of CASES.slice(0, 4)) {
    answer = wrong;
    expect([what, await sync(pane)]).toEqual([what, expect.stringMatching(expected)]);
  }
  answer = undefined;
  expect(await sync(pane)).toMatch(/已提交2行|库中已有2行/);
  const { rows } = await connectTo(backend).readLedger('institution-building-2023');
  expect(rows).toHaveLength(2);
  await pane.close();
}, 60_000);

it('can be stopped where the server says again and again that there is more', async () => {
  let rev = 0;
  const { pane } = await opened(({ method }) => {
    rev++;
    return method === 'POST'
      ? json({ rev, next: rev, results: [], changes: [] })
      : problem('ledger-not-found');
  });
  await click(pane, '同步');
  await click(pane, '开始同步');
  await pane.frame.getByText('正在').waitFor();
  await click(pane, '取消');
  expect(await shown(pane)).toContain('已取消');
  pane.expectClean();
  await pane.close();
}, 60_000);

it('shows who did something by whatever name, and what it was, as it is', async () => {
  const real = apiOf(backend);
  const name = '<img src=x onerror=\\"parent.hacked=hacked=1\\">';
  const { pane, mine } = await opened(async (request) => {
    const answer = await real(request);
    return answer && { ...answer, body: String(answer.body).replaceAll('local-office', name) };
  });
  await sync(pane);
  const [row] = (await connectTo(backend).readLedger('institution-building-2023')).rows;
  if (!row) throw new Error('nothing was sent');
  const change = { rowId: row.rowId, baseRev: row.rev, fields: { ...row.fields, status: MARKUP } };
  await connectTo(backend).syncLedger('institution-building-2023', {
    ...{ protocol: PROTOCOL_VERSION, clientId: 'c', mutationId: 'm', since: 1, changes: [change] },
  });
  await click(pane, '同步');
  await pane.frame.getByText('他人的改动，将写入表格（1行）').waitFor();
  const text = await pane.frame.locator('#view-sync').innerText();
  expect(text).toContain('<img src=x onerror="parent');
  expect(text).toContain(MARKUP);
  await click(pane, '开始同步');
  await pane.frame.getByText('他人的修改已写入表格。').waitFor();
  const written = [2, 3].map((at) => mine.sheet(SHEET)?.cell(at, 4));
  expect(written.map((cell) => cell?.value)).toContain(MARKUP);
  expect(written.map((cell) => cell?.formula)).toEqual([undefined, undefined]);
  await pane.frame.getByRole('tab', { name: '历史' }).click();
  await pane.frame.getByRole('tab', { name: '校验' }).click();
  expect(await pane.frame.evaluate(() => 'hacked' in globalThis)).toBe(false);
  pane.expectClean();
  await pane.close();
}, 60_000);

it('a token that cannot be sent counts as none', async () => {
  const { pane } = await opened(apiOf(backend), '我的令牌');
  await pane.frame.getByText('尚未连接服务器').waitFor();
  pane.expectClean();
  await pane.close();
}, 60_000);
