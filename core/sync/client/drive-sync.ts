import type { SyncReply, SyncStep, Syncing } from './sync-step';

/** Carries out one step; a failure ends the synchronisation where it is. */
export type SyncDriver = (step: SyncStep) => Promise<SyncReply>;

/** Runs a synchronisation to its end. */
export async function driveSync<Result>(syncing: Syncing<Result>, driver: SyncDriver): Promise<Result> {
  let turn = syncing.next();
  while (!turn.done) turn = syncing.next(await driver(turn.value));
  return turn.value;
}
