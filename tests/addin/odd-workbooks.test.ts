/** Workbooks, servers and computers as nobody would wish them: the pane says so, or works, and loses nothing. */
import { isDeepStrictEqual } from 'node:util';
import { Person } from '#tools/excel-host/keyboard/person';
import type { Book } from '#tools/excel-host/model/book';
import { bookOf } from '#tools/excel-host/testing/book-of';
import { progress, rules } from '../support/sheets';
import { type OpenPane, PaneBench, type PaneOptions, until } from './open-pane';

const bench = new PaneBench();
beforeAll(() => bench.start(), 60_000);
afterAll(() => bench.stop());

const TABS = ['台账', '填报', '同步', '完成', '历史', '校验'] as const;
const RULE = ['党建类', '1.第1号制度', '5月底前', '办公室', '进行中', null, null, null, null] as const;

/** All that a sheet holds and how it is shown. */
function contentOf(book: Book): unknown {
  return book.sheets.map((sheet) => [
    sheet.name,
    sheet.visibility,
    sheet.merges,
    [...sheet.filled()].map((cell) => JSON.stringify(cell)),
  ]);
}

async function opened(options: PaneOptions): Promise<OpenPane> {
  const pane = await bench.open(options);
  pane.page.setDefaultTimeout(10_000);
  await pane.frame.getByRole('button', { name: '重新校验' }).and(pane.frame.locator(':enabled')).waitFor();
  return pane;
}

/** Looks at every view. */
async function lookAround({ frame }: OpenPane): Promise<string> {
  const seen: string[] = [];
  for (const name of TABS) {
    await frame.getByRole('tab', { name, exact: true }).click();
    await frame.locator('main:not([hidden])').waitFor();
    seen.push(await frame.locator('main:not([hidden])').innerText());
  }
  return seen.join('\n');
}

async function closed(pane: OpenPane): Promise<void> {
  pane.expectClean();
  await pane.close();
}

const ODD_NAMES = [
  "甲'乙",
  '甲"乙"',
  '甲!乙',
  '甲(乙)',
  '😀台账',
  '字'.repeat(31),
  "O'Neil & <b>",
  '1-2+3=4,;{}',
];

function hidden(book: Book, name: string): Book {
  const sheet = book.sheet(name);
  if (sheet) sheet.visibility = 'VeryHidden';
  return book;
}

describe('odd workbooks', () => {
  it.each<[string, () => Book, RegExp]>([
    ['an empty one', () => bookOf({ Sheet1: [] }), /没有一张能识别的台账/],
    [
      '60 sheets',
      () =>
        bookOf(
          Object.fromEntries(
            Array.from({ length: 60 }, (_, at) => [`表${at}`, at === 30 ? rules(RULE) : [[at]]]),
          ),
        ),
      /第1号制度|表30/,
    ],
    [
      'a ledger on a sheet nobody can show, and an empty sheet',
      () => hidden(bookOf({ 空表: [], 规范年: progress(RULE) }), '规范年'),
      /规范年|空表/,
    ],
  ])(
    '%s',
    async (_, make, expected) => {
      const book = make();
      const before = contentOf(book);
      const pane = await opened({ book });
      expect(await lookAround(pane)).toMatch(expected);
      expect(contentOf(book)).toEqual(before);
      await closed(pane);
    },
    60_000,
  );

  it('sheets of any name: the click finds the cell, repair and undo too', async () => {
    const bad = progress([
      '党建类',
      '1.第1号制度',
      '5月底前',
      '办公室 ',
      null,
      null,
      '2023.5.30 ',
      null,
      null,
    ]);
    const book = bookOf(Object.fromEntries(ODD_NAMES.map((name) => [name, bad])));
    const before = contentOf(book);
    const pane = await opened({ book });
    const { frame } = pane;
    for (const name of ODD_NAMES) {
      const group = frame.getByRole('region', { name: `${name}：` }).first();
      await group
        .getByRole('button', { name: /^[A-Z]+\d+$/ })
        .first()
        .click();
      await until(() => book.active.name === name);
    }
    const marking = frame.getByRole('switch', { name: '在单元格中标出问题' });
    await marking.click();
    await until(() => book.sheets.every((sheet) => sheet.conditions.items.length > 0));
    await until(() => marking.isEnabled());
    await marking.click();
    await until(() => book.sheets.every((sheet) => sheet.conditions.items.length === 0));
    await frame
      .getByRole('button', { name: /^修复 G3/ })
      .first()
      .click();
    await frame.getByText('已修复1个单元格。').waitFor();
    await frame.getByRole('button', { name: '撤销' }).click();
    await frame.getByText('已撤销。').waitFor();
    expect(contentOf(book)).toEqual(before);
    await closed(pane);
  }, 60_000);
});

const MARKUP = '<img src=x onerror="parent.hacked=hacked=1"><script>hacked=1</script>';
const HOSTILE = [
  MARKUP,
  "=cmd|' /C calc'!A0",
  '=HYPERLINK("http://evil.test")',
  '\t=1',
  '\r+1',
  '@SUM(1)',
  '甲\u0000乙\u202e丙\ud83d\ude00',
  '行\n'.repeat(10_000),
  '字'.repeat(32_767),
];

