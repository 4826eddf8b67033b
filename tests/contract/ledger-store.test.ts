import { startDynalite, type DynaliteServer } from '#cli/server/dynalite-server';
import { createDynamoClient } from '#functions/dynamo/create-client';
import { createTable } from '#functions/dynamo/create-table';
import { DynamoLedgerStore } from '#functions/dynamo/dynamo-ledger-store';
import { dynoxideProgram, startDynoxide } from './dynoxide';
import { runLedgerStoreContract } from './ledger-store-contract';
import { MemoryLedgerStore } from './memory-ledger-store';

/** The contract on an emulator: one process for all tests, one table a test. */
function runOnEmulator(name: string, start: () => Promise<DynaliteServer>): void {
  describe(name, () => {
    let emulator: DynaliteServer;
    let client: ReturnType<typeof createDynamoClient>;
    let tables = 0;
    beforeAll(async () => {
      emulator = await start();
      client = createDynamoClient({ endpoint: emulator.endpoint });
    });
    afterAll(async () => {
      client.destroy();
      await emulator.stop();
    });

    runLedgerStoreContract(name, async () => {
      const tableName = `ledgers-${++tables}`;
      await createTable(client, tableName);
      return new DynamoLedgerStore(client, tableName);
    });

    it('finds a table that is there already', async () => {
      await createTable(client, 'twice');
      await expect(createTable(client, 'twice')).resolves.toBeUndefined();
    });
  });
}

runLedgerStoreContract('memory', () => Promise.resolve(new MemoryLedgerStore()));
runOnEmulator('dynalite', () => startDynalite(undefined));

const program = dynoxideProgram();
if (program === undefined)
  process.emitWarning('dynoxide is not installed here: its contract tests are left out.');
else runOnEmulator('dynoxide', () => startDynoxide(program));
