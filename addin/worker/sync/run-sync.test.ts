import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { connectTo } from '#addin/api/api-client';
import { type RunningBackend, startBackend } from '#cli/server/start-backend';
import type { LogLine } from '#functions/http/log-line';
import { ExcelClerk, type Shown } from '#tests/sync/excel-clerk';
import { type Fault, type FaultyProxy, startFaultyProxy } from '#tests/sync/faulty-proxy';
import { bookOf } from '#tools/excel-host/testing/book-of';

const YEARS = '绵阳市司法局2023四个项目年台账.xlsx';
const SAMPLE = readFileSync(path.resolve('samples', YEARS));
const LEDGER = 'institution-building-2023';
const RULES = '制度建设规范年';
/** 制度建设规范年: 状态 stands in column E, 备注 … in J; rows 4–41; the token column is M. */
const [STATUS, PROBLEM, TOKEN] = [4, 9, 15];

let backend: RunningBackend;
let requests: LogLine[];
let ids: number;

beforeEach(async () => {
  requests = [];
  ids = 0;
  backend = await startBackend({ log: (line) => requests.push(line) });
});

afterEach(() => backend.stop());

const open = () => ExcelClerk.open(SAMPLE, YEARS, () => `id${++ids}`);

function outcomes({ settled }: Shown): Record<string, number> {
  return Object.fromEntries(settled.groups.map(({ outcome, rows }) => [outcome, rows.length]));
}

/** Two clerks with copies of a workbook that agrees with the store. */
async function twoClerks() {
  const mine = await open();
  await mine.sync(LEDGER, backend);
  const theirs = await mine.colleague();
  requests.length = 0;
  return { mine, theirs };
}

it('sends a workbook that was never synchronised, and then nothing, with one request', async () => {
  const clerk = await open();
  const first = await clerk.sync(LEDGER, backend);
  expect(first.plans[0]?.mine).toHaveLength(38);
  expect(first.settled).toMatchObject({ end: 'done', sent: 38, ledger: { id: LEDGER, sheet: RULES } });
  expect(outcomes(first)).toEqual({ applied: 38 });
  expect(first.writes).toEqual([]);
  expect(clerk.book.sheet(RULES)?.columns.at(TOKEN).hidden).toBe(true);
  requests.length = 0;
  const second = await clerk.sync(LEDGER, backend);
  expect(outcomes(second)).toEqual({ unchanged: 38 });
  expect(second.changes).toEqual([]);
  expect(requests).toHaveLength(1);
});

it('shows what is about to be sent, from what to what', async () => {
  const { mine } = await twoClerks();
  mine.type(RULES, 10, STATUS, '进行中');
  const { plans } = await mine.sync(LEDGER, backend);
  expect(plans[0]).toMatchObject({
    mine: [
      {
        row: 11,
        sheet: RULES,
        what: 'changed',
        cells: [{ column: '状态', from: '已完成', to: '进行中' }],
      },
    ],
    theirs: [],
    both: [],
    held: [],
  });
});

it('asks for no row’s history where so many have changed that the store’s rows are read anyway', async () => {
  const { mine } = await twoClerks();
  for (let row = 3; row < 24; row++) mine.type(RULES, row, PROBLEM, '人手不足');
  const { plans, settled } = await mine.sync(LEDGER, backend);
  expect(plans[0]?.mine).toHaveLength(21);
  expect(plans[0]?.mine.every(({ cells }) => cells?.length === 1)).toBe(true);
  expect(settled).toMatchObject({ end: 'done', sent: 21 });
  expect(requests.filter(({ route }) => route.includes('history'))).toEqual([]);
});

