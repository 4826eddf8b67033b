/** The command line, the server, the task pane and the monthly report say the same of the same rows. */
import { execFile } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { openBook } from '#addin/worker/opened-book';
import { completionView } from '#addin/worker/completion/completion-view';
import { connect } from '#cli/commands/connect';
import { readSource } from '#cli/commands/source';
import { randomId } from '#cli/commands/sync';
import { loadWorkbooks } from '#cli/load-workbooks';
import { type RunningBackend, startBackend } from '#cli/server/start-backend';
import { syncWorkbook } from '#cli/sync/sync-workbook';
import type { CivilDate } from '#core/date/civil-date';
import type { ApiClient } from '#core/protocol/client/api-client';
import type { StatusResponse } from '#core/protocol/status-response';
import { buildMonthlyReport } from '#core/report/monthly-report';
import { readWorkbook } from '#xlsx/read-workbook';

const root = path.resolve(__dirname, '../..');
const SAMPLES = ['绵阳市司法局2023四个项目年台账.xlsx', '安居区司法局2023信息任务分配表.xlsx'];
const DAYS: readonly CivilDate[] = ['2023-03-31', '2023-06-30', '2023-09-30', '2023-12-31'];

const folder = mkdtempSync(path.join(tmpdir(), 'taizhang-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const run = promisify(execFile);

/** What the command line prints, run as a process of its own. */
async function printed(...args: string[]): Promise<unknown> {
  const { stdout } = await run(process.execPath, [path.join(root, 'bin/taizhang.mjs'), ...args], {
    maxBuffer: 16 * 1024 * 1024,
  });
  return JSON.parse(stdout);
}

/** Figures as JSON, without the places in a sheet, which the store does not know. */
function figures(status: unknown): unknown {
  return JSON.parse(JSON.stringify(status, (key, value: unknown) => (key === 'row' ? undefined : value)));
}

describe.each(SAMPLES)('%s', (name) => {
  const file = path.join(folder, name);
  let backend: RunningBackend;
  let client: ApiClient;

  beforeAll(async () => {
    copyFileSync(path.join(root, 'samples', name), file);
    backend = await startBackend();
    client = connect(backend.url, backend.token);
    const { workbooks } = await loadWorkbooks([file], { asOf: '2023-06-30' });
    for (const workbook of workbooks) {
      const ledgers = await syncWorkbook(workbook, { asOf: '2023-06-30', client, newId: randomId });
      expect(ledgers.flatMap(({ problem }) => problem ?? [])).toEqual([]);
    }
  });
  afterAll(() => backend.stop());

  describe.each(DAYS)('at the end of %s', (asOf) => {
    let status: StatusResponse;
    beforeAll(async () => {
      status = await client.readStatus(asOf, 'now');
    });

    it('is what the command line prints of the file, and of the server', async () => {
      const ofFile = await printed('status', file, '--as-of', asOf, '--json');
      const ofServer = await printed(
        ...['status', '--server', backend.url, '--token', backend.token, '--as-of', asOf, '--json'],
      );
      expect(figures(ofFile)).toEqual(figures(status));
      expect(ofServer).toEqual(status);
    });

    it('is what the task pane shows', async () => {
      const book = openBook(await readWorkbook(await readFile(file), name), '2026-11-22');
      expect(figures(completionView(book, asOf).status)).toEqual(figures(status));
    });

    it('is what the monthly report says', async () => {
      const { input } = await readSource([file], { asOf });
      const { total, ledgers, units, months, quota } = buildMonthlyReport({
        ...input,
        bureau: '',
        basis: [],
      });
      expect({ ...total, name: undefined, before: undefined }).toEqual(status.total);
      expect(ledgers).toMatchObject(
        status.ledgers.map(({ months: _, kind: _kind, year: _year, ...one }) => one),
      );
      expect(months).toEqual(status.months);
      expect(figures(quota.rows)).toEqual(figures(status.quota));
      const counted = new Map(units.map((unit) => [unit.unit, unit]));
      for (const { unit, lead, support } of status.units)
        expect(counted.get(unit)).toMatchObject({ lead, support });
    });

    it('is what the running totals add up to', async () => {
      const { ledgers } = await client.readTotals(asOf);
      const counted = ledgers.flatMap((ledger) =>
        'completion' in ledger ? [{ kind: ledger.ledger.kind, ...ledger.completion }] : [],
      );
      expect(
        new Set(counted.map(({ kind, total, months }) => JSON.stringify({ kind, total, months }))),
      ).toEqual(
        new Set(
          status.ledgers.map(({ kind, name: _, year: _year, months, ...total }) =>
            JSON.stringify({ kind, total, months }),
          ),
        ),
      );
      const led = (unit: string): number =>
        counted
          .flatMap(({ units }) => units)
          .reduce((sum, one) => sum + (one.unit === unit ? one.lead.total : 0), 0);
      expect(status.units.map(({ unit }) => led(unit))).toEqual(status.units.map(({ lead }) => lead.total));
    });
  });
});
