import { sameBasis } from '#core/completion/row-tally';
import type { Commit, LedgerHead, StoredRow } from '#core/sync/commit';
import type {
  CommitPage,
  LedgerKey,
  LedgerStore,
  LedgerTotals,
  ListedHead,
  ListedTotals,
  MutationKey,
  RowPage,
} from '#functions/usecases/ledger-store';

/** Small, so that tests meet the second page. */
const PAGE = 3;

interface Shelf {
  head?: LedgerHead;
  totals?: LedgerTotals;
  readonly commits: Map<number, Commit>;
  readonly rows: Map<string, StoredRow>;
  readonly mutations: Map<string, number>;
}

const mutationName = ({ clientId, mutationId }: MutationKey): string => `${clientId}#${mutationId}`;

/** The simplest store that keeps the contract: what the DynamoDB store is compared with. */
export class MemoryLedgerStore implements LedgerStore {
  private readonly shelves = new Map<string, Shelf>();

  /** `room` is how many rows a commit holds at the most. */
  constructor(private readonly room = Infinity) {}

  private shelf({ bureau, ledgerId }: LedgerKey): Shelf {
    const name = `${bureau}#${ledgerId}`;
    const shelf = this.shelves.get(name) ?? { commits: new Map(), rows: new Map(), mutations: new Map() };
    this.shelves.set(name, shelf);
    return shelf;
  }

  /** In order of ledger id. */
  private shelvesOf(bureau: string): (Shelf & { ledgerId: string })[] {
    const shelves = [...this.shelves].flatMap(([name, shelf]) => {
      const [owner, ledgerId = ''] = name.split('#');
      return owner === bureau ? [{ ledgerId, ...shelf }] : [];
    });
    return shelves.sort((a, b) => (a.ledgerId < b.ledgerId ? -1 : 1));
  }

  readHead(key: LedgerKey): Promise<LedgerHead | undefined> {
    return Promise.resolve(this.shelf(key).head);
  }

  listHeads(bureau: string): Promise<ListedHead[]> {
    const shelves = this.shelvesOf(bureau);
    return Promise.resolve(shelves.flatMap(({ ledgerId, head }) => (head ? [{ ledgerId, head }] : [])));
  }

  readTotals(key: LedgerKey): Promise<LedgerTotals | undefined> {
    return Promise.resolve(this.shelf(key).totals);
  }

  listTotals(bureau: string): Promise<ListedTotals[]> {
    const shelves = this.shelvesOf(bureau);
    return Promise.resolve(shelves.flatMap(({ ledgerId, totals }) => (totals ? [{ ledgerId, totals }] : [])));
  }

  readCommits(key: LedgerKey, after: number): Promise<CommitPage> {
    const later = [...this.shelf(key).commits.values()].filter(({ rev }) => rev > after);
    const commits = later.sort((a, b) => a.rev - b.rev).slice(0, PAGE);
    return Promise.resolve({ commits, more: later.length > commits.length });
  }

  readCommit(key: LedgerKey, rev: number): Promise<Commit | undefined> {
    return Promise.resolve(this.shelf(key).commits.get(rev));
  }

  readRows(key: LedgerKey, rowIds: readonly string[]): Promise<StoredRow[]> {
    return Promise.resolve(rowIds.flatMap((rowId) => this.shelf(key).rows.get(rowId) ?? []));
  }

  readRowPage(key: LedgerKey, after: string | undefined): Promise<RowPage> {
    const later = [...this.shelf(key).rows.values()].filter(
      ({ rowId }) => after === undefined || rowId > after,
    );
    const rows = later.sort((a, b) => (a.rowId < b.rowId ? -1 : 1)).slice(0, PAGE);
    return Promise.resolve({ rows, more: later.length > rows.length });
  }

  readMutation(key: LedgerKey, mutation: MutationKey): Promise<number | undefined> {
    return Promise.resolve(this.shelf(key).mutations.get(mutationName(mutation)));
  }

  holds({ rows }: Commit): boolean {
    return rows.length <= this.room;
  }

  appendCommit(key: LedgerKey, commit: Commit): Promise<boolean> {
    const { commits } = this.shelf(key);
    if (commits.has(commit.rev)) return Promise.resolve(false);
    commits.set(commit.rev, commit);
    return Promise.resolve(true);
  }

  putRow(key: LedgerKey, row: StoredRow): Promise<void> {
    const { rows } = this.shelf(key);
    if ((rows.get(row.rowId)?.rev ?? -1) < row.rev) rows.set(row.rowId, row);
    return Promise.resolve();
  }

  putMutation(key: LedgerKey, mutation: MutationKey, rev: number): Promise<void> {
    const { mutations } = this.shelf(key);
    const name = mutationName(mutation);
    if ((mutations.get(name) ?? -1) < rev) mutations.set(name, rev);
    return Promise.resolve();
  }

  putHead(key: LedgerKey, head: LedgerHead): Promise<void> {
    const shelf = this.shelf(key);
    if ((shelf.head?.rev ?? -1) < head.rev) shelf.head = head;
    return Promise.resolve();
  }

  putTotals(key: LedgerKey, totals: LedgerTotals): Promise<void> {
    const shelf = this.shelf(key);
    const { rev = -1, basis } = shelf.totals ?? {};
    const isOther = rev === totals.rev && basis !== undefined && !sameBasis(basis, totals.basis);
    if (rev < totals.rev || isOther) shelf.totals = totals;
    return Promise.resolve();
  }
}