it('shows what others changed, before anything is sent and again before it is written', async () => {
  const { mine, theirs } = await twoClerks();
  theirs.type(RULES, 10, STATUS, '进行中');
  await theirs.sync(LEDGER, backend);
  const shown = await mine.sync(LEDGER, backend);
  const change = { row: 11, sheet: RULES, by: 'local-office' };
  expect(shown.plans[0]?.theirs).toMatchObject([
    { ...change, what: 'changed', cells: [{ column: '状态', from: '已完成', to: '进行中' }] },
  ]);
  expect(shown.writes).toMatchObject([
    {
      cells: [{ ...change, address: 'E11', column: '状态', from: '已完成', to: '进行中' }],
      inserted: [],
      removed: [],
    },
  ]);
  expect(mine.cell(RULES, 10, STATUS)).toBe('进行中');
  expect(outcomes(shown)).toEqual({ updated: 1, unchanged: 37 });
  expect(outcomes(await mine.sync(LEDGER, backend))).toEqual({ unchanged: 38 });
});

it('offers again what the clerk did not want written, and keeps what it sent', async () => {
  const { mine, theirs } = await twoClerks();
  theirs.type(RULES, 10, STATUS, '进行中');
  theirs.type(RULES, 11, STATUS, '进行中');
  await theirs.sync(LEDGER, backend);
  mine.type(RULES, 11, PROBLEM, '印刷推迟');
  mine.type(RULES, 13, PROBLEM, '人手不足');
  const declined = await mine.sync(LEDGER, backend, { confirmWrite: () => false });
  expect(outcomes(declined)).toEqual({ applied: 1, notWritten: 2, unchanged: 35 });
  expect(declined.settled.groups[0]?.rows[0]?.detail).toBe(
    '他人修改了状态，这次没有写入，下次同步时会再次列出。',
  );
  expect([10, 11].map((row) => mine.cell(RULES, row, STATUS))).toEqual(['已完成', '已完成']);
  const again = await mine.sync(LEDGER, backend);
  expect(again.writes[0]?.cells.map(({ address, to }) => [address, to])).toEqual([
    ['E11', '进行中'],
    ['E12', '进行中'],
  ]);
  expect([10, 11].map((row) => mine.cell(RULES, row, STATUS))).toEqual(['进行中', '进行中']);
  expect(outcomes(await mine.sync(LEDGER, backend))).toEqual({ unchanged: 38 });
  expect(outcomes(await theirs.sync(LEDGER, backend))).toEqual({ updated: 2, unchanged: 36 });
});

it('lets a conflict be settled cell by cell, and merges the other cells', async () => {
  const { mine, theirs } = await twoClerks();
  theirs.type(RULES, 10, STATUS, '进行中');
  theirs.type(RULES, 10, PROBLEM, '他人的问题');
  await theirs.sync(LEDGER, backend);
  mine.type(RULES, 10, STATUS, '未开始');
  mine.type(RULES, 10, PROBLEM, '我的问题');
  const shown = await mine.sync(LEDGER, backend, {
    resolve: (conflicts) =>
      Object.fromEntries(
        conflicts.map(({ rowId, cells }) => [
          rowId,
          Object.fromEntries(
            cells.map(({ field, column }) => [field, column === '状态' ? 'mine' : 'theirs']),
          ),
        ]),
      ),
  });
  expect(shown.plans[0]?.both).toMatchObject([
    {
      row: 11,
      what: 'changed',
      cells: [
        { column: '状态', base: '已完成', theirs: '进行中', mine: '未开始' },
        { column: '存在问题', base: '', theirs: '他人的问题', mine: '我的问题' },
      ],
    },
  ]);
  expect(shown.conflicts).toMatchObject([
    {
      row: 11,
      what: 'changed',
      by: 'local-office',
      cells: [
        { column: '状态', base: '已完成', theirs: '进行中', mine: '未开始', by: 'local-office' },
        { base: '', theirs: '他人的问题', mine: '我的问题' },
      ],
    },
  ]);
  expect([STATUS, PROBLEM].map((column) => mine.cell(RULES, 10, column))).toEqual(['未开始', '他人的问题']);
  expect(outcomes(await mine.sync(LEDGER, backend))).toEqual({ unchanged: 38 });
  await theirs.sync(LEDGER, backend);
  expect([STATUS, PROBLEM].map((column) => theirs.cell(RULES, 10, column))).toEqual(['未开始', '他人的问题']);
});

