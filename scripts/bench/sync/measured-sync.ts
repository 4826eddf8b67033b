import { PROTOCOL_VERSION } from '#core/protocol/protocol-version';
import { driveSync } from '#core/sync/client/drive-sync';
import { syncLedger } from '#core/sync/client/sync-ledger';
import type { SyncReply, SyncStep } from '#core/sync/client/sync-step';
import type { LedgerInfo } from '#core/sync/ledger-info';
import type { ApiClient } from '#cli/api-client';
import { randomId } from '#cli/commands/sync';
import type { CountedBackend } from './counted-backend';
import type { Counts } from './counts';
import type { LedgerSheet } from './ledger-sheet';
import { add, startClock, subtract, type TimeTaken } from './time-taken';

/** A ledger on a server. */
export interface StoredLedger {
  readonly backend: CountedBackend;
  readonly id: string;
  readonly info: LedgerInfo;
}

/** One synchronisation, counted and timed by what it was doing. */
export interface Measured {
  readonly counts: Counts;
  /** Waiting for the server: HTTP, handlers, store and the reading of answers. */
  readonly exchange: TimeTaken;
  /** The engine's own work on the sheet: hashing and comparing rows, making edits. */
  readonly comparison: TimeTaken;
}

async function exchanged(
  client: ApiClient,
  id: string,
  step: Extract<SyncStep, { do: 'read' | 'send' }>,
): Promise<SyncReply> {
  if (step.do === 'read') return { did: 'read', rows: (await client.readLedger(id)).rows };
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
export async function measureSync(sheet: LedgerSheet, ledger: StoredLedger): Promise<Measured> {
  const part = sheet.part();
  let [exchange, writing] = [NO_TIME, NO_TIME];
  ledger.backend.takeCounts();
  const all = startClock();
  const { rows } = await driveSync(syncLedger({ parts: [part], info: ledger.info }, randomId), async (step) => {
    const clock = startClock();
    if (step.do === 'read' || step.do === 'send') {
      const reply = await exchanged(ledger.backend.client, ledger.id, step);
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
  return { counts: ledger.backend.takeCounts(), exchange, comparison };
}
