import type { Server } from 'node:http';
import { closeServer, listenOnLoopback } from '#cli/server/listening';
import { signDevToken, LOCAL_BUREAU } from '#cli/server/dev-token';
import { createLocalServer } from '#cli/server/local-server';
import type { Connection } from '#addin/api/fetch-transport';
import type { PlanDecisions, PlanView } from '#addin/worker/sync/plan-view';
import type { ConflictChoices, ConflictView } from '#addin/worker/sync/conflict-view';
import type { RowFields } from '#core/ledger/row-fields';
import type { SettledRow } from '#core/sync/client/settled-row';
import { rowHash } from '#core/sync/row-hash';
import { rowsOf } from '#core/sync/commit';
import { parseRowToken } from '#core/sync/row-token';
import { visibleFields } from '#core/sync/sent-fields';
import { columnIdsOf, rowPlaces } from '#core/sync/client/sheet-part';
import { CoAuthor } from '#tools/excel-host/keyboard/co-author';
import { Person } from '#tools/excel-host/keyboard/person';
import { MemoryBureauRegistry, MemoryFileStore } from '../contract/memory-file-store';
import { MemoryLedgerStore } from '../contract/memory-ledger-store';
import type { Deed, OwnDeed, SheetDeed, SyncDeed } from './clerk-deed';
import { showAll, work, workAlone } from './clerk-hands';
import { type Answers, ExcelClerk, type Shown } from './excel-clerk';
import { type FaultyProxy, startFaultyProxy } from './faulty-proxy';
import { LEDGER, LedgerSheet, ledgerBook, marksIn } from './ledger-sheet';
import { readAllRows, readLog } from './log-check';

const KEY = { bureau: LOCAL_BUREAU, ledgerId: LEDGER };
/** Twice to send and settle what is left, and to hear of the others; more where that makes new rows. */
const MOST_ROUNDS = 6;
const SECRET = new Uint8Array(32).fill(7);

export interface Circumstances {
  readonly rows: number;
  readonly isMerged: boolean;
  /** Whether the copies are made of a workbook that has been synchronised. */
  readonly isKnown: boolean;
  /** Whether the clerks have a filter on that hides some rows. */
  readonly isFiltered: boolean;
}

/** A clerk, and what stood in the workbook when anybody last did something in it. */
interface Desk {
  clerk: ExcelClerk;
  marks: Map<string, number>;
  picture: unknown[];
  /** The sheet before others' changes were last written, until somebody does anything to it. */
  beforeOthers: unknown[] | undefined;
  /** Rows of the store that the sheet cannot show. */
  blocked: ReadonlySet<string>;
}

/** Clerks with copies of a workbook, a server, and what must never happen to what they wrote. */
export class ClerkWorld {
  readonly store = new MemoryLedgerStore();
  private readonly desks: Desk[] = [];
  /** Marks of texts that somebody has typed over, deleted or given up knowingly. */
  private readonly given = new Set<string>();
  private ids = 0;
  private marks = 0;

  private constructor(
    private readonly server: Server,
    private readonly proxy: FaultyProxy,
    private readonly connection: Connection,
  ) {}

  static async open(circumstances: Circumstances): Promise<ClerkWorld> {
    const store = new MemoryLedgerStore();
    const pause = (): Promise<void> => Promise.resolve();
    const server = createLocalServer({
      store,
      files: new MemoryFileStore(),
      bureaus: new MemoryBureauRegistry(),
      secret: SECRET,
      now: Date.now,
      pause,
      log: () => undefined,
    });
    const port = await listenOnLoopback(server, 0);
    const proxy = await startFaultyProxy(`http://127.0.0.1:${port}`);
    const claims = { subject: 'office', bureau: LOCAL_BUREAU, role: 'office' } as const;
    const token = await signDevToken(claims, SECRET, Date.now(), 3_600);
    const world = new ClerkWorld(server, proxy, { url: proxy.endpoint, token });
    Object.assign(world, { store });
    await world.begin(circumstances);
    return world;
  }

  async close(): Promise<void> {
    await this.proxy.stop();
    await closeServer(this.server);
  }

  private async begin({ rows, isMerged, isKnown, isFiltered }: Circumstances): Promise<void> {
    const first = new ExcelClerk(ledgerBook(rows, isMerged), '台账.xlsx', () => `i${++this.ids}`);
    if (isKnown) await first.sync(LEDGER, this.connection);
    for (const clerk of [first, await first.colleague(), await first.colleague()]) {
      clerk.app.faults.filteredWritesScramble = true;
      if (isFiltered) await workAlone(clerk, new Person(clerk.app), { do: 'filter', row: 1, column: 'D' });
      this.desks.push({ clerk, marks: new Map(), picture: [], beforeOthers: undefined, blocked: new Set() });
    }
  }