it.each<[string, (fields: string[]) => Record<string, 'mine' | 'theirs'>]>([
  ['nothing is chosen', () => ({})],
  ['one cell of two is', ([first = '']) => ({ [first]: 'mine' })],
])('leaves a conflict open where %s', async (_, choose) => {
  const { mine, theirs } = await twoClerks();
  for (const clerk of [theirs, mine]) {
    clerk.type(RULES, 10, STATUS, clerk === mine ? '未开始' : '进行中');
    clerk.type(RULES, 10, PROBLEM, clerk === mine ? '我' : '他');
  }
  await theirs.sync(LEDGER, backend);
  const shown = await mine.sync(LEDGER, backend, {
    resolve: (conflicts) =>
      Object.fromEntries(
        conflicts.map(({ rowId, cells }) => [rowId, choose(cells.map(({ field }) => field))]),
      ),
  });
  expect(outcomes(shown)).toEqual({ conflict: 1, unchanged: 37 });
  expect(mine.cell(RULES, 10, STATUS)).toBe('未开始');
});

it('sends nothing and writes nothing where the clerk says no to the preview', async () => {
  const clerk = await open();
  const shown = await clerk.sync(LEDGER, backend, { decide: () => 'cancel' });
  expect(shown).toMatchObject({ changes: [], settled: { end: 'stopped', sent: 0, groups: [] } });
  expect(requests.map(({ route }) => route)).toEqual(['GET /v1/ledgers/{id}']);
});

it('ends at once where the clerk leaves while a question is open', async () => {
  const clerk = await open();
  const stop = new AbortController();
  const { settled, changes } = await clerk.sync(LEDGER, backend, {
    signal: stop.signal,
    decide: () => {
      stop.abort();
      return new Promise(() => undefined);
    },
  });
  expect([settled.end, changes]).toEqual(['stopped', []]);
});

it('holds back rows with errors, and says why', async () => {
  const { mine } = await twoClerks();
  mine.type(RULES, 10, PROBLEM, '#REF!');
  const { plans, settled } = await mine.sync(LEDGER, backend);
  expect(plans[0]?.held).toMatchObject([{ row: 11, why: 'error', candidates: [] }]);
  expect(plans[0]?.held[0]?.reasons.join()).toContain('#REF!');
  expect(settled.groups[0]).toMatchObject({ outcome: 'held', text: '有错误，未提交', isOpen: true });
});

it('keeps rows in the store that are gone from the sheet in large numbers, until that is confirmed', async () => {
  const { mine } = await twoClerks();
  for (let row = 5; row < 20; row++)
    for (let column = 0; column <= TOKEN; column++) mine.type(RULES, row, column, null);
  const shown = await mine.sync(LEDGER, backend);
  expect(shown.plans[0]).toMatchObject({ removalsHeld: true });
  expect(outcomes(shown)['notDeleted']).toBeGreaterThan(10);
  const confirmed = await mine.sync(LEDGER, backend, { decide: () => ({ identities: {}, confirmed: true }) });
  expect(outcomes(confirmed)['deleted']).toBe(outcomes(shown)['notDeleted']);
});

