import { type UnderstoodLedger, understandWorkbook } from '#core/ledger/understand';
import { readWorkbook } from '#xlsx/read-workbook';
import { ledgerId, ledgerInfo } from '#core/sync/ledger-id';
import { bigLedger } from '../big-ledger';
import { LedgerSheet } from './ledger-sheet';
import { type Measured, measureSync, type StoredLedger } from './measured-sync';
import { Server } from './server';

export const SCENARIOS = [
  'first push',
  'nothing changed',
  '1 row changed',
  '10 rows changed',
  '1,000 rows changed',
  'pull of 1,000 foreign changes',
] as const;
export type Scenario = (typeof SCENARIOS)[number];

/** What was measured of a ledger, one entry a round. */
export type Rounds = ReadonlyMap<Scenario, readonly Measured[]>;

/** Changed rows by scenario. */
export const CHANGED: Partial<Record<Scenario, number>> = {
  'nothing changed': 0,
  '1 row changed': 1,
  '10 rows changed': 10,
  '1,000 rows changed': 1_000,
};
const SMALL_ROUNDS = 25;
const LARGE_ROUNDS = 5;

const WARM_UP_ROWS = 1_000;
const WARM_UP_ROUNDS = 10;

async function generate(rows: number): Promise<UnderstoodLedger> {
  const read = await readWorkbook(await bigLedger(rows), 'bench.xlsx');
  const [ledger] = understandWorkbook(read, { asOf: '2023-06-30' }).ledgers;
  if (!ledger) throw new Error('The generated workbook holds no ledger.');
  return ledger;
}

/** Gets a server's code compiled, on a small ledger of another name: as much work whatever is measured on it later. */
async function warmUp(server: Server): Promise<void> {
  const ledger = await generate(WARM_UP_ROWS);
  const sheet = LedgerSheet.of(ledger);
  const stored = { server, id: `${ledgerId(ledger)}-warm-up`, info: ledgerInfo(ledger) };
  for (let round = 0; round < WARM_UP_ROUNDS; round++) {
    for (const count of [0, 1, 10, WARM_UP_ROWS]) {
      sheet.edit(count, `${round}-${count}`);
      await measureSync(sheet, stored);
    }
  }
}

/** A ledger of a size, on a server of its own, so that the store too holds only that much. */
class LedgerBench {
  readonly rounds = new Map<Scenario, Measured[]>();
  private edits = 0;

  private constructor(
    readonly sheet: LedgerSheet,
    private readonly stored: StoredLedger,
  ) {}

  static async start(rows: number): Promise<LedgerBench> {
    const ledger = await generate(rows);
    const server = await Server.start();
    await warmUp(server);
    return new LedgerBench(LedgerSheet.of(ledger), {
      server,
      id: ledgerId(ledger),
      info: ledgerInfo(ledger),
    });
  }

  async run(scenario: Scenario, sheet = this.sheet): Promise<void> {
    const measured = await measureSync(sheet, this.stored);
    this.rounds.set(scenario, [...(this.rounds.get(scenario) ?? []), measured]);
  }

  /** A clerk edits so many rows and synchronises. */
  async change(scenario: Scenario): Promise<void> {
    const count = CHANGED[scenario] ?? 0;
    this.edits += 1;
    this.sheet.edit(count, `${this.edits}月`);
    await this.run(scenario);
  }

  stop(): void {
    this.stored.server.stop();
  }
}

async function runRounds(benches: readonly LedgerBench[]): Promise<void> {
  for (const bench of benches) await bench.run('first push');
  // Rounds take turns between the sizes, so that a slow moment of the machine hits both alike.
  for (let round = 0; round < SMALL_ROUNDS; round++) {
    for (const scenario of ['nothing changed', '1 row changed', '10 rows changed'] as const) {
      for (const bench of benches) await bench.change(scenario);
    }
  }
  for (let round = 0; round < LARGE_ROUNDS; round++) {
    const others = benches.map(({ sheet }) => sheet.copy());
    for (const bench of benches) await bench.change('1,000 rows changed');
    for (const [index, bench] of benches.entries()) {
      await bench.run('pull of 1,000 foreign changes', others[index]);
    }
  }
}

/** Runs every scenario on ledgers of the given sizes. */
export async function runScenarios(sizes: readonly number[]): Promise<Map<number, Rounds>> {
  const benches: LedgerBench[] = [];
  try {
    for (const rows of sizes) benches.push(await LedgerBench.start(rows));
    await runRounds(benches);
  } finally {
    for (const bench of benches) bench.stop();
  }
  return new Map(benches.map(({ sheet, rounds }) => [sheet.size, rounds]));
}