it('what cells say is shown as it is and never run', async () => {
  const rows = HOSTILE.map(
    (text, at) =>
      [
        '党建类',
        `${at + 1}.${text}`.slice(0, 32_767),
        '5月底前',
        text,
        text,
        text,
        text,
        text,
        text,
      ] as const,
  );
  const book = bookOf({ [`<b>规范年`]: progress(...rows) });
  const before = contentOf(book);
  const pane = await opened({ book });
  const { frame } = pane;
  expect(await lookAround(pane)).toContain('<img src=x');
  await frame.getByRole('tab', { name: '填报' }).click();
  expect(await frame.evaluate(() => 'hacked' in globalThis)).toBe(false);
  expect(await frame.locator('img, script:not([src])').count()).toBe(0);
  expect(contentOf(book)).toEqual(before);
  await closed(pane);
}, 60_000);

describe('what the pane is set up with', () => {
  const raw = (body: string) => (request: { url: URL }) =>
    request.url.pathname === '/connection.json' ? { contentType: 'application/json', body } : undefined;

  it.each([
    ['no JSON', '<html>404</html>'],
    ['a list', '[1,2]'],
    ['nothing', 'null'],
    ['a script for a server', '{"server":"javascript:alert(1)","token":"t"}'],
    ['another protocol', '{"server":"ftp://x","token":"t"}'],
    ['no address at all', '{"server":"甲乙丙","token":"t"}'],
    ['numbers', '{"server":1,"token":2,"unit":{}}'],
  ])(
    'is %s: as if nothing were set up',
    async (_, body) => {
      const pane = await opened({ book: bookOf({ 规范年: progress(RULE) }), view: 'sync', over: raw(body) });
      await pane.frame.getByText('尚未连接服务器').waitFor();
      await closed(pane);
    },
    60_000,
  );

  it('is a script for a server: the page for uploads does not run it', async () => {
    const over = raw('{"server":"javascript:alert(1)//"}');
    const pane = await opened({ book: bookOf({ 规范年: progress(RULE) }), over });
    const asked = pane.page.waitForResponse('**/connection.json');
    await pane.frame.goto(new URL('help.html#excel', pane.frame.url()).href);
    await (await asked).finished();
    expect(await pane.frame.locator('form').getAttribute('action')).toBe('/v1/workbooks/check');
    await closed(pane);
  }, 60_000);

  it('does not take an address that is none', async () => {
    const pane = await opened({ book: bookOf({ 规范年: progress(RULE) }), view: 'settings' });
    const { frame } = pane;
    for (const wrong of ['10.1.1.1', 'javascript:alert(1)', 'ftp://x', 'https://', '10.1.1.1:8080']) {
      await frame.getByLabel('服务器地址').fill(wrong);
      await frame.getByRole('button', { name: '保存' }).click();
      await frame.getByText('地址要以 https:// 开头').waitFor();
    }
    await frame.getByLabel('访问令牌').fill('我的 令牌');
    await frame.getByLabel('服务器地址').fill('https://tz.example.cn');
    await frame.getByRole('button', { name: '保存' }).click();
    await frame.getByText('令牌里不会有空格和汉字').waitFor();
    await frame.getByLabel('访问令牌').fill('abc.def-_');
    await frame.getByRole('button', { name: '保存' }).click();
    await frame.getByText('已保存。').waitFor();
    await closed(pane);
  }, 60_000);

  it.each([
    ['broken', "localStorage.setItem('taizhang-settings', '{')"],
    ['something else', "localStorage.setItem('taizhang-settings', '7')"],
    [
      'blocked',
      "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('', 'SecurityError'); } })",
    ],
  ])(
    'what this computer kept is %s: the pane works',
    async (_, script) => {
      const pane = await opened({ book: bookOf({ 规范年: progress(RULE) }) });
      await pane.context.addInitScript(script);
      await pane.reload();
      await pane.frame.getByText(/^共\d+处|^没有发现问题/).waitFor();
      await pane.frame.getByRole('button', { name: '设置' }).click();
      await pane.frame.getByLabel('我的单位').selectOption('办公室');
      await pane.frame.getByRole('button', { name: '保存' }).click();
      await pane.frame.getByText(/已保存|不允许保存设置/).waitFor();
      await closed(pane);
    },
    60_000,
  );
});

type Refusal = readonly ['GeneralException' | 'ItemNotFound' | 'ActivityLimitReached', number];

/** Has Excel refuse the nth batch of what a click begins; the pane has said so in the end. */
async function refused(pane: OpenPane, [code, nth]: Refusal, button: string): Promise<void> {
  const { app, frame } = pane;
  let left = nth;
  app.faults.takeNext = () => (--left === 0 ? code : undefined);
  await frame.getByRole('button', { name: button }).and(frame.locator(':enabled')).click();
  await until(() => left <= 0);
  await frame.getByText(/Excel (没有完成这一步|正忙)|已经不在了/).waitFor();
}

