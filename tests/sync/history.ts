import fc from 'fast-check';
import type { CellValue, SheetEdits } from '#core/grid/grid';
import { PROTOCOL_VERSION } from '#core/protocol/protocol-version';
import type { SyncRequest } from '#core/protocol/sync-request';
import type { RowFields } from '#core/ledger/row-fields';
import { parseRowToken, type RowToken } from '#core/sync/row-token';
import { driveSync } from '#core/sync/client/drive-sync';
import { syncLedger } from '#core/sync/client/sync-ledger';
import type { SyncPlan } from '#core/sync/client/plan-sync';
import type { PartEdits } from '#core/sync/client/sheet-part';
import type { Resolution, SyncReply, SyncStep } from '#core/sync/client/sync-step';
import { readLedger } from '#functions/usecases/read-ledger';
import { INFO } from '../contract/ledger-fixtures';
import { MemoryLedgerStore } from '../contract/memory-ledger-store';
import { KEY, sync } from './sync-tools';
import { COLUMN_IDS, type TestRow, TestSheet, TOKEN } from './test-sheet';

/** What may happen to three clerks with a copy of the workbook each. Numbers choose among what there is. */
export type Happening =
  | {
      readonly do: 'edit';
      readonly clerk: number;
      readonly row: number;
      readonly column: 1 | 2;
      readonly value: CellValue;
    }
  | { readonly do: 'rename'; readonly clerk: number; readonly row: number }
  | { readonly do: 'insert'; readonly clerk: number; readonly at: number }
  | { readonly do: 'delete'; readonly clerk: number; readonly row: number }
  | { readonly do: 'copy'; readonly clerk: number; readonly row: number; readonly to: number }
  | { readonly do: 'move'; readonly clerk: number; readonly row: number; readonly to: number }
  | { readonly do: 'sort'; readonly clerk: number }
  /** By the arrows of a filter that was there before the hidden column: the column stays where it is. */
  | { readonly do: 'sort without the hidden column'; readonly clerk: number }
  /** Takes back what was typed into a row since it was last synchronised. */
  | { readonly do: 'undo'; readonly clerk: number; readonly row: number }
  /** Copies a row, its hidden cell with it, out of the copy that was kept. */
  | { readonly do: 'paste from the copy'; readonly clerk: number; readonly row: number; readonly to: number }
  | { readonly do: 'clear token'; readonly clerk: number; readonly row: number }
  | { readonly do: 'lose the token column'; readonly clerk: number }
  | { readonly do: 'keep a copy'; readonly clerk: number }
  | { readonly do: 'open the copy'; readonly clerk: number }
  | {
      readonly do: 'sync';
      readonly clerk: number;
      readonly resolution?: 'mine' | 'theirs';
      readonly diesAt?: number;
      readonly preview?: boolean;
      readonly declines?: boolean;
      readonly meanwhile?: number;
    }
  | { readonly do: 'deliver an old request again'; readonly which: number };

export const CLERKS = 3;
const clerk = fc.nat(CLERKS - 1);
const row = fc.nat(3);

export const happening: fc.Arbitrary<Happening> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('edit' as const),
      clerk,
      row,
      column: fc.constantFrom(1 as const, 1 as const, 2 as const),
      value: fc.constantFrom(null, '甲', '乙'),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('rename' as const), clerk, row }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('insert' as const), clerk, at: row }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('delete' as const), clerk, row }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('copy' as const), clerk, row, to: row }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('move' as const), clerk, row, to: row }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('sort' as const), clerk }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('sort without the hidden column' as const), clerk }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('undo' as const), clerk, row }) },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('paste from the copy' as const), clerk, row, to: row }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('clear token' as const), clerk, row }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('lose the token column' as const), clerk }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('keep a copy' as const), clerk }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('open the copy' as const), clerk }) },
  {
    weight: 8,
    arbitrary: fc.record(
      {
        do: fc.constant('sync' as const),
        clerk,
        resolution: fc.constantFrom('mine' as const, 'theirs' as const),
        diesAt: fc.nat(8),
        meanwhile: clerk,
      },
      { requiredKeys: ['do', 'clerk'] },
    ),
  },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant('deliver an old request again' as const), which: fc.nat(30) }),
  },
);

