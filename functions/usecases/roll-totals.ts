import type { LightRules } from '#core/completion/light-rules';
import type { TallyBasis } from '#core/completion/row-tally';
import { rowTally, sameBasis, tallyBasis, tallyChange, tallyOfRows } from '#core/completion/row-tally';
import type { Tally } from '#core/completion/tally';
import { addTally, EMPTY_TALLY } from '#core/completion/tally';
import type { RowFields } from '#core/ledger/row-fields';
import type { CommitRow, LedgerHead, RowVersion } from '#core/sync/commit';
import type { LedgerKey, LedgerStore, LedgerTotals } from './ledger-store';
import { commitReader, versionAt, versionIn } from './row-versions';

/** Beyond so many commits to look old versions up in, reading all rows anew costs less. */
const MAX_OLD_COMMITS = 50;

/** What happened to a row between two revisions. */
interface Touched {
  /** The revision that had touched it before; 0 when it is new. */
  readonly prev: number;
  readonly last: CommitRow;
}

function live(version: RowVersion | undefined): RowFields[] {
  return version && !version.deleted ? [version.fields] : [];
}

/** The rows touched after `after` up to `upTo`, both revisions; undefined when too many old commits would follow. */
async function touchedRows(
  store: LedgerStore,
  key: LedgerKey,
  after: number,
  upTo: number,
): Promise<ReadonlyMap<string, Touched> | undefined> {
  const touched = new Map<string, Touched>();
  const oldCommits = new Set<number>();
  for (let rev = after, more = true; more && rev < upTo;) {
    const page = await store.readCommits(key, rev);
    for (const commit of page.commits.filter((each) => each.rev <= upTo))
      for (const last of commit.rows) {
        const { prev } = touched.get(last.rowId) ?? last;
        touched.set(last.rowId, { prev, last });
        if (prev > 0) oldCommits.add(prev);
      }
    if (oldCommits.size > MAX_OLD_COMMITS) return undefined;
    rev = page.commits.at(-1)?.rev ?? upTo;
    more = page.more;
  }
  return touched;
}

/** The tally at `rev` from an older one and the commits in between; undefined when it is better reckoned anew. */
async function bringForward(
  store: LedgerStore,
  key: LedgerKey,
  { rev: from, tally, basis }: LedgerTotals,
  rev: number,
): Promise<Tally | undefined> {
  const touched = await touchedRows(store, key, from, rev);
  if (!touched) return undefined;
  const read = commitReader(store, key);
  const before = await Promise.all(
    [...touched].map(async ([rowId, { prev }]) => live((await versionIn(read, rowId, prev))?.row)),
  );
  const after = [...touched.values()].map(({ last }) => live(last));
  return addTally(tally, tallyChange(rowTally(basis), before.flat(), after.flat()));
}

/** The tally of the rows as of `rev`, page by page; rows that others have changed meanwhile are taken back. */
async function tallyAnew(store: LedgerStore, key: LedgerKey, basis: TallyBasis, rev: number): Promise<Tally> {
  const tallyOfRow = rowTally(basis);
  const read = commitReader(store, key);
  let tally = EMPTY_TALLY;
  let after: string | undefined;
  for (let more = true; more;) {
    const page = await store.readRowPage(key, after);
    const versions = await Promise.all(page.rows.map((row) => versionAt(read, row, rev)));
    tally = addTally(tally, tallyOfRows(tallyOfRow, versions.flatMap(live)));
    after = page.rows.at(-1)?.rowId;
    more = page.more;
  }
  return tally;
}

function isUsable(stored: LedgerTotals | undefined, basis: TallyBasis, rev: number): stored is LedgerTotals {
  return stored !== undefined && sameBasis(stored.basis, basis) && stored.rev <= rev;
}

/**
 * A ledger's totals at its head, kept for whoever comes next. Readers bring them forward, never writers, so that a push
 * costs what it did. Anybody may do it for anybody: totals are a pure function of the log up to their revision.
 *
 * @param stored what was stored before the head was read, if anything
 * @param rules those the bureau judges by
 * @returns undefined where no tally can be kept; see `tallyBasis`
 */
export async function rollTotals(
  store: LedgerStore,
  key: LedgerKey,
  head: LedgerHead,
  { stored, rules }: { readonly stored: LedgerTotals | undefined; readonly rules: LightRules },
): Promise<LedgerTotals | undefined> {
  const { rev } = head;
  const basis = tallyBasis(head.ledger, rules);
  if (!basis) return undefined;
  const usable = isUsable(stored, basis, rev) ? stored : undefined;
  if (usable?.rev === rev) return usable;
  const forward = usable && (await bringForward(store, key, usable, rev));
  const tally = forward ?? (await tallyAnew(store, key, basis, rev));
  const totals = { rev, basis, tally };
  await store.putTotals(key, totals);
  return totals;
}