describe('the workbook', () => {
  it('that is protected keeps a push from beginning, and says what to do', async () => {
    const clerk = await open();
    await clerk.on(RULES, (sheet) => {
      sheet.protection.protect();
    });
    const { settled } = await clerk.sync(LEDGER, backend);
    expect(settled).toMatchObject({ end: 'failed', sent: 0 });
    expect(settled.problem).toContain('撤销工作表保护');
    expect(requests.map(({ route }) => route)).toEqual(['GET /v1/ledgers/{id}']);
  });

  it('takes others’ values though a filter keeps their rows out', async () => {
    const { mine, theirs } = await twoClerks();
    theirs.type(RULES, 10, STATUS, '进行中');
    await theirs.on(RULES, (sheet) => {
      sheet.getRange('20:20').delete('Up');
    });
    await theirs.sync(LEDGER, backend);
    await mine.on(RULES, (sheet) => {
      sheet.autoFilter.apply(sheet.getRange('A3:L41'), 4, { filterOn: 'Values', values: ['无'] });
    });
    const shown = await mine.sync(LEDGER, backend);
    expect(shown.settled.problem).toContain('请先清除筛选');
    expect(outcomes(shown)).toEqual({ notWritten: 1, updated: 1, unchanged: 36 });
    expect(mine.cell(RULES, 10, STATUS)).toBe('进行中');
    await mine.on(RULES, (sheet) => {
      sheet.autoFilter.remove();
    });
    expect(outcomes(await mine.sync(LEDGER, backend))).toEqual({ removed: 1, unchanged: 37 });
  });

  it('is left as it is where somebody moved its rows while the clerk was looking', async () => {
    const clerk = await open();
    const shown = await clerk.sync(LEDGER, backend, {
      decide: () => {
        clerk.type(RULES, 10, 1, '别的制度');
        return { identities: {}, confirmed: false };
      },
    });
    expect(shown.settled).toMatchObject({ end: 'failed', sent: 0 });
    expect(shown.settled.problem).toContain('有了变动');
    expect(clerk.cell(RULES, 10, TOKEN)).toBeNull();
    expect(outcomes(await clerk.sync(LEDGER, backend))).toEqual({ applied: 38 });
  });

  it('keeps what somebody types into it while others’ changes are on their way', async () => {
    const { mine, theirs } = await twoClerks();
    theirs.type(RULES, 10, STATUS, '进行中');
    await theirs.sync(LEDGER, backend);
    mine.type(RULES, 11, PROBLEM, '人手不足');
    const shown = await mine.sync(LEDGER, backend, {
      confirmWrite: () => {
        mine.type(RULES, 10, STATUS, '未开始');
        return true;
      },
    });
    expect(shown.settled.problem).toContain('有了变动');
    expect(outcomes(shown)).toEqual({ applied: 1, notWritten: 1, unchanged: 36 });
    expect(mine.cell(RULES, 10, STATUS)).toBe('未开始');
    expect(outcomes(await mine.sync(LEDGER, backend))).toEqual({ conflict: 1, unchanged: 37 });
  });
});

