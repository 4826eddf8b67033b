import type { EmbeddedDynamo } from './embedded-dynamo';

/** Takes in the bureaus of a data folder that is older than the registry of bureaus; reads its keys, once. */
export async function noteKnownBureaus({ bureaus, upkeep }: EmbeddedDynamo): Promise<void> {
  if ((await bureaus.listBureaus()).length > 0) return;
  const ledgers = await upkeep.listEveryLedger();
  for (const bureau of new Set(ledgers.map((ledger) => ledger.bureau))) await bureaus.noteBureau(bureau);
}
