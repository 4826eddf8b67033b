import { RULES } from '#core/ledger/kinds/rules';
import type { RowFields } from '#core/ledger/row-fields';
import { addDays, type CivilDate } from '#core/date/civil-date';
import { MemoryBureauRegistry, MemoryFileStore } from '#tests/contract/memory-file-store';
import { MemoryLedgerStore } from '#tests/contract/memory-ledger-store';
import { change, WITH_PROGRESS } from '#tests/sync/totals-check';
import { listPrepared } from './prepared-reports';
import { type Preparation, prepareReports, type PrepareTools } from './prepare-reports';
import { ALL_RIGHTS } from './rights';
import { syncLedger } from './sync-ledger';

const at = (text: string): number => Date.parse(`${text}+08:00`);

let store: MemoryLedgerStore;
let files: MemoryFileStore;
let bureaus: MemoryBureauRegistry;
let clock: number;
let told: Preparation[];

/** Writes rows of a ledger of a bureau, or its rules, on a day. */
async function write(
  bureau: string,
  day: CivilDate,
  rows: readonly RowFields[],
  ledger = WITH_PROGRESS,
): Promise<void> {
  const changes = rows.map((fields, index) => ({ rowId: `r${index}`, baseRev: 0, fields }));
  const tools = { store, now: () => at(`${day}T09:00`), pause: () => Promise.resolve() };
  const key = { bureau, ledgerId: ledger.kind };
  const request = { ...change(ledger, changes), mutationId: `${bureau}-${day}-${ledger.kind}` };
  await syncLedger(tools, { key, author: 'office', rights: ALL_RIGHTS, request });
  await bureaus.noteBureau(bureau);
}

const RULES_INFO = {
  kind: RULES.id,
  title: '',
  sheet: RULES.name,
  columns: RULES.columns.map(({ id, title }) => ({ id, header: title })),
};
const ROW = { no: 1, item: '推进改革', deadline: '5月底前完成', units: '办公室', status: '进行中' };

beforeEach(() => {
  store = new MemoryLedgerStore();
  files = new MemoryFileStore();
  bureaus = new MemoryBureauRegistry();
  told = [];
});

const tools = (): PrepareTools => ({
  ...{ store, files, bureaus, now: () => clock },
  tell: (preparation) => told.push(preparation),
});

async function runAt(text: string): Promise<void> {
  clock = at(text);
  await prepareReports(tools());
}

async function made(bureau: string): Promise<readonly string[]> {
  return (await listPrepared(files, bureau)).map(({ id }) => id).sort();
}

const outcomes = (): readonly string[] =>
  told.map(({ bureau, kind = '', asOf = '', outcome }) => `${bureau} ${kind} ${asOf} ${outcome}`);

it('makes each report once in months of days, however often it is called', async () => {
  await write('b', '2023-05-10', [ROW]);
  for (let day: CivilDate = '2023-05-29'; day <= '2023-08-04'; day = addDays(day, 1))
    for (const time of ['08:29', '08:30', '08:30', '18:00']) await runAt(`${day}T${time}`);
  const ends = ['2023-05-31', '2023-06-30', '2023-07-31'];
  expect(await made('b')).toEqual([
    ...ends.flatMap((asOf) => [`monthly-${asOf}-docx`, `monthly-${asOf}-xlsx`]),
    ...ends.map((asOf) => `slips-${asOf}-zip`),
  ]);
  expect(outcomes()).toEqual([
    // The server keeps the ledgers since May only.
    ...['monthly 2023-04-30', 'slips 2023-04-30', 'information 2023-03-31'].map((what) => `b ${what} empty`),
    ...['monthly 2023-05-31', 'slips 2023-05-31'].map((what) => `b ${what} made`),
    ...['monthly 2023-06-30', 'slips 2023-06-30'].map((what) => `b ${what} made`),
    // Nobody has quotas or articles.
    'b information 2023-06-30 empty',
    ...['monthly 2023-07-31', 'slips 2023-07-31'].map((what) => `b ${what} made`),
  ]);
});

it('makes what fell due on days that were missed, as it would have been made then', async () => {
  await write('b', '2023-04-10', [ROW]);
  await runAt('2023-07-03T08:30');
  const [then] = await listPrepared(files, 'b');
  const inTime = (await files.readFile({ bureau: 'b', folder: 'prepared', name: 'monthly-2023-06-30-docx' }))
    ?.bytes;
  files = new MemoryFileStore();
  await write('b', '2023-07-05', [{ ...ROW, no: 2, item: '后来增加的' }], {
    ...WITH_PROGRESS,
    kind: 'innovation',
  });
  await runAt('2023-07-20T12:00');
  const late = (await files.readFile({ bureau: 'b', folder: 'prepared', name: 'monthly-2023-06-30-docx' }))
    ?.bytes;
  expect(then?.asOf).toBe('2023-06-30');
  expect(Buffer.compare(inTime ?? new Uint8Array(), late ?? new Uint8Array(1))).toBe(0);
});

it('goes by each bureau’s own calendar', async () => {
  await write('b', '2023-04-10', [ROW]);
  await write('c', '2023-04-10', [ROW]);
  await write('c', '2023-04-11', [{ rule: '节假日', value: '2023年7月3日' }], RULES_INFO);
  await runAt('2023-07-03T08:30');
  expect([(await made('b')).includes('slips-2023-06-30-zip'), await made('c')]).toEqual([
    true,
    ['monthly-2023-05-31-docx', 'monthly-2023-05-31-xlsx', 'slips-2023-05-31-zip'],
  ]);
});

it('goes on with the other bureaus where one fails, and makes up for it', async () => {
  for (const bureau of ['a', 'b', 'c']) await write(bureau, '2023-04-10', [ROW]);
  const listHeads = store.listHeads.bind(store);
  store.listHeads = (bureau) => (bureau === 'b' ? Promise.reject(new Error('推进改革')) : listHeads(bureau));
  await runAt('2023-07-03T08:30');
  expect([await made('a'), await made('c')].map((ids) => ids.length)).toEqual([3, 3]);
  expect(await made('b')).toEqual([]);
  expect(outcomes().filter((text) => text.startsWith('b'))).toEqual(
    ['monthly', 'slips', 'information'].map((kind) => `b ${kind} 2023-06-30 failed`),
  );
  store.listHeads = listHeads;
  await runAt('2023-07-04T08:30');
  expect(await made('b')).toEqual(await made('a'));
});

it('makes a report again of which only a part was kept', async () => {
  await write('b', '2023-04-10', [ROW]);
  const putFile = files.putFile.bind(files);
  files.putFile = (key, file) =>
    key.name.endsWith('xlsx') ? Promise.reject(new Error('down')) : putFile(key, file);
  await runAt('2023-07-03T08:30');
  expect(await made('b')).not.toContain('monthly-2023-06-30-xlsx');
  files.putFile = putFile;
  await runAt('2023-07-03T08:35');
  expect(await made('b')).toContain('monthly-2023-06-30-xlsx');
});