describe('rows', () => {
  const NEW_ROW = 41;
  /** A row under the others, as a clerk writes one. */
  function addRow(clerk: ExcelClerk, text: string): void {
    clerk.type(RULES, NEW_ROW, 0, '党建');
    clerk.type(RULES, NEW_ROW, 1, text);
    clerk.type(RULES, NEW_ROW, 2, '12月底前');
    clerk.type(RULES, NEW_ROW, 3, '办公室');
  }

  it('that others added are shown, put in where they stand, and left out where they are not wanted', async () => {
    const { mine, theirs } = await twoClerks();
    addRow(theirs, '39.保密工作制度');
    await theirs.sync(LEDGER, backend);
    const added = { no: 39, title: '39.保密工作制度', by: 'local-office' };
    const declined = await mine.sync(LEDGER, backend, { confirmWrite: () => false });
    expect(declined.plans[0]?.theirs).toMatchObject([{ ...added, what: 'added' }]);
    expect(declined.writes[0]).toMatchObject({ cells: [], inserted: [{ ...added, row: 41 }], removed: [] });
    expect(outcomes(declined)).toEqual({ missing: 1, unchanged: 38 });
    expect(mine.cell(RULES, NEW_ROW, 1)).toBeNull();
    expect(outcomes(await mine.sync(LEDGER, backend))).toEqual({ inserted: 1, unchanged: 38 });
    expect(mine.cell(RULES, NEW_ROW, 1)).toBe('39.保密工作制度');
    expect(outcomes(await mine.sync(LEDGER, backend))).toEqual({ unchanged: 39 });
  });

  it('that others deleted are shown and taken out', async () => {
    const { mine, theirs } = await twoClerks();
    const title = String(theirs.cell(RULES, 10, 1));
    await theirs.on(RULES, (sheet) => {
      sheet.getRange('11:11').delete('Up');
    });
    expect((await theirs.sync(LEDGER, backend)).plans[0]?.mine).toMatchObject([{ title, what: 'deleted' }]);
    const shown = await mine.sync(LEDGER, backend);
    expect(shown.plans[0]?.theirs).toMatchObject([{ row: 11, title, what: 'deleted' }]);
    expect(shown.writes[0]).toMatchObject({ cells: [], inserted: [], removed: [{ row: 11, title }] });
    expect(outcomes(shown)).toEqual({ removed: 1, unchanged: 37 });
    expect(mine.cell(RULES, 10, 1)).not.toBe(title);
    expect(outcomes(await mine.sync(LEDGER, backend))).toEqual({ unchanged: 37 });
  });

  it('that one deleted and the other changed are decided whole', async () => {
    const { mine, theirs } = await twoClerks();
    theirs.type(RULES, 10, STATUS, '进行中');
    await theirs.sync(LEDGER, backend);
    await mine.on(RULES, (sheet) => {
      sheet.getRange('11:11').delete('Up');
    });
    const shown = await mine.sync(LEDGER, backend, {
      resolve: (conflicts) => Object.fromEntries(conflicts.map(({ rowId }) => [rowId, 'mine'])),
    });
    expect(shown.plans[0]?.both).toMatchObject([{ what: 'deleted-by-me', by: 'local-office' }]);
    expect(shown.conflicts).toMatchObject([{ what: 'deleted-by-me' }]);
    expect(outcomes(shown)).toEqual({ deleted: 1, unchanged: 37 });
    theirs.type(RULES, 10, PROBLEM, '人手不足');
    const back = await theirs.sync(LEDGER, backend, {
      resolve: (conflicts) => Object.fromEntries(conflicts.map(({ rowId }) => [rowId, 'theirs'])),
    });
    expect(back.plans[0]?.both).toMatchObject([{ row: 11, what: 'deleted-by-them' }]);
    expect(back.conflicts).toMatchObject([{ row: 11, what: 'deleted-by-them' }]);
    expect(outcomes(back)).toEqual({ removed: 1, unchanged: 37 });
  });

  it('that may be rows of the store are asked about', async () => {
    const { mine } = await twoClerks();
    const title = String(mine.cell(RULES, 10, 1));
    mine.type(RULES, 10, TOKEN, null);
    mine.type(RULES, 10, 1, `${title}（修订）`);
    const held = await mine.sync(LEDGER, backend);
    expect(held.plans[0]?.held).toMatchObject([{ row: 11, why: 'unsure', candidates: [{ title }] }]);
    expect(outcomes(held)).toMatchObject({ unsure: 1 });
    const decided = await mine.sync(LEDGER, backend, {
      decide: ({ held: rows }) => ({
        identities: Object.fromEntries(
          rows.map(({ rowId, candidates }) => [rowId, candidates[0]?.rowId ?? '']),
        ),
        confirmed: false,
      }),
      resolve: (conflicts) => Object.fromEntries(conflicts.map(({ rowId }) => [rowId, 'mine'])),
    });
    expect(outcomes(decided)).toEqual({ applied: 1, unchanged: 37 });
    expect(outcomes(await mine.sync(LEDGER, backend))).toEqual({ unchanged: 38 });
  });
});

