import { existsSync } from 'node:fs';
import path from 'node:path';
import { repairLedger } from '#functions/usecases/repair-ledger';
import { type Verification, verifyLedger } from '#functions/usecases/verify-ledger';
import { EXIT, type ExitCode } from '../exit-code';
import { isSound, summaryText, verificationText } from '../output/verify-text';
import { STORE_FOLDER } from '../server/dynalite-server';
import { type EmbeddedDynamo, startEmbeddedDynamo } from '../server/embedded-dynamo';
import { UserError } from '../user-error';

export interface VerifyOptions {
  /** The data folder of a server that does not run. */
  readonly data: string;
  /** Writes anew, from the log, what differs from it. */
  readonly repair?: boolean;
}

interface Checked {
  readonly verifications: readonly Verification[];
  readonly repaired: boolean;
}

async function verifyStore({ store, upkeep }: EmbeddedDynamo, repair: boolean): Promise<Checked> {
  const verifications: Verification[] = [];
  let repaired = false;
  for (const key of await upkeep.listEveryLedger()) {
    const found = await verifyLedger(store, key);
    console.log(verificationText(found));
    if (isSound(found) || found.fault || !repair) {
      verifications.push(found);
      continue;
    }
    const after = await repairLedger(store, upkeep, found);
    verifications.push(after);
    repaired = true;
    console.log(`重建后 ${verificationText(after)}`);
  }
  return { verifications, repaired };
}

/**
 * `taizhang verify`: reads every ledger's log of a data folder and compares what is derived from it. Fails with
 * `UserError` for any other folder, `DataFolderInUseError` while a server works on it.
 */
export async function verify({ data, repair = false }: VerifyOptions): Promise<ExitCode> {
  if (!existsSync(path.join(data, STORE_FOLDER)))
    throw new UserError(`${data} 不是服务的数据文件夹，请用 --data 指定 taizhang serve 使用的文件夹。`);
  const dynamo = await startEmbeddedDynamo(data);
  try {
    const checked = await verifyStore(dynamo, repair);
    console.log(summaryText({ ...checked, data }));
    return checked.verifications.every(isSound) ? EXIT.ok : EXIT.findings;
  } finally {
    await dynamo.stop();
  }
}
