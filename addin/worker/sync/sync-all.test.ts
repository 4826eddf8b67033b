/** The ledgers of a workbook synchronised together, against a real backend; the workbook is plain grids. */
import { type RunningBackend, startBackend } from '#cli/server/start-backend';
import type { CellValue, Grid } from '#core/grid/grid';
import { sheetLedgers } from '#core/sync/client/sheet-ledgers';
import { SAME_LEDGER } from '#core/sync/client/same-ledger';
import type { SheetChange } from '#addin/excel/write/sheet-change';
import { grid } from '#tests/support/grid';
import { rules, tasks } from '#tests/support/sheets';
import { openBook } from '../opened-book';
import type { PlanView } from './plan-view';
import type { SettledView } from './settled-view';
import { syncAll } from './sync-all';
import type { WorkbookDesk } from './workbook-desk';

let backend: RunningBackend;
let ids: number;
beforeEach(async () => {
  ids = 0;
  backend = await startBackend();
});
afterEach(() => backend.stop());

const RULES = grid('规范年', rules(['党建类', '1.甲制度', '5月底前', '办公室']));
const TASKS = grid('提升年', tasks(['夯实基础', '1.建成中心', '6月底前', '法治科']));

/** A clerk who has said beforehand what to answer, and what was asked and done. */
function clerk(answers: Partial<WorkbookDesk> = {}) {
  const asked: (readonly PlanView[])[] = [];
  const events: string[] = [];
  const written: SheetChange[] = [];
  const desk: WorkbookDesk = {
    decide: (plans) => {
      asked.push(plans);
      return Promise.resolve({});
    },
    confirmWrite: () => Promise.resolve(true),
    resolve: () => Promise.resolve({}),
    write: (changes) => {
      written.push(...changes);
      events.push(...changes.map(({ sheet }) => `write ${sheet}`));
      return Promise.resolve('written');
    },
    progress: ({ ledgerId, phase }) => {
      if (phase === 'sending') events.push(`send ${ledgerId}`);
    },
    waiting: () => undefined,
    ...answers,
  };
  return { desk, asked, events, written };
}

/** The sheets as they are once the cells have been written. */
function withWritten(grids: readonly Grid[], changes: readonly SheetChange[]): Grid[] {
  return grids.map((one) => {
    const values: CellValue[][] = one.values.map((row) => [...row]);
    for (const { cells } of changes.filter(({ sheet }) => sheet === one.sheet))
      for (const { row, column, value } of cells) {
        const line = (values[row] ??= []);
        while (line.length < column) line.push(null);
        line[column] = value;
      }
    return { ...one, values };
  });
}

function sync(grids: readonly Grid[], desk: WorkbookDesk, signal?: AbortSignal): Promise<SettledView[]> {
  const { understood, findings } = openBook({ fileName: '台账.xlsx', grids }, '2023-06-30');
  const ledgers = sheetLedgers(understood.ledgers, grids, findings);
  const newId = (): string => `id${++ids}`;
  return syncAll(ledgers, {
    ...{ connection: backend, desk, findings, newId },
    ...(signal && { signal }),
  });
}

const ends = (settled: readonly SettledView[]) =>
  settled.map(({ ledger, end, sent }) => [ledger.sheet, end, sent]);

it('asks once about all ledgers, and then carries them out one after the other', async () => {
  const { desk, asked, events } = clerk();
  expect(ends(await sync([RULES, TASKS], desk))).toEqual([
    ['规范年', 'done', 1],
    ['提升年', 'done', 1],
  ]);
  expect(asked.map((plans) => plans.map(({ ledger }) => ledger.sheet).sort())).toEqual([
    ['提升年', '规范年'].sort(),
  ]);
  const [first, second] = ['institution-building-2023', 'foundation-2023'];
  expect(events.filter((event) => event.startsWith('send'))).toEqual([`send ${first}`, `send ${second}`]);
  expect(events.lastIndexOf('write 规范年')).toBeLessThan(events.indexOf(`send ${second}`));
});

it('asks nobody where nothing is to be done', async () => {
  const first = clerk();
  await sync([RULES, TASKS], first.desk);
  const again = clerk();
  const settled = await sync(withWritten([RULES, TASKS], first.written), again.desk);
  expect(ends(settled)).toEqual([
    ['规范年', 'done', 0],
    ['提升年', 'done', 0],
  ]);
  expect(again.asked).toEqual([]);
});

it('does nothing when the clerk says no', async () => {
  const { desk, written } = clerk({ decide: () => Promise.resolve('cancel') });
  expect(ends(await sync([RULES, TASKS], desk))).toEqual([
    ['规范年', 'stopped', 0],
    ['提升年', 'stopped', 0],
  ]);
  expect(written).toEqual([]);
});

it('stops at once while the clerk is asked', async () => {
  const stop = new AbortController();
  const { desk, written } = clerk({
    decide: () => {
      stop.abort();
      return new Promise(() => undefined);
    },
  });
  expect(ends(await sync([RULES, TASKS], desk, stop.signal)).map(([, end]) => end)).toEqual([
    'stopped',
    'stopped',
  ]);
  expect(written).toEqual([]);
});

it('goes on with the others where the workbook refuses one', async () => {
  const { desk } = clerk({
    write: ([change]) => Promise.resolve(change?.sheet === '规范年' ? { refused: '受保护' } : 'written'),
  });
  const settled = await sync([RULES, TASKS], desk);
  expect(ends(settled)).toEqual([
    ['规范年', 'failed', 0],
    ['提升年', 'done', 1],
  ]);
  expect(settled[0]?.problem).toBe('受保护');
});

it('of two ledgers that are the same synchronises the first, and says so', async () => {
  const again = grid('规范年（复制）', rules(['党建类', '1.乙制度', '5月底前', '办公室']));
  const settled = await sync([RULES, again], clerk().desk);
  expect(settled.map(({ ledger, end, problem }) => [ledger.sheet, end, problem])).toEqual([
    ['规范年', 'done', undefined],
    ['规范年（复制）', 'failed', SAME_LEDGER],
  ]);
});
