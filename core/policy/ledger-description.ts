import type { LedgerKind } from '#core/ledger/kind';
import type { LedgerInfo } from '#core/sync/ledger-info';
import type { Role } from './role';
import { isAcceptance, isWrittenByUnits } from './row-units';

/** Whether they may bring a ledger the store does not have yet. */
export function mayCreateLedger(role: Role): boolean {
  return role === 'office';
}

/**
 * The part of a sent description that may change the stored one. The office's is taken whole; a clerk's or a
 * reviewer's adds only columns that they fill, and everything else in it is passed over in silence: their sheet may have
 * more columns than the office's (the product appends those of both), and that must not keep their rows from syncing.
 */
export function permittedDescription(role: Role, kind: LedgerKind | undefined, sent: LedgerInfo): LedgerInfo {
  if (role === 'office') return sent;
  const isOpen = (id: string): boolean => {
    if (!kind) return false;
    return role === 'clerk' ? isWrittenByUnits(kind, id) : role === 'acceptor' && isAcceptance(kind, id);
  };
  return { ...sent, columns: sent.columns.filter(({ id }) => isOpen(id)) };
}
