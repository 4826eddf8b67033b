import { rowTally, TALLY_VERSION, tallyBasis, tallyOfRows, tallyRulesText } from '#core/completion/row-tally';
import { canonicalJson } from '#core/sync/canonical-json';
import type { LedgerHead, StoredRow } from '#core/sync/commit';
import { inGroups } from './in-groups';
import type { LedgerKey, LedgerStore, LedgerTotals, MutationKey } from './ledger-store';
import { openLedger } from './open-ledger';
import { readAllRows } from './read-all-rows';
import { type LogFault, LogReplay, readLog } from './replay-log';

/** An item that is derived from the log. */
export type DerivedItem =
  | { readonly item: 'head' | 'totals' }
  | { readonly item: 'row'; readonly rowId: string }
  | { readonly item: 'push'; readonly mutation: MutationKey };

export type Difference = DerivedItem & { readonly is: 'missing' | 'different' | 'not in the log' };

/** What a verification of one ledger found. */
export interface Verification {
  readonly key: LedgerKey;
  /** How many of each the log tells of. */
  readonly commits: number;
  readonly rows: number;
  /** What is wrong with the log itself; nothing was compared with it then. */
  readonly fault?: LogFault;
  readonly differences: readonly Difference[];
}

const READS_AT_ONCE = 16;

/** Pushes and their revisions. */
type Pushes = Map<MutationKey, number>;

interface Told {
  readonly replay: LogReplay;
  readonly pushes: Pushes;
  /** What the stored totals should be, where they can be compared. */
  readonly totals?: LedgerTotals;
  readonly fault?: LogFault;
}

/** The totals of a log by the rules that the stored ones name: the bureau may have changed its own since. */
function totalsAt({ head, rows }: LogReplay, { basis: { rules } }: LedgerTotals): LedgerTotals | undefined {
  const basis = head && tallyBasis(head.ledger, { ...rules, overdueFinding: 'none' });
  const standing = [...rows.values()].filter(({ deleted }) => !deleted);
  return (
    basis && {
      rev: head.rev,
      basis,
      tally: tallyOfRows(
        rowTally(basis),
        standing.map(({ fields }) => fields),
      ),
    }
  );
}

/** Reads the whole log; the totals are told of the revision and by the rules of the stored ones. */
async function readTold(store: LedgerStore, key: LedgerKey, stored: LedgerTotals | undefined): Promise<Told> {
  const replay = new LogReplay();
  const pushes: Pushes = new Map();
  let totals: LedgerTotals | undefined;
  for await (const commit of readLog(store, key)) {
    const fault = replay.apply(commit);
    if (fault) return { replay, pushes, fault };
    pushes.set(commit, commit.rev);
    if (commit.rev === stored?.rev) totals = totalsAt(replay, stored);
  }
  return { replay, pushes, ...(totals && { totals }) };
}

type Spelling<T> = (value: T) => string;

const rowText: Spelling<StoredRow> = ({ rowId, rev, prev, fields, deleted, after }) =>
  JSON.stringify([rowId, rev, prev, canonicalJson(fields), deleted, after]);
const headText: Spelling<LedgerHead> = ({ rev, at, ledger: { kind, year, title, sheet, columns } }) =>
  JSON.stringify([rev, at, kind, year, title, sheet, columns.map(({ id, header }) => [id, header])]);
const totalsText: Spelling<LedgerTotals> = ({ rev, basis, tally }) =>
  JSON.stringify([rev, basis.version, basis.year, basis.hasProgress, tallyRulesText(basis.rules), tally]);

/** How a stored value differs from what the log tells, if it does; compared as texts, byte for byte. */
function difference<T>(
  spell: Spelling<T>,
  stored: T | undefined,
  told: T | undefined,
): Difference['is'] | undefined {
  if (told === undefined) return stored === undefined ? undefined : 'not in the log';
  if (stored === undefined) return 'missing';
  return spell(stored) === spell(told) ? undefined : 'different';
}

async function compareRows(
  store: LedgerStore,
  key: LedgerKey,
  told: LogReplay['rows'],
): Promise<Difference[]> {
  const stored = new Map((await readAllRows(store, key)).map((row) => [row.rowId, row]));
  return [...new Set([...told.keys(), ...stored.keys()])].sort().flatMap((rowId) => {
    const is = difference(rowText, stored.get(rowId), told.get(rowId));
    return is ? [{ item: 'row', rowId, is }] : [];
  });
}

async function comparePushes(store: LedgerStore, key: LedgerKey, pushes: Pushes): Promise<Difference[]> {
  const found: Difference[] = [];
  await inGroups([...pushes], READS_AT_ONCE, async ([{ clientId, mutationId }, rev]) => {
    const mutation = { clientId, mutationId };
    const is = difference(String, await store.readMutation(key, mutation), rev);
    if (is) found.push({ item: 'push', mutation, is });
  });
  return found;
}

/** Totals may be missing or behind, and those of another version are reckoned anew before they are shown. */
function compareTotals(stored: LedgerTotals | undefined, told: LedgerTotals | undefined): Difference[] {
  if (!stored || stored.basis.version !== TALLY_VERSION) return [];
  const is = difference(totalsText, stored, told);
  return is ? [{ item: 'totals', is }] : [];
}

/**
 * Reads a ledger's log from its first commit and compares all that is derived from it: rows, records of pushes, running
 * totals, head. What a writer that crashed has left undone is finished first, as whoever opens the ledger would.
 */
export async function verifyLedger(store: LedgerStore, key: LedgerKey): Promise<Verification> {
  const storedTotals = await store.readTotals(key);
  const { replay, pushes, totals, fault } = await readTold(store, key, storedTotals);
  const counts = { key, commits: pushes.size, rows: replay.rows.size };
  if (fault) return { ...counts, fault, differences: [] };
  const { head } = await openLedger(store, key);
  const ofHead = difference(headText, head, replay.head);
  return {
    ...counts,
    differences: [
      ...(ofHead ? [{ item: 'head' as const, is: ofHead }] : []),
      ...compareTotals(storedTotals, totals),
      ...(await compareRows(store, key, replay.rows)),
      ...(await comparePushes(store, key, pushes)),
    ],
  };
}