describe('the way to the server', () => {
  const ROWS = 1_050;
  let folder: string;
  let lasting: RunningBackend;
  let proxy: FaultyProxy;

  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'taizhang-'));
    lasting = await startBackend({ dataDir: folder });
    proxy = await startFaultyProxy(lasting.url);
  });

  afterEach(async () => {
    await proxy.stop();
    await lasting.stop();
    await rm(folder, { recursive: true });
  });

  /** A ledger that is sent in two requests. */
  function longLedger(): ExcelClerk {
    const rows = Array.from({ length: ROWS }, (_, index) => [
      '党建',
      `${index + 1}.第${index + 1}项制度`,
      '5月底前',
      '办公室',
      '进行中',
    ]);
    const head = ['类型', '新建(修订)制度名称', '完成时限', '责任科室', '状态'];
    const book = bookOf({ [RULES]: [['2023年“制度建设规范年”项目台账'], head, ...rows] });
    return new ExcelClerk(book, '台账.xlsx', () => `id${++ids}`);
  }

  const throughProxy = () => ({ url: proxy.endpoint, token: lasting.token });

  /** How many versions the rows in the store have had, by the store's revision. */
  async function stored() {
    const { rev, rows } = await connectTo(lasting).readLedger(LEDGER);
    return { rev, rows: rows.length, names: new Set(rows.map(({ fields }) => fields['item'])).size };
  }

  it.each<[string, Fault]>([
    ['is cut before a push arrives', 'cut before'],
    ['is cut before its answer', 'cut after'],
    ['is in trouble after the push took effect', 'failed after'],
  ])('%s: that is told, the same is asked again, and each row is there once', async (_, fault) => {
    const clerk = await open();
    proxy.plan((nth) => (nth === 2 ? fault : undefined));
    const { settled, waiting } = await clerk.sync(LEDGER, throughProxy());
    expect(settled).toMatchObject({ end: 'done', sent: 38 });
    expect(waiting).toMatchObject([{ attempts: 1, seconds: 1 }, undefined]);
    expect(await stored()).toEqual({ rev: 1, rows: 38, names: 38 });
    expect(outcomes(await clerk.sync(LEDGER, throughProxy()))).toEqual({ unchanged: 38 });
  });

  it('is away in the middle of a push: it goes on by itself when the server is back', async () => {
    const clerk = longLedger();
    const { port } = new URL(lasting.url);
    let restart: Promise<void> | undefined;
    let isStopped = false;
    const { settled, waiting } = await clerk.sync(LEDGER, lasting, {
      progress: async ({ sent }) => {
        if (sent === 0 || isStopped) return;
        isStopped = true;
        await lasting.stop();
      },
      waiting: (state) => {
        if (state?.attempts === 2)
          restart = startBackend({ dataDir: folder, port: Number(port) }).then((again) => {
            lasting = again;
          });
      },
    });
    await restart;
    expect(settled).toMatchObject({ end: 'done', sent: ROWS });
    expect(waiting.slice(0, 2)).toMatchObject([
      { attempts: 1, seconds: 1, reason: `无法连接服务器：http://127.0.0.1:${port}` },
      { attempts: 2, seconds: 2 },
    ]);
    expect(waiting.at(-1)).toBeUndefined();
    expect(await stored()).toEqual({ rev: 2, rows: ROWS, names: ROWS });
  });

  it('is not waited for any longer than the clerk wants', async () => {
    const clerk = longLedger();
    const stop = new AbortController();
    proxy.plan((nth) => (nth >= 3 ? 'cut after' : undefined));
    const { settled, changes } = await clerk.sync(LEDGER, throughProxy(), {
      signal: stop.signal,
      waiting: () => {
        stop.abort();
      },
    });
    expect(settled).toMatchObject({ end: 'stopped', sent: 1_000 });
    // The ids first, which are looked at again, and at the end what was acknowledged.
    expect(changes).toHaveLength(3);
    const again = await clerk.sync(LEDGER, lasting);
    expect(outcomes(again)).toEqual({ unchanged: 1_000, alreadyApplied: 50 });
    expect(await stored()).toEqual({ rev: 2, rows: ROWS, names: ROWS });
  });

  it('leads to a server that refuses: what to do is told, and nothing is asked again', async () => {
    const clerk = longLedger();
    const { settled, waiting } = await clerk.sync(LEDGER, { ...throughProxy(), token: 'x' });
    expect(settled).toMatchObject({ end: 'failed', sent: 0 });
    expect(settled.problem).toMatch(/^访问令牌无效或已过期，/);
    expect(waiting).toEqual([]);
    expect(proxy.requests()).toBe(1);
  });
});
