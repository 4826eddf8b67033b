import { MemoryBureauRegistry } from '../../tests/contract/memory-file-store';
import type { EmbeddedDynamo } from './embedded-dynamo';
import { noteKnownBureaus } from './note-known-bureaus';

it('takes in the bureaus of an older data folder, and reads it whole only once', async () => {
  let scans = 0;
  const bureaus = new MemoryBureauRegistry();
  const keys = ['b', 'b', 'a'].map((bureau, at) => ({ bureau, ledgerId: `l${at}` }));
  const upkeep = { listEveryLedger: () => Promise.resolve((scans++, keys)) };
  const dynamo = { bureaus, upkeep } as unknown as EmbeddedDynamo;
  await noteKnownBureaus(dynamo);
  await noteKnownBureaus(dynamo);
  expect([await bureaus.listBureaus(), scans]).toEqual([['a', 'b'], 1]);
});