  async happen(deed: Deed): Promise<void> {
    const desk = this.desk(deed.clerk);
    if (deed.do === 'sync') await this.sync(desk, deed);
    else if (deed.do === 'reopen') await this.reopen(desk);
    else if (deed.do === 'undo what others did') await this.undo(desk);
    else await this.does(desk, deed);
  }

  /** All show all rows and synchronise until nothing is left to be done. Gives what was left open in the last round. */
  async settle(): Promise<string[]> {
    for (const { clerk } of this.desks) showAll(new Person(clerk.app));
    let open: string[] = [];
    for (let round = 0; round < MOST_ROUNDS; round++) {
      open = [];
      for (const desk of this.desks) open.push(...(await this.settleOne(desk)));
      if (open.length === 0) break;
    }
    return open;
  }

  private async settleOne(desk: Desk): Promise<string[]> {
    const { settled } = await this.sync(desk, {
      do: 'sync',
      confirms: true,
      sameRow: true,
      sides: ['theirs'],
    });
    expect(settled).toMatchObject({ end: 'done' });
    const rows = settled.groups.flatMap((group) => group.rows);
    desk.blocked = new Set(rows.filter(isBlocked).map(({ rowId }) => rowId));
    return rows
      .filter((row) => row.outcome !== 'unchanged' && !isBlocked(row))
      .map(({ outcome, row = 0, title, detail = '' }) => `${outcome} ${row} ${title} ${detail}`);
  }

  /** Every sheet shows what the store has, but for rows that it told it cannot show. */
  async expectAgreement(): Promise<void> {
    const stored = (await readAllRows(this.store, KEY)).filter(({ deleted }) => !deleted);
    for (const { clerk, blocked } of this.desks) {
      const { ledger } = await clerk.read(LEDGER);
      const columns = ledger.parts[0] ? columnIdsOf(ledger.parts[0]) : new Set<string>();
      const open = (rowId: string, fields: RowFields) => [rowId, blocked.has(rowId) ? 'open' : fields];
      const shown = rowPlaces(ledger.parts).map(({ row, fields }) =>
        open(parseRowToken(row.token ?? '')?.rowId ?? 'no token', fields),
      );
      expect(shown.sort(byFirst)).toEqual(
        stored.map(({ rowId, fields }) => open(rowId, visibleFields(fields, columns))).sort(byFirst),
      );
      expect(clerk.app.session.missing).toEqual(new Set());
    }
  }

  /** Nothing that somebody wrote has left a row of the store unless somebody wanted it. */
  async expectNothingLostInStore(): Promise<void> {
    const versions = new Map<string, string[]>();
    for (const commit of await readLog(this.store, KEY))
      for (const { rowId, fields, deleted } of commit.rows) {
        const marks = deleted ? [] : Object.values(fields).flatMap(marksIn);
        const lost = (versions.get(rowId) ?? []).filter(
          (mark) => !marks.includes(mark) && !this.given.has(mark),
        );
        if (lost.length > 0) throw new Error(`${lost.join()} was lost from ${rowId} in ${commit.rev}`);
        versions.set(rowId, marks);
      }
  }

  private desk(number: number): Desk {
    const desk = this.desks[number];
    if (!desk) throw new Error(`no clerk ${number}`);
    return desk;
  }

  private readonly newMark = (): string => `§${++this.marks}`;

  private async does(
    desk: Desk,
    deed: SheetDeed | Exclude<OwnDeed, { do: 'reopen' | 'undo what others did' }>,
  ): Promise<void> {
    const { clerk } = desk;
    const before = LedgerSheet.in(clerk.book).marks();
    const person = new Person(clerk.app);
    if (isSheetDeed(deed)) work(person, LedgerSheet.in(clerk.book), deed, this.newMark);
    else await workAlone(clerk, person, deed);
    this.give(before, LedgerSheet.in(clerk.book).marks());
    desk.beforeOthers = undefined;
  }

  /** Somebody else, in the same workbook, while it is synchronised. */
  private async interfere(desk: Desk, deed: SheetDeed): Promise<void> {
    await this.expectKept(desk);
    const ledger = LedgerSheet.in(desk.clerk.book);
    const before = ledger.marks();
    work(new CoAuthor(desk.clerk.app), ledger, deed, this.newMark);
    this.give(before, ledger.marks());
    this.look(desk);
  }

