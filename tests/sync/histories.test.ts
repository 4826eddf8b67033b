import fc from 'fast-check';
import type { RowFields } from '#core/ledger/row-fields';
import type { SyncRequest } from '#core/protocol/sync-request';
import type { SyncResponse } from '#core/protocol/sync-response';
import { sameFields } from '#core/sync/canonical-json';
import { mergeRow } from '#core/sync/merge-row';
import { applySent, filled, sentFields } from '#core/sync/sent-fields';
import { INFO, requestOf } from '../contract/ledger-fixtures';
import { MemoryLedgerStore } from '../contract/memory-ledger-store';
import { expectStoreFollowsLog, readAllRows, readLog } from './log-check';
import { KEY, sync } from './sync-tools';

type Step =
  | {
      readonly do: 'edit';
      readonly client: number;
      readonly row: number;
      readonly cell: string;
      /** Null empties the cell. */
      readonly value: number | null;
    }
  | { readonly do: 'insert'; readonly client: number }
  | { readonly do: 'sync'; readonly client: number; readonly answer: 'arrives' | 'is lost' }
  | { readonly do: 'deliver an old push again'; readonly which: number };

interface SheetRow {
  rev: number;
  base: RowFields;
  fields: RowFields;
}

const COLUMNS = ['item', 'a', 'b'];

/** A workbook, at its plainest: rows with what they were when last synchronised. Conflicts give way to the store. */
class Sheet {
  readonly rows = new Map<string, SheetRow>();
  since = 0;
  private pending: SyncRequest | undefined;
  private count = 0;

  constructor(readonly id: string) {}

  insert(): void {
    this.rows.set(`${this.id}-${++this.count}`, { rev: 0, base: {}, fields: { item: this.count } });
  }

  edit(index: number, cell: string, value: number | null): void {
    const row = [...this.rows.values()][index % Math.max(1, this.rows.size)];
    if (row) row.fields = applySent(row.fields, { [cell]: value });
  }

  /** What was sent last, as long as no answer to it came; else what differs now. */
  request(): SyncRequest {
    const changed = [...this.rows].filter(([, row]) => row.rev === 0 || !sameFields(row.base, row.fields));
    this.pending ??= requestOf({
      clientId: this.id,
      mutationId: `m${++this.count}`,
      since: this.since,
      ledger: INFO,
      changes: changed.map(([rowId, row]) => ({
        rowId,
        baseRev: row.rev,
        fields: sentFields(row.fields, COLUMNS),
      })),
    });
    return this.pending;
  }

  receive({ rev, results, changes, next }: SyncResponse): void {
    const sent = new Map(this.pending?.changes.map((change) => [change.rowId, filled(change.fields)]));
    for (const result of results) {
      if (result.outcome === 'rejected') continue;
      const pushed = sent.get(result.rowId) ?? {};
      this.take(result.rowId, result.rev, 'fields' in result ? result.fields : pushed, pushed);
    }
    for (const change of changes)
      this.take(change.rowId, change.rev, change.fields, this.rows.get(change.rowId)?.base ?? {});
    this.since = next ?? rev;
    this.pending = undefined;
  }

  /** The store's row replaces what was known; what was typed since stays where it does not conflict. */
  private take(rowId: string, rev: number, theirs: RowFields, base: RowFields): void {
    const row = this.rows.get(rowId) ?? { rev: 0, base, fields: base };
    if (row.rev > rev) return;
    const merge = mergeRow(base, theirs, row.fields);
    this.rows.set(rowId, { rev, base: theirs, fields: merge.state === 'merged' ? merge.fields : theirs });
  }
}

const client = fc.nat(2);
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    do: fc.constant('edit' as const),
    client,
    row: fc.nat(5),
    cell: fc.constantFrom('a', 'b'),
    value: fc.option(fc.nat(2)),
  }),
  fc.record({ do: fc.constant('insert' as const), client }),
  fc.record({
    do: fc.constant('sync' as const),
    client,
    answer: fc.constantFrom('arrives' as const, 'is lost' as const),
  }),
  fc.record({ do: fc.constant('deliver an old push again' as const), which: fc.nat(20) }),
);

async function play(
  steps: readonly Step[],
): Promise<{ store: MemoryLedgerStore; sheets: Sheet[]; sent: SyncRequest[] }> {
  const store = new MemoryLedgerStore();
  const sheets = ['x', 'y', 'z'].map((id) => new Sheet(id));
  const sent: SyncRequest[] = [];
  const exchange = async (sheet: Sheet, arrives: boolean): Promise<void> => {
    const request = sheet.request();
    sent.push(request);
    const answer = await sync(store, request);
    if (arrives) sheet.receive(answer);
  };
  for (const action of steps) {
    const sheet = 'client' in action ? sheets[action.client] : undefined;
    if (action.do === 'edit') sheet?.edit(action.row, action.cell, action.value);
    if (action.do === 'insert') sheet?.insert();
    if (action.do === 'sync' && sheet) await exchange(sheet, action.answer === 'arrives');
    const old =
      action.do === 'deliver an old push again' ? sent[action.which % Math.max(1, sent.length)] : undefined;
    if (old) await sync(store, old);
  }
  // Twice to send what is left, once more to hear of the others.
  for (let round = 0; round < 4; round++) for (const sheet of sheets) await exchange(sheet, true);
  return { store, sheets, sent };
}

/** Each version in the log is the three-way merge of what its writer had, what was there, and what the writer sent. */
async function expectNoLostUpdate(store: MemoryLedgerStore, sent: readonly SyncRequest[]): Promise<void> {
  const versions = new Map<string, RowFields>();
  for (const commit of await readLog(store, KEY)) {
    const request = sent.find(
      ({ clientId, mutationId }) => clientId === commit.clientId && mutationId === commit.mutationId,
    );
    for (const { rowId, prev, fields } of commit.rows) {
      const change = request?.changes.find((candidate) => candidate.rowId === rowId);
      const at = (rev: number): RowFields => versions.get(`${rowId}@${rev}`) ?? {};
      const base = at(change?.baseRev ?? -1);
      expect({ state: 'merged', fields }).toEqual(
        mergeRow(base, at(prev), applySent(base, change?.fields ?? {})),
      );
      versions.set(`${rowId}@${commit.rev}`, fields);
    }
  }
}

it('any history of three sheets, with lost answers and repeated pushes, ends in agreement and loses no update', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
      const { store, sheets, sent } = await play(steps);
      await expectStoreFollowsLog(store, KEY);
      await expectNoLostUpdate(store, sent);
      const stored = (await readAllRows(store, KEY)).map(({ rowId, rev, fields }) => [
        rowId,
        { rev, base: fields, fields },
      ]);
      for (const sheet of sheets) {
        expect([...sheet.rows].sort(([a], [b]) => (a < b ? -1 : 1))).toEqual(stored);
      }
    }),
    { numRuns: 300 },
  );
});
