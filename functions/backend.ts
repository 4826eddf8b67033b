import type { LogLine } from './http/log-line';
import type { BureauRegistry } from './usecases/bureau-registry';
import type { FileStore } from './usecases/file-store';
import type { SyncTools } from './usecases/sync-ledger';

/** What every handler needs; made from the environment in Lambda, by the server on a single machine. */
export interface Backend extends SyncTools {
  readonly files: FileStore;
  readonly bureaus: BureauRegistry;
  /** Verifies tokens. */
  readonly secret: Uint8Array;
  /** Called once a request. */
  readonly log: (line: LogLine) => void;
}

const PAUSE_STEP_MS = 40;
const MAX_PAUSE_MS = 1_000;

/** Full jitter: anywhere between nothing and a bound that doubles with the attempt. */
export function jitteredPause(attempt: number): Promise<void> {
  const bound = Math.min(MAX_PAUSE_MS, PAUSE_STEP_MS * 2 ** attempt);
  return new Promise((resolve) => setTimeout(resolve, Math.random() * bound));
}