  private give(before: ReadonlyMap<string, number>, after: ReadonlyMap<string, number>): void {
    for (const [mark, count] of before) if ((after.get(mark) ?? 0) < count) this.given.add(mark);
  }

  private look(desk: Desk): void {
    const ledger = LedgerSheet.in(desk.clerk.book);
    desk.marks = ledger.marks();
    desk.picture = ledger.everything();
  }

  /** What stood in the sheet and no longer does, the store remembers, or somebody gave it up. */
  private async expectKept({ clerk, marks }: Desk): Promise<void> {
    const now = LedgerSheet.in(clerk.book).marks();
    const gone = [...marks.keys()].filter((mark) => !now.has(mark) && !this.given.has(mark));
    if (gone.length === 0) return;
    const log = await readLog(this.store, KEY);
    const known = new Set(
      log.flatMap(({ rows }) => rows.flatMap(({ fields }) => Object.values(fields).flatMap(marksIn))),
    );
    const lost = gone.filter((mark) => !known.has(mark));
    if (lost.length > 0) throw new Error(`${lost.join()} was lost from the sheet`);
  }

  private async reopen(desk: Desk): Promise<void> {
    this.look(desk);
    desk.clerk = await desk.clerk.colleague();
    desk.clerk.app.faults.filteredWritesScramble = true;
    desk.beforeOthers = undefined;
    expect(LedgerSheet.in(desk.clerk.book).marks()).toEqual(desk.marks);
  }

  private async undo(desk: Desk): Promise<void> {
    this.look(desk);
    const before = LedgerSheet.in(desk.clerk.book).everything(true);
    const undone = await desk.clerk.undo();
    const after = LedgerSheet.in(desk.clerk.book).everything(true);
    if (undone === undefined || undone !== 'written') expect(after).toEqual(before);
    if (undone === 'written' && desk.beforeOthers) expect(after).toEqual(desk.beforeOthers);
    if (undone === 'written') await this.expectKept(desk);
    desk.beforeOthers = undefined;
  }

  private async sync(desk: Desk, deed: SyncDeed): Promise<Shown> {
    const { clerk } = desk;
    const ledger = LedgerSheet.in(clerk.book);
    this.look(desk);
    const [aside, rows] = [ledger.aside(), ledger.rows()];
    const before = await this.deviations(desk);
    const beforeOthers: { at: unknown[] | undefined } = { at: undefined };
    const { fault, meanwhile } = deed;
    this.proxy.plan((nth) => (nth === fault?.nth ? fault.what : undefined));
    const shown = await clerk.sync(LEDGER, this.connection, this.answers(desk, deed, beforeOthers));
    this.proxy.plan(() => undefined);

    await this.expectKept(desk);
    const deviations = await this.deviations(desk);
    if (!meanwhile) {
      expect(ledger.aside()).toEqual(aside);
      // Else what others wrote would be overwritten by what nobody typed.
      expect([...deviations].filter((cell) => !before.has(cell))).toEqual([]);
    }
    if (shown.others && !meanwhile) desk.beforeOthers = beforeOthers.at;
    else if (shown.changes.length > 0) desk.beforeOthers = undefined;
    if (!shown.others) expect(ledger.everything()).toEqual(desk.picture);
    else if (!meanwhile) expectShown(rows, ledger.rows(), shown);
    return shown;
  }

  private answers(desk: Desk, deed: SyncDeed, beforeOthers: { at: unknown[] | undefined }): Answers {
    const { meanwhile, fault } = deed;
    const stop = new AbortController();
    const now = async (moment: string): Promise<void> => {
      if (meanwhile?.at === moment && !hasHappened.has(moment)) {
        hasHappened.add(moment);
        await this.interfere(desk, meanwhile.deed);
      }
    };
    const hasHappened = new Set<string>();
    return {
      signal: stop.signal,
      asPane: deed.asPane ?? false,
      decide: (view) => (deed.leaves ? 'cancel' : now('deciding').then(() => decisionsOn(view, deed))),
      progress: async ({ phase }) => {
        if (phase === 'writing') beforeOthers.at = LedgerSheet.in(desk.clerk.book).everything(true);
        else if (phase !== 'reading') await now('sending');
      },
      waiting: (state) => {
        if (state && fault?.waits !== true) stop.abort();
      },
      resolve: async (conflicts) => {
        await now('resolving');
        return this.choose(conflicts, deed);
      },
      confirmWrite: async () => {
        await now('confirming');
        return deed.declines !== true;
      },
    };
  }

