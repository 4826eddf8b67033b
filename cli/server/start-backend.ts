import { jitteredPause } from '#functions/backend';
import type { LogLine } from '#functions/http/log-line';
import { runPrepareJob } from '#functions/http/prepare-job';
import { devSecret } from './dev-secret';
import { LOCAL_BUREAU, signDevToken } from './dev-token';
import { startEmbeddedDynamo } from './embedded-dynamo';
import { closeServer, listenOnLoopback } from './listening';
import { createLocalServer } from './local-server';
import { noteKnownBureaus } from './note-known-bureaus';

export interface BackendOptions {
  /** Keeps data and secret there; without it all is gone when the backend stops. */
  readonly dataDir?: string;
  /** Any free port by default. */
  readonly port?: number;
  /** Where pages that call it may come from, besides this machine: `https://pane.example.cn`. */
  readonly origins?: readonly string[];
  /** Receives one line a request; dropped by default. */
  readonly log?: (line: LogLine) => void;
}

export interface RunningBackend {
  readonly url: string;
  /** A development token of the bureau's office, good for 30 days. */
  readonly token: string;
  /** Makes the reports that are due, once each. */
  readonly prepareReports: () => Promise<void>;
  stop(): Promise<void>;
}

const OPERATOR = { subject: 'local-office', bureau: LOCAL_BUREAU, role: 'office' } as const;
const TOKEN_LIFE_SECONDS = 30 * 24 * 3_600;

/**
 * The whole backend in this process, on loopback. Fails with `DataFolderInUseError`, or when the port is taken;
 * nothing is left running then.
 */
export async function startBackend({
  dataDir,
  port = 0,
  origins,
  log,
}: BackendOptions = {}): Promise<RunningBackend> {
  const dynamo = await startEmbeddedDynamo(dataDir);
  try {
    if (dataDir !== undefined) await noteKnownBureaus(dynamo);
    const secret = devSecret(dataDir);
    const backend = {
      store: dynamo.store,
      files: dynamo.files,
      bureaus: dynamo.bureaus,
      secret,
      now: Date.now,
      pause: jitteredPause,
      log: log ?? (() => undefined),
    };
    const server = createLocalServer(backend, origins);
    const url = `http://127.0.0.1:${await listenOnLoopback(server, port)}`;
    const token = await signDevToken(OPERATOR, secret, Date.now(), TOKEN_LIFE_SECONDS);
    const stop = async (): Promise<void> => {
      await closeServer(server);
      await dynamo.stop();
    };
    return { url, token, prepareReports: () => runPrepareJob(backend), stop };
  } catch (error) {
    await dynamo.stop();
    throw error;
  }
}
