import { readFileSync } from 'node:fs';
import path from 'node:path';
import { strToU8, unzipSync, zipSync } from 'fflate';
import type { Browser } from 'playwright-core';
import { type RunningBackend, startBackend } from '#cli/server/start-backend';
import { runChecks } from '#core/check/run-checks';
import { civilDateInShanghai } from '#core/date/civil-date';
import { understandWorkbook } from '#core/ledger/understand';
import type { LogLine } from '#functions/http/log-line';
import { launchBrowser } from '#tools/excel-host/browser/launch';
import { readWorkbook } from '#xlsx/read-workbook';

const LEDGERS = '绵阳市司法局2023四个项目年台账.xlsx';
const bytes = readFileSync(path.resolve('samples', LEDGERS));

let backend: RunningBackend;
const lines: LogLine[] = [];
beforeAll(async () => {
  backend = await startBackend({ log: (line) => lines.push(line) });
});
afterAll(() => backend.stop());

interface Sent {
  readonly token?: string | undefined;
  readonly file?: Uint8Array | undefined;
  readonly name?: string;
}

/** Sends the form of help.html as a browser does. */
async function check({ token = backend.token, file = bytes, name = LEDGERS }: Sent = {}) {
  const form = new FormData();
  form.set('file', new File([new Uint8Array(file)], name));
  form.set('token', token);
  const response = await fetch(`${backend.url}/v1/workbooks/check`, { method: 'POST', body: form });
  return { status: response.status, headers: response.headers, page: await response.text() };
}

it('gives the findings of a workbook as a page, and keeps nothing', async () => {
  const { status, headers, page } = await check();
  const asOf = civilDateInShanghai(Date.now());
  const findings = runChecks(understandWorkbook(await readWorkbook(bytes, LEDGERS), { asOf }));
  expect(findings.length).toBeGreaterThan(0);
  expect(status).toBe(200);
  expect(headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(headers.get('cache-control')).toBe('no-store');
  for (const { cell, message, sheet } of findings)
    for (const text of [cell, message, `<h2>${sheet}</h2>`]) expect(page).toContain(text);
  expect(page.match(/<tr><td/g)).toHaveLength(findings.length);
  expect(lines.at(-1)).toMatchObject({ status: 200, rows: findings.length });
  const listed = await fetch(`${backend.url}/v1/ledgers`, {
    headers: { authorization: `Bearer ${backend.token}` },
  });
  expect(await listed.json()).toEqual({ ledgers: [] });
});

it('takes a token with what pasting puts around it', async () => {
  expect((await check({ token: `  ${backend.token}\n` })).status).toBe(200);
});

it.each<[string, () => Sent, number, string]>([
  ['no token', () => ({ token: '' }), 401, '登录凭证缺失或无效'],
  ['another token', () => ({ token: `${backend.token}x` }), 401, '登录凭证缺失或无效'],
  ['no file', () => ({ name: '', file: new Uint8Array() }), 400, '请求内容不符合格式'],
  ['more than 4 MB', () => ({ file: new Uint8Array(4 * 1024 * 1024 + 1) }), 413, '内容过大'],
  ['more than 4 MB of form', () => ({ file: new Uint8Array(5 * 1024 * 1024) }), 413, '内容过大'],
  ['an empty file', () => ({ file: new Uint8Array() }), 200, '文件是空的'],
  ['text', () => ({ file: strToU8('<html>') }), 200, '文件内容是文本或网页'],
  ['half a file', () => ({ file: bytes.subarray(0, bytes.length / 2) }), 200, '文件不完整'],
  ['a damaged file', () => ({ file: damaged() }), 200, '文件已损坏'],
  ['a file that unpacks to more than there is room for', () => ({ file: bomb() }), 200, '文件内容过大'],
  ['a workbook without ledgers', () => ({ file: plain('随便写写') }), 200, '没有找到台账'],
])('says on a page what is wrong with %s', async (_, sent, expected, text) => {
  const { status, headers, page } = await check(sent());
  expect([status, headers.get('content-type')]).toEqual([expected, 'text/html; charset=utf-8']);
  expect(page).toContain(text);
});

/** The sample with another text in place of one of its cells' parts. */
function withPart(name: string, content: (xml: string) => string): Uint8Array {
  const parts = unzipSync(bytes);
  const part = parts[name];
  if (!part) throw new Error(`the sample has no ${name}`);
  return zipSync({ ...parts, [name]: strToU8(content(Buffer.from(part).toString('utf8'))) });
}

const damaged = () => withPart('xl/workbook.xml', () => '<workbook>');

/** The sample, whose first part says that it is 256 MB once it is unpacked. */
function bomb(): Uint8Array {
  const file = Buffer.from(bytes);
  const directory = file.indexOf('PK\x01\x02', 'latin1');
  file.writeUInt32LE(256 * 1024 * 1024, directory + 24);
  return file;
}

const SHARED = 'xl/sharedStrings.xml';
const plain = (text: string) => withPart(SHARED, (xml) => xml.replaceAll(/(<t[^>]*>)[^<]*/g, `$1${text}`));

const HTML = '</title><script>document.title="破"</script><img src=x onerror="document.title=1">&lt;b&gt;';

/** The sample with HTML in every name of a unit and of an item, and in those of its sheets. */
function hostile(): Uint8Array {
  const escaped = HTML.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
  return withPart(SHARED, (xml) => xml.replaceAll(/(<t[^>]*>)([^<]{6,})/g, `$1$2${escaped}`));
}

describe('in a browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  it('HTML in cells and in the name of the file stays text', async () => {
    const { headers, page } = await check({ file: hostile(), name: `甲${HTML.replaceAll('/', '')}.xlsx` });
    for (const element of ['h1', 'td'])
      expect(page).toMatch(new RegExp(`<${element}>[^<]*&lt;img src=x onerror=&quot;`));
    expect(page).not.toMatch(/<(?:script|img)/);
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    const tab = await browser.newPage();
    const blocked: string[] = [];
    tab.on('console', (message) => blocked.push(message.text()));
    await tab.route('https://page.test/', (route) =>
      route.fulfill({ headers: Object.fromEntries(headers), body: page }),
    );
    await tab.goto('https://page.test/');
    expect(await tab.title()).toBe('台账通：校验结果');
    // The page's own style is the only one that its policy lets through.
    expect(blocked).toEqual([]);
    expect(await tab.evaluate(`getComputedStyle(document.querySelector('h1')).fontSize`)).toBe('16px');
    await tab.close();
  });

  it('the form of help.html shows the findings below it', async () => {
    const tab = await browser.newPage();
    const form = readFileSync(path.resolve('addin/pages/help.html'), 'utf8').replace(
      /<(?:link|script)[^>]*>/g,
      '',
    );
    const address = `${backend.url}/help.html`;
    await tab.route(address, (route) => route.fulfill({ contentType: 'text/html', body: form }));
    await tab.goto(address);
    await tab.getByLabel('工作簿').setInputFiles(path.resolve('samples', LEDGERS));
    await tab.getByLabel('访问令牌').fill(backend.token);
    await tab.getByRole('button', { name: '校验' }).click();
    const result = tab.frameLocator('iframe');
    expect(await result.getByRole('heading', { level: 1 }).innerText()).toBe(LEDGERS);
    expect(await result.getByRole('row').count()).toBeGreaterThan(1);
    await tab.close();
  });
});
