import type { LedgerPast } from '#core/reporting/reporting-ledger';
import type { DatedVersion, RowLife } from '#core/reporting/row-life';
import type { Commit, CommitRow, LedgerHead } from '#core/sync/commit';
import { inGroups } from './in-groups';
import type { LedgerKey, LedgerStore } from './ledger-store';
import { readRowsAt } from './read-rows-at';
import { revisionAt } from './revision-at';
import { type CommitReader, commitReader, versionIn, versionsFrom } from './row-versions';

const READS_AT_ONCE = 16;

export interface LedgerLives extends LedgerPast {
  /** Whether the ledger was there at the instant. */
  readonly wasThere: boolean;
  /** A row with its versions before the instant as well: the given number, or until one is `enough`. */
  readonly withPast: (
    life: RowLife,
    most: number,
    enough: (version: DatedVersion) => boolean,
  ) => Promise<RowLife>;
}

/** What happened to a row after a revision. */
interface Touched {
  /** The revision that had touched it before; 0 when it is new. */
  readonly prev: number;
  readonly versions: DatedVersion[];
}

function datedVersion({ fields, deleted }: CommitRow, { at, author }: Commit): DatedVersion {
  return { fields, ...(deleted && { deleted }), at, by: author };
}

async function touchedBetween(
  store: LedgerStore,
  key: LedgerKey,
  after: number,
  upTo: number,
): Promise<ReadonlyMap<string, Touched>> {
  const touched = new Map<string, Touched>();
  for (let rev = after, more = true; more && rev < upTo;) {
    const page = await store.readCommits(key, rev);
    for (const commit of page.commits.filter((each) => each.rev <= upTo))
      for (const row of commit.rows) {
        const known = touched.get(row.rowId) ?? { prev: row.prev, versions: [] };
        known.versions.push(datedVersion(row, commit));
        touched.set(row.rowId, known);
      }
    rev = page.commits.at(-1)?.rev ?? upTo;
    more = page.more;
  }
  return touched;
}

/** A row as it stood at the instant, by its revision then; 0 where it was not there. */
interface Base {
  readonly rev: number;
  readonly version?: DatedVersion;
}

function pastReader(read: CommitReader, bases: ReadonlyMap<string, Base>): LedgerLives['withPast'] {
  return async ({ rowId, versions }, most, enough) => {
    const { rev = 0, version: base } = bases.get(rowId) ?? {};
    const past: DatedVersion[] = [];
    for await (const { row, commit } of versionsFrom(read, rowId, rev)) {
      const version = datedVersion(row, commit);
      past.unshift(version);
      if (past.length === most || enough(version)) break;
    }
    return { rowId, versions: [...past, ...versions.slice(base ? 1 : 0)] };
  };
}

/**
 * The rows of a ledger with what happened to them after an instant (epoch milliseconds), and as they stood at it. Read
 * are the rows, the commits since, and for each row touched its version before: never the log before the instant. The
 * version of a row that nobody touched since is dated at the instant.
 */
export async function readLives(
  store: LedgerStore,
  key: LedgerKey,
  head: LedgerHead,
  since: number,
): Promise<LedgerLives> {
  const read = commitReader(store, key);
  const from = await revisionAt(read, head, since);
  const touched = await touchedBetween(store, key, from, head.rev);
  const oldRevs = new Set([...touched.values()].flatMap(({ prev }) => (prev > 0 ? [prev] : [])));
  await inGroups([...oldRevs], READS_AT_ONCE, async (rev) => {
    await read(rev);
  });
  const bases = new Map<string, Base>();
  const lives: RowLife[] = [];
  for (const { rowId, rev, fields, deleted } of await readRowsAt(store, key, read, head.rev)) {
    const { prev, versions = [] } = touched.get(rowId) ?? {};
    const before = prev === undefined ? undefined : await versionIn(read, rowId, prev);
    const untouched = { fields, ...(deleted && { deleted }), at: since, by: '' };
    const base = prev === undefined ? untouched : before && datedVersion(before.row, before.commit);
    bases.set(rowId, { rev: prev ?? rev, ...(base && { version: base }) });
    lives.push({ rowId, versions: [...(base ? [base] : []), ...versions] });
  }
  return {
    ledgerId: key.ledgerId,
    info: head.ledger,
    wasThere: from > 0,
    lives,
    withPast: pastReader(read, bases),
  };
}