  private choose(conflicts: readonly ConflictView[], { sides = ['open'] }: SyncDeed): ConflictChoices {
    return Object.fromEntries(
      conflicts.flatMap(({ rowId, cells }, index) => {
        const side = sides[index % sides.length] ?? 'open';
        if (side === 'open') return [];
        const texts = cells.flatMap(({ base, mine, theirs }) => [base, mine, theirs]);
        for (const mark of texts.flatMap(marksIn)) this.given.add(mark);
        return [[rowId, side]];
      }),
    );
  }

  /**
   * The cells that say something else than the version of the store that their row's token names: somebody has typed
   * into them since. A row that says what its token was written for has none.
   */
  private async deviations({ clerk }: Desk): Promise<ReadonlySet<string>> {
    const { ledger } = await clerk.read(LEDGER);
    const log = await readLog(this.store, KEY);
    const versions = new Map(
      log.flatMap((commit) => rowsOf(commit).map((row) => [`${row.rowId}@${row.rev}`, row.fields] as const)),
    );
    const cells = rowPlaces(ledger.parts).flatMap(({ row, fields, part }) => {
      const token = parseRowToken(row.token ?? '');
      if (!token || token.rev === 0) return [];
      const columns = columnIdsOf(part);
      const version = visibleFields(versions.get(`${token.rowId}@${token.rev}`) ?? {}, columns);
      if (token.hash === rowHash(fields)) expect([row.token, fields]).toEqual([row.token, version]);
      // What stands above an empty cell of some columns speaks for it, wherever the row comes to stand.
      const told = [...columns].filter((id) => version[id] !== undefined);
      return told.filter((id) => fields[id] !== version[id]).map((id) => `${token.rowId} ${id}`);
    });
    return new Set(cells);
  }
}

/** What others wrote cannot be shown: a merged cell would have to say two things. */
function isBlocked({ outcome, detail = '' }: SettledRow): boolean {
  return outcome === 'notWritten' && detail.includes('与别的行共用');
}

function byFirst(a: readonly unknown[], b: readonly unknown[]): number {
  return String(a[0]) < String(b[0]) ? -1 : 1;
}

function isSheetDeed(deed: SheetDeed | { do: string }): deed is SheetDeed {
  return ['type', 'clear', 'insert', 'delete', 'sort'].includes(deed.do);
}

function decisionsOn({ held }: PlanView, { sameRow, confirms = false }: SyncDeed): PlanDecisions {
  const identities: Record<string, string> = {};
  for (const { rowId, why, candidates } of held) {
    if (why !== 'unsure') continue;
    const taken = new Set(Object.values(identities));
    const same = sameRow ? candidates.find((candidate) => !taken.has(candidate.rowId)) : undefined;
    identities[rowId] = same?.rowId ?? 'new';
  }
  return { identities, confirmed: confirms };
}

type Rows = ReturnType<LedgerSheet['rows']>;

/** Only what was shown has been written, and nothing looks other than before. */
function expectShown(before: Rows, after: Rows, { plans, writes, conflicts }: Shown): void {
  const ids = before.flatMap(({ id }) => id ?? []);
  const isOne = (id: string): boolean => ids.indexOf(id) === ids.lastIndexOf(id);
  const former = new Map(
    before.flatMap((row) => (row.id !== undefined && isOne(row.id) ? [[row.id, row] as const] : [])),
  );
  const rows = [...plans.flatMap(({ theirs, both }) => [...theirs, ...both]), ...conflicts];
  const written = new Set([
    ...writes.flatMap(({ cells }) => cells.map(({ row, column }) => `${row} ${column}`)),
    ...rows.flatMap(({ row, cells }) => cells.map(({ column }) => `${row ?? ''} ${column}`)),
  ]);
  for (const { id = '', cells, styles } of after) {
    const was = former.get(id);
    if (!was) continue;
    expect([id, styles]).toEqual([id, was.styles]);
    for (const [header, value] of Object.entries(cells))
      if (value !== was.cells[header] && header !== '类型')
        expect([...written]).toContain(`${was.row} ${header}`);
  }
  const left = new Set(after.map(({ id }) => id));
  const removed = new Set([
    ...writes.flatMap((view) => view.removed.map(({ row }) => row)),
    ...rows.flatMap(({ row, what }) => (what.startsWith('deleted') ? (row ?? []) : [])),
  ]);
  for (const { id, row } of former.values()) if (!left.has(id)) expect([...removed]).toContain(row);
}