/** Some synchronise where they are shown first what others did, and may decline to have it written. */
export const attended: fc.Arbitrary<Happening> = fc
  .tuple(happening, fc.boolean(), fc.boolean())
  .map(([action, preview, declines]) => (action.do === 'sync' ? { ...action, preview, declines } : action));

type SyncTerms = Partial<
  Pick<Happening & { do: 'sync' }, 'resolution' | 'diesAt' | 'preview' | 'declines' | 'meanwhile'>
>;

/** Whether anything but tokens is written. */
function writesTheirs(edits: readonly PartEdits[]): boolean {
  return edits.some(
    ({ edits: { cells, insertions, deletions } }) =>
      insertions.length + deletions.length > 0 || cells.some(({ column }) => column !== TOKEN),
  );
}

interface SyncAtWork {
  readonly sheet: TestSheet;
  readonly resolution?: Resolution;
  readonly declines?: boolean;
  /** Rows whose conflicts were settled in the store's favour. */
  readonly givenUp: Set<string>;
}

type SheetEdit = Exclude<Happening, { do: 'sync' | 'undo' | 'deliver an old request again' }>;
type RowEdit = Extract<SheetEdit, { row: number }>;

function indexIn({ rows }: TestSheet, number: number): number {
  return number % Math.max(1, rows.length);
}

/** The name an item was made with, before it was renamed. */
export function firstName(item: unknown): string {
  return String(item).replaceAll('改', '');
}

/** A person who knows which row is which, however it has been renamed. */
export function identitiesOf({ rows }: SyncPlan): Map<string, string> {
  const identities = new Map<string, string>();
  for (const { rowId, held, like = [], place } of rows) {
    if (held !== 'unsure') continue;
    const taken = new Set(identities.values());
    const same = like.find(
      (row) => firstName(row.fields['item']) === firstName(place.fields['item']) && !taken.has(row.rowId),
    );
    identities.set(rowId, same?.rowId ?? 'new');
  }
  return identities;
}

class Died extends Error {
  override readonly name = 'Died';
}

/** Everything a history leaves behind that laws can be checked on. */
export class World {
  readonly store: MemoryLedgerStore;
  readonly sheets = Array.from({ length: CLERKS }, () => new TestSheet());
  readonly copies: (TestSheet | undefined)[] = [];
  readonly requests: SyncRequest[] = [];
  /**
   * Items that were typed once, and neither copied nor deleted nor sorted away from their tokens: however often they are
   * sent, the store has each once.
   */
  readonly madeOnce = new Set<string>();
  private count = 0;

  /** `room` is how many rows a commit of the store holds at the most. */
  constructor(room = Infinity) {
    this.store = new MemoryLedgerStore(room);
  }

  newId = (): string => `i${++this.count}`;

  async happen(action: Happening): Promise<void> {
    if (action.do === 'deliver an old request again') return this.deliverAgain(action.which);
    if (action.do === 'sync') return this.sync(action.clerk, action);
    if (action.do === 'undo') return this.undo(action);
    this.edit(action);
  }

  private edit(action: SheetEdit): void {
    const sheet = this.sheets[action.clerk];
    if (!sheet) return;
    switch (action.do) {
      case 'insert': {
        const item = `${this.newId()}号事项`;
        this.madeOnce.add(item);
        sheet.rows.splice(indexIn(sheet, action.at), 0, { cells: [item, null, null, null] });
        break;
      }
      case 'sort':
        sheet.rows.sort((a, b) => (String(a.cells[0]) < String(b.cells[0]) ? 1 : -1));
        break;
      case 'sort without the hidden column': {
        // Rows are known again by what they say; one that is edited as well may be taken for a new one.
        for (const { cells } of sheet.rows) this.madeOnce.delete(firstName(cells[0]));
        const tokens = sheet.rows.map(({ cells }) => cells[TOKEN] ?? null);
        sheet.rows.sort((a, b) => (String(a.cells[0]) < String(b.cells[0]) ? 1 : -1));
        for (const [index, { cells }] of sheet.rows.entries()) cells[TOKEN] = tokens[index] ?? null;
        break;
      }
      case 'lose the token column':
        sheet.header = null;
        for (const { cells } of sheet.rows) cells[TOKEN] = null;
        break;
      case 'keep a copy':
        this.copies[action.clerk] = sheet.copy();
        break;
      case 'open the copy':
        this.sheets[action.clerk] = this.copies[action.clerk]?.copy() ?? sheet;
        break;
      default:
        this.editRow(sheet, action);
    }
  }

