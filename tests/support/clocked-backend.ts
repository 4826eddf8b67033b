import { devSecret } from '#cli/server/dev-secret';
import { LOCAL_BUREAU, signDevToken } from '#cli/server/dev-token';
import { startEmbeddedDynamo } from '#cli/server/embedded-dynamo';
import { closeServer, listenOnLoopback } from '#cli/server/listening';
import { createLocalServer } from '#cli/server/local-server';
import { noteKnownBureaus } from '#cli/server/note-known-bureaus';
import type { IdentityClaims } from '#functions/auth/identity';
import { jitteredPause } from '#functions/backend';
import { runPrepareJob } from '#functions/http/prepare-job';

/** Somebody of a bureau that does not exist. */
export type Person = Pick<IdentityClaims, 'subject' | 'role' | 'units'>;

/** A backend whose clock stands where it is put, so that the same times are seen whenever it runs. */
export interface ClockedBackend {
  readonly url: string;
  /** Puts the clock; Shanghai time, e.g. `2023-06-26 09:12`. */
  at(time: string): void;
  tokenOf(person: Person): Promise<string>;
  /** Makes the reports that are due. */
  prepareReports(): Promise<void>;
  stop(): Promise<void>;
}

/** Epoch milliseconds of a Shanghai time, e.g. `2023-06-26 09:12`. */
export function shanghaiTime(time: string): number {
  return Date.parse(`${time.replace(' ', 'T')}:00+08:00`);
}

const FIRST = shanghaiTime('2023-01-01 00:00');
const YEAR_SECONDS = 365 * 24 * 3_600;

export async function startClockedBackend(): Promise<ClockedBackend> {
  const dynamo = await startEmbeddedDynamo(undefined);
  const secret = devSecret(undefined);
  let now = FIRST;
  const backend = {
    ...{ store: dynamo.store, files: dynamo.files, bureaus: dynamo.bureaus, secret, pause: jitteredPause },
    now: () => now,
    log: () => undefined,
  };
  const server = createLocalServer(backend);
  return {
    url: `http://127.0.0.1:${await listenOnLoopback(server, 0)}`,
    at: (time) => {
      now = shanghaiTime(time);
    },
    tokenOf: (person) => signDevToken({ ...person, bureau: LOCAL_BUREAU }, secret, FIRST, YEAR_SECONDS),
    prepareReports: async () => {
      await noteKnownBureaus(dynamo);
      await runPrepareJob(backend);
    },
    stop: async () => {
      await closeServer(server);
      await dynamo.stop();
    },
  };
}
