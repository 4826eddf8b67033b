import { readFileSync } from 'node:fs';
import path from 'node:path';
import { connectTo } from '#addin/api/api-client';
import { type RunningBackend, startBackend } from '#cli/server/start-backend';
import { ExcelClerk } from '#tests/sync/excel-clerk';

const YEARS = '绵阳市司法局2023四个项目年台账.xlsx';
const LEDGER = 'institution-building-2023';
const RULES = '制度建设规范年';
const TOKEN = 15;

let backend: RunningBackend;
beforeAll(async () => {
  backend = await startBackend();
});
afterAll(() => backend.stop());

it('sends no row whose id somebody replaced at the same moment', async () => {
  let ids = 0;
  const clerk = await ExcelClerk.open(
    readFileSync(path.resolve('samples', YEARS)),
    YEARS,
    () => `id${++ids}`,
  );
  const write = clerk.write.bind(clerk);
  clerk.write = async (changes) => {
    const answer = await write(changes);
    clerk.type(RULES, 5, TOKEN, 'ofAnotherPane.0.AAAAAAAAAAA');
    return answer;
  };
  const { settled } = await clerk.sync(LEDGER, backend);
  expect(settled).toMatchObject({ end: 'failed', sent: 0 });
  expect(settled.problem).toContain('P6 在读取之后有了变动');
  expect(await connectTo(backend).listLedgers()).toEqual({ ledgers: [] });

  clerk.write = write;
  expect((await clerk.sync(LEDGER, backend)).settled).toMatchObject({ end: 'done', sent: 38 });
});