  private editRow(sheet: TestSheet, action: RowEdit): void {
    const { rows } = sheet;
    const chosen = rows[indexIn(sheet, action.row)];
    if (!chosen) return;
    switch (action.do) {
      case 'edit':
        chosen.cells[action.column] = action.value;
        break;
      case 'rename':
        chosen.cells[0] = `${String(chosen.cells[0])}改`;
        break;
      case 'delete':
        this.madeOnce.delete(firstName(chosen.cells[0]));
        rows.splice(rows.indexOf(chosen), 1);
        break;
      case 'copy':
        this.madeOnce.delete(firstName(chosen.cells[0]));
        rows.splice(indexIn(sheet, action.to), 0, { cells: [...chosen.cells] });
        break;
      case 'move':
        rows.splice(indexIn(sheet, action.to), 0, ...rows.splice(rows.indexOf(chosen), 1));
        break;
      case 'clear token':
        chosen.cells[TOKEN] = null;
        break;
      case 'paste from the copy': {
        const pasted = this.copies[action.clerk]?.rows[action.row];
        if (!pasted) break;
        this.madeOnce.delete(firstName(pasted.cells[0]));
        rows.splice(indexIn(sheet, action.to), 0, { cells: [...pasted.cells] });
      }
    }
  }

  /** At-least-once delivery: a request the network kept back arrives once more. */
  private async deliverAgain(which: number): Promise<void> {
    const request = this.requests[which % Math.max(1, this.requests.length)];
    if (request) await sync(this.store, request);
  }

  private async undo({ clerk, row }: { clerk: number; row: number }): Promise<void> {
    const rows = this.sheets[clerk]?.rows ?? [];
    const chosen = rows[row % Math.max(1, rows.length)];
    const base = chosen && (await this.baseOf(chosen));
    // A hidden cell that strayed from its row says nothing of what was typed into this one.
    if (chosen && base && firstName(base['item']) === firstName(chosen.cells[0]))
      for (const [column, id] of COLUMN_IDS.entries()) chosen.cells[column] = base[id] ?? null;
  }

  /** What a row held when the sheet last agreed with the store on it; undefined for a row without a token. */
  private async baseOf({ cells }: TestRow): Promise<RowFields | undefined> {
    const token = parseRowToken(String(cells[TOKEN]));
    if (!token) return undefined;
    const commit = await this.store.readCommit(KEY, token.rev);
    return commit?.rows.find(({ rowId }) => rowId === token.rowId)?.fields ?? {};
  }

  /**
   * Synchronises a clerk's sheet. `diesAt`: the program dies after that step, with the answer of its request lost.
   * `preview`: what others did is shown before anything is sent. `declines`: the clerk does not want it written.
   * `meanwhile`: another clerk synchronises right after the first request.
   */
  async sync(clerk: number, terms: SyncTerms): Promise<void> {
    const { resolution, diesAt = Infinity, preview = false, declines = false, meanwhile } = terms;
    const sheet = this.sheets[clerk];
    if (!sheet) return;
    let steps = 0;
    let rival = meanwhile === clerk ? undefined : meanwhile;
    const givenUp = new Set<string>();
    const syncing = syncLedger({ parts: [sheet.part()], info: INFO }, this.newId, { preview });
    try {
      await driveSync(syncing, async (step) => {
        const reply = await this.carryOut(
          { sheet, givenUp, declines, ...(resolution && { resolution }) },
          step,
        );
        if (step.do === 'send' && rival !== undefined) await this.sync(rival, {});
        if (step.do === 'send') rival = undefined;
        if (steps++ >= diesAt) throw new Died();
        return reply;
      });
    } catch (error) {
      if (!(error instanceof Died)) throw error;
    }
  }