describe('whatever Excel refuses, at whichever step, is told and leaves the workbook as it was', () => {
  const refusals = (['GeneralException', 'ItemNotFound', 'ActivityLimitReached'] as const).flatMap((code) =>
    [1, 2, 3].map((nth): Refusal => [code, nth]),
  );

  it('of a repair, and of taking it back', async () => {
    const book = bookOf({
      规范年: progress(['党建类', '1.第1号制度', '5月底前', '办公室 ', '进行中', null, null, null, null]),
    });
    const before = contentOf(book);
    const pane = await opened({ book });
    const { frame } = pane;
    for (const refusal of refusals) {
      await refused(pane, refusal, '修复 D3');
      expect([refusal, contentOf(book)]).toEqual([refusal, before]);
      await frame.getByRole('button', { name: '关闭提示' }).click();
    }
    await frame.getByRole('button', { name: '修复 D3' }).click();
    await frame.getByText('已修复1个单元格。').waitFor();
    const repaired = contentOf(book);
    for (const refusal of refusals) {
      await frame.getByRole('button', { name: '重新校验' }).and(frame.locator(':enabled')).waitFor();
      await refused(pane, refusal, '撤销');
      await until(() => isDeepStrictEqual(contentOf(book), repaired));
    }
    await frame.getByRole('button', { name: '撤销' }).click();
    await frame.getByText('已撤销。').waitFor();
    expect(contentOf(book)).toEqual(before);
    await closed(pane);
  }, 60_000);

  it('of preparing, and of the board', async () => {
    const book = bookOf({ 规范年: rules(['党建类', '1.第1号制度', '5月底前', '办公室']) });
    const before = contentOf(book);
    const pane = await opened({ book, view: 'ledgers' });
    const { frame } = pane;
    await frame.getByRole('checkbox', { name: '规范年：加填报栏' }).check();
    for (const refusal of refusals) {
      await refused(pane, refusal, '准备所选');
      expect([refusal, contentOf(book)]).toEqual([refusal, before]);
      await frame.getByRole('button', { name: '关闭提示' }).click();
    }
    await frame.getByRole('tab', { name: '完成', exact: true }).click();
    // What is refused in the third, the set-up of the print, the board can do without.
    for (const refusal of refusals.filter(([, nth]) => nth < 3)) {
      await refused(pane, refusal, '生成看板');
      expect([refusal, contentOf(book)]).toEqual([refusal, before]);
      await frame.getByRole('button', { name: '关闭提示' }).click();
    }
    await frame.getByRole('button', { name: '生成看板' }).click();
    await frame.getByText('已生成').waitFor();
    await closed(pane);
  }, 60_000);
});

it('on a computer in another time zone its days are those of the bureau', async () => {
  const pane = await opened({ book: bookOf({ 规范年: progress(RULE) }) });
  const { frame, page } = pane;
  const session = await pane.context.newCDPSession(page);
  await session.send('Emulation.setTimezoneOverride', { timezoneId: 'America/New_York' });
  // Half past eight in the evening over there; the next day's morning here.
  await page.clock.setFixedTime(new Date('2023-06-30T00:30:00Z'));
  await pane.reload();
  await frame.getByRole('tab', { name: '填报', exact: true }).click();
  expect(await frame.evaluate(() => new Date().getHours())).toBe(20);
  await frame.getByLabel('我的单位').selectOption('办公室');
  await frame.getByRole('button', { name: /第1号制度/ }).click();
  await frame.getByLabel('状态').selectOption('已完成');
  expect(await frame.getByLabel('完成日期').inputValue()).toBe('2023-06-30');
  await frame.getByRole('tab', { name: '完成', exact: true }).click();
  expect(await frame.getByLabel('截至').inputValue()).toBe('2023-06-30');
  await closed(pane);
}, 60_000);

it('left open overnight, it goes by the new day', async () => {
  const pane = await opened({ book: bookOf({ 规范年: progress(RULE) }), view: 'progress' });
  const { frame, page } = pane;
  await page.clock.install({ time: new Date('2023-06-29T12:00:00Z') });
  await pane.reload();
  const day = frame.getByLabel('截至');
  expect(await day.inputValue()).toBe('2023-06-29');
  await page.clock.fastForward('12:00:00');
  await until(async () => (await day.inputValue()) === '2023-06-30');
  await closed(pane);
}, 60_000);

it('thousands of changes while it is open: it says so once, and asks Excel nothing', async () => {
  const book = bookOf({ 规范年: progress(RULE) });
  const pane = await opened({ book });
  const person = new Person(pane.app);
  pane.app.requests.clear();
  for (let at = 0; at < 2000; at++) person.type('规范年', `J${10 + at}`, `改${at}`);
  await pane.frame.getByText('表格已有改动').waitFor();
  expect(pane.app.requests.all).toEqual([]);
  await closed(pane);
}, 60_000);
