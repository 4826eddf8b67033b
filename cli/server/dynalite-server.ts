import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import dynalite from 'dynalite';
import { lockDataFolder } from './data-folder-lock';
import { closeServer, listenOnLoopback } from './listening';

export interface DynaliteServer {
  readonly endpoint: string;
  stop(): Promise<void>;
}

/** In the data folder. */
export const STORE_FOLDER = 'dynamodb';

/** Claims the folder where the store lies; in memory there is nothing to claim. */
function claim(dataDir: string | undefined): { path?: string; release: () => void } {
  if (dataDir === undefined) return { release: () => undefined };
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  return { path: join(dataDir, STORE_FOLDER), release: lockDataFolder(dataDir) };
}

/**
 * DynamoDB in this process, on loopback: durable in `dataDir`, which it locks, or in memory without one. What it
 * has acknowledged survives the death of the process. Fails with `DataFolderInUseError`.
 */
export async function startDynalite(dataDir: string | undefined): Promise<DynaliteServer> {
  const { release, ...place } = claim(dataDir);
  const server = dynalite({ createTableMs: 0, ...place });
  const endpoint = `http://127.0.0.1:${await listenOnLoopback(server, 0)}`;
  return {
    endpoint,
    stop: async () => {
      await closeServer(server);
      release();
    },
  };
}