  private async carryOut(at: SyncAtWork, step: SyncStep): Promise<SyncReply> {
    const { sheet, givenUp, resolution } = at;
    switch (step.do) {
      case 'read':
        return { did: 'read', rows: await this.read(step.rev) };
      case 'decide':
        return { did: 'decide', decisions: { identities: identitiesOf(step.plan), confirmed: true } };
      case 'note':
      case 'write':
        if (at.declines && step.do === 'write' && writesTheirs(step.edits))
          return { did: 'write', declined: '不写' };
        for (const { edits } of step.edits) {
          await this.expectNothingOverwritten(sheet, edits, givenUp);
          sheet.apply(edits);
        }
        return { did: step.do };
      case 'send': {
        const request = { protocol: PROTOCOL_VERSION, ...step.request } as const;
        this.requests.push(request);
        return { did: 'send', response: await sync(this.store, request) };
      }
      case 'resolve': {
        const resolved = resolution === undefined ? [] : step.conflicts;
        if (resolution === 'theirs') for (const { result } of resolved) givenUp.add(result.rowId);
        return {
          did: 'resolve',
          resolutions: new Map(resolved.map(({ result }) => [result.rowId, resolution ?? 'mine'])),
        };
      }
    }
  }

  /** What a clerk typed and the store does not have is neither written over nor taken out. */
  private async expectNothingOverwritten(
    sheet: TestSheet,
    { cells, deletions }: SheetEdits,
    givenUp: ReadonlySet<string>,
  ): Promise<void> {
    for (const { row, column, value } of cells) {
      const target = sheet.rowAt(row);
      if (target && column < TOKEN && value !== target.cells[column])
        expect(await this.unsaved(target, givenUp)).not.toContain(column);
    }
    for (const { row } of deletions) {
      const target = sheet.rowAt(row);
      if (target) expect(await this.unsaved(target, givenUp)).toEqual([]);
    }
  }

  /** Columns in which a row holds something that the store neither gave it nor has had since. */
  private async unsaved(row: TestRow, givenUp: ReadonlySet<string>): Promise<number[]> {
    const base = await this.baseOf(row);
    const token = parseRowToken(String(row.cells[TOKEN]));
    if (!base || !token || givenUp.has(token.rowId)) return [];
    const versions = [base, ...(await this.versionsSince(token))];
    return COLUMN_IDS.flatMap((id, column) => {
      const cell = row.cells[column] ?? null;
      return versions.some((fields) => cell === (fields[id] ?? null)) ? [] : [column];
    });
  }

  /** What a row has held in the store after the version its token names, the latest first. */
  private async versionsSince({ rowId, rev: base }: RowToken): Promise<RowFields[]> {
    const [stored] = await this.store.readRows(KEY, [rowId]);
    const versions: RowFields[] = [];
    for (let rev = stored?.rev ?? 0; rev > base;) {
      const commit = await this.store.readCommit(KEY, rev);
      const row = commit?.rows.find((entry) => entry.rowId === rowId);
      if (row) versions.push(row.fields);
      rev = row?.prev ?? 0;
    }
    return versions;
  }

  private async read(rev: number | undefined) {
    if (!(await this.store.readHead(KEY))) return [];
    const rows = [];
    let page = await readLedger(this.store, KEY, rev === undefined ? undefined : { rev });
    rows.push(...page.rows);
    while (page.next !== undefined) {
      const [pageRev = '', after = ''] = page.next.split('.');
      page = await readLedger(this.store, KEY, { cursor: { rev: Number(pageRev), after } });
      rows.push(...page.rows);
    }
    return rows;
  }
}
