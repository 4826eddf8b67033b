import { startDynalite, type DynaliteServer } from '#cli/server/dynalite-server';
import { createDynamoClient } from '#functions/dynamo/create-client';
import { createTable } from '#functions/dynamo/create-table';
import { DynamoBureauRegistry } from '#functions/dynamo/dynamo-bureau-registry';
import { DynamoFileStore } from '#functions/dynamo/dynamo-file-store';
import { DynamoLedgerStore } from '#functions/dynamo/dynamo-ledger-store';
import { SingleTable } from '#functions/dynamo/single-table';
import { dynoxideProgram, startDynoxide } from './dynoxide';
import { runFileStoreContract } from './file-store-contract';
import { runLedgerStoreContract } from './ledger-store-contract';
import { MemoryFileStore } from './memory-file-store';
import { MemoryLedgerStore } from './memory-ledger-store';

/** The contracts on an emulator: one process for all tests, one table a test. */
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

    const newTable = async (): Promise<string> => {
      const tableName = `files-${++tables}`;
      await createTable(client, tableName);
      return tableName;
    };

    runFileStoreContract(name, async () => new DynamoFileStore(client, await newTable()));

    describe('a put that breaks off', () => {
      const KEY = { bureau: 'b', folder: 'templates', name: 'monthly' } as const;
      const fileOf = (length: number, at: number) => ({
        ...{ bytes: new Uint8Array(length).fill(length % 251), at, by: 'u', facts: {} },
      });
      /** A client whose puts fail after so many. */
      function breakingClient(writes: number): ReturnType<typeof createDynamoClient> {
        const breaking = createDynamoClient({ endpoint: emulator.endpoint });
        let left = writes;
        breaking.middlewareStack.add(
          (next, { commandName }) =>
            (args) => {
              if (commandName?.startsWith('Put') && left-- === 0) throw new Error('The machine stopped.');
              return next(args);
            },
          { step: 'initialize' },
        );
        return breaking;
      }

      it.each([0, 1, 2, 3])(
        'after %i writes leaves the file before, and no litter for long',
        async (writes) => {
          const tableName = await newTable();
          const store = new DynamoFileStore(client, tableName);
          await store.putFile(KEY, fileOf(400_000, 1_000));
          const breaking = breakingClient(writes);
          const broken = new DynamoFileStore(breaking, tableName).putFile(KEY, fileOf(900_000, 2_000));
          await expect(broken).rejects.toThrow('The machine stopped.');
          breaking.destroy();
          expect((await store.readFile(KEY))?.size).toBe(400_000);
          await store.putFile(KEY, fileOf(5, 2_000 + 2 * 3_600_000));
          const everything = { partition: 'FILES#BUREAU#b', from: 'A', to: 'Z' };
          // The file's item and its one part.
          expect(await new SingleTable(client, tableName).queryKeys(everything)).toHaveLength(2);
        },
      );
    });

    it('lists every bureau that was noted, once', async () => {
      const tableName = await newTable();
      const registry = new DynamoBureauRegistry(client, tableName);
      expect(await registry.listBureaus()).toEqual([]);
      for (const bureau of ['b2', 'b1', 'b2']) await registry.noteBureau(bureau);
      const another = new DynamoBureauRegistry(client, tableName);
      await another.noteBureau('b1');
      expect(await another.listBureaus()).toEqual(['b1', 'b2']);
    });

    it('finds a table that is there already', async () => {
      await createTable(client, 'twice');
      await expect(createTable(client, 'twice')).resolves.toBeUndefined();
    });
  });
}

runLedgerStoreContract('memory', () => Promise.resolve(new MemoryLedgerStore()));
runFileStoreContract('memory', () => Promise.resolve(new MemoryFileStore()));
runOnEmulator('dynalite', () => startDynalite(undefined));

const program = dynoxideProgram();
if (program === undefined)
  process.emitWarning('dynoxide is not installed here: its contract tests are left out.');
else runOnEmulator('dynoxide', () => startDynoxide(program));
