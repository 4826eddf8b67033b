import type { ApiClient } from '#core/protocol/client/api-client';
import { ApiError } from '#core/protocol/client/api-error';
import { PROTOCOL_VERSION } from '#core/protocol/protocol-version';
import { driveSync } from '#core/sync/client/drive-sync';
import { syncLedger } from '#core/sync/client/sync-ledger';
import type { SyncReply, SyncStep } from '#core/sync/client/sync-step';
import type { LedgerInfo } from '#core/sync/ledger-info';
import type { StoreRow } from '#core/sync/client/match-rows';
import { randomId } from '#cli/commands/sync';
import type { Counts } from './counts';
import type { LedgerSheet } from './ledger-sheet';
import type { Server } from './server';
import { add, startClock, subtract, type TimeTaken } from './time-taken';

/** A ledger on a server. */
export interface StoredLedger {
  readonly server: Server;
  readonly id: string;
  readonly info: LedgerInfo;
}

/** One synchronisation, counted and timed by what it was doing. */
export interface Measured {
  readonly counts: Counts;
  /** Milliseconds the client waited for the server, and read its answers. */
  readonly exchangeMs: number;
  /** Milliseconds of processor time that handlers and store took. */
  readonly serverMs: number;
  /** The engine's own work on the sheet: hashing and comparing rows, making edits. */
  readonly comparison: TimeTaken;
}

/** A ledger that the store does not know yet has no rows. */
async function storedRows(
  client: ApiClient,
  id: string,
  rev: number | undefined,
): Promise<readonly StoreRow[]> {
  try {
    return (await client.readLedger(id, rev === undefined ? undefined : { rev })).rows;
  } catch (error) {
    if (error instanceof ApiError && error.code === 'ledger-not-found') return [];
    throw error;
  }
}

async function exchanged(
  client: ApiClient,
  id: string,
  step: Extract<SyncStep, { do: 'read' | 'send' }>,
): Promise<SyncReply> {
  if (step.do === 'read') return { did: 'read', rows: await storedRows(client, id, step.rev) };
  const request = { protocol: PROTOCOL_VERSION, ...step.request } as const;
  return { did: 'send', response: await client.syncLedger(id, request) };
}

function carriedOut(sheet: LedgerSheet, step: Exclude<SyncStep, { do: 'read' | 'send' }>): SyncReply {
  switch (step.do) {
    case 'decide':
      return { did: 'decide', decisions: {} };
    case 'resolve':
      return { did: 'resolve', resolutions: new Map() };
    case 'note':
    case 'write':
      for (const { edits } of step.edits) sheet.apply(edits);
      return { did: step.do };
  }
}

const NO_TIME: TimeTaken = { wall: 0, processor: 0 };

/** Synchronises a sheet by the engine and the protocol that the command line uses. */
export async function measureSync(sheet: LedgerSheet, { server, id, info }: StoredLedger): Promise<Measured> {
  const parts = [sheet.part()];
  let [exchange, writing] = [NO_TIME, NO_TIME];
  await server.takeSpent();
  const all = startClock();
  const { rows } = await driveSync(syncLedger({ parts, info }, randomId), async (step) => {
    const clock = startClock();
    if (step.do === 'read' || step.do === 'send') {
      const reply = await exchanged(server.client, id, step);
      exchange = add(exchange, clock());
      return reply;
    }
    const reply = carriedOut(sheet, step);
    writing = add(writing, clock());
    return reply;
  });
  const comparison = subtract(subtract(all(), exchange), writing);
  const odd = rows.find(({ outcome }) => !['unchanged', 'applied', 'updated'].includes(outcome));
  if (odd) throw new Error(`Row ${odd.rowId} came out as ${odd.outcome}; nothing was measured.`);
  const { counts, processorMs } = await server.takeSpent();
  return { counts, exchangeMs: exchange.wall, serverMs: processorMs, comparison };
}
