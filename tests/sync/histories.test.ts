import fc from 'fast-check';
import type { RowFields } from '#core/ledger/row-fields';
import { parseRowToken } from '#core/sync/row-token';
import { applySent } from '#core/sync/sent-fields';
import { attended, firstName, World } from './history';
import { expectStoreFollowsLog, readAllRows, readLog } from './log-check';
import { KEY } from './sync-tools';

/** In CI; `HISTORIES=200000 npx jest tests/sync/histories` for a night's run. */
const RUNS = Number(process.env['HISTORIES'] ?? 1_000);

const { seed } = fc.readConfigureGlobal();

/** A cell of a written version is what its writer made of it, or what others had made of it, and never neither. */
function expectMergedCell(base: unknown, before: unknown, sent: unknown, written: unknown): void {
  if (sent === base) expect(written).toBe(before);
  else if (before === base) expect(written).toBe(sent);
  else expect([before, sent]).toEqual([sent, before]);
}

/** No version in the log drops what anybody else wrote. */
async function expectNoLostUpdate({ store, requests }: World): Promise<void> {
  const versions = new Map<string, { fields: RowFields; deleted?: true }>();
  const at = (rowId: string, rev: number) => versions.get(`${rowId}@${rev}`) ?? { fields: {} };
  for (const commit of await readLog(store, KEY)) {
    const request = requests.find(
      ({ clientId, mutationId }) => clientId === commit.clientId && mutationId === commit.mutationId,
    );
    for (const row of commit.rows) {
      const { rowId, prev, fields, deleted } = row;
      const change = request?.changes.find((candidate) => candidate.rowId === rowId);
      if (!change) throw new Error(`Nobody sent ${rowId} of revision ${commit.rev}.`);
      const [base, before] = [at(rowId, change.baseRev), at(rowId, prev)];
      versions.set(`${rowId}@${commit.rev}`, row);
      if ('deleted' in change) {
        expect(deleted).toBe(true);
        expect(before.fields).toEqual(base.fields);
        continue;
      }
      expect(deleted).toBeUndefined();
      if (before.deleted) expect(change.baseRev).toBe(prev);
      const sent = applySent(base.fields, change.fields);
      for (const field of new Set(
        [base, before, { fields: sent }, row].flatMap((it) => Object.keys(it.fields)),
      ))
        expectMergedCell(base.fields[field], before.fields[field], sent[field], fields[field]);
    }
  }
}

function shownRows({ sheets }: World): [string, (string | number | boolean | null | undefined)[]][][] {
  return sheets.map(({ rows }) =>
    rows
      .map(({ cells }): [string, typeof cells] => [
        parseRowToken(String(cells[3]))?.rowId ?? 'no token',
        cells.slice(0, 3),
      ])
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

function counted(names: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

const histories = fc.array(attended, { maxLength: 40, size: 'max' });
/** Rows that a commit of the store holds: mostly as many as are sent. */
const room = fc.constantFrom(Infinity, Infinity, 2);

/** Twice to send and settle what is left, once more to hear of the others. */
const ROUNDS = 4;

it(`any of ${RUNS} histories of three clerks (seed ${seed}) ends in agreement and loses nothing`, async () => {
  await fc.assert(
    fc.asyncProperty(histories, room, async (happenings, rows) => {
      const world = new World(rows);
      for (const at of [0, 1, 2]) await world.happen({ do: 'insert', clerk: 0, at });
      for (const clerk of world.sheets.keys()) await world.sync(clerk, {});
      for (const action of happenings) await world.happen(action);
      for (let round = 0; round < ROUNDS; round++)
        for (const clerk of world.sheets.keys()) await world.sync(clerk, { resolution: 'theirs' });

      await expectStoreFollowsLog(world.store, KEY);
      await expectNoLostUpdate(world);
      const stored = (await readAllRows(world.store, KEY)).filter(({ deleted }) => !deleted);
      const expected = stored.map(({ rowId, fields }) => [
        rowId,
        ['item', 'a', 'b'].map((id) => fields[id] ?? null),
      ]);
      for (const [item, times] of counted(stored.map(({ fields }) => String(fields['item']))))
        if (world.madeOnce.has(firstName(item))) expect(`${item} ×${times}`).toBe(`${item} ×1`);
      for (const shown of shownRows(world)) expect(shown).toEqual(expected);
    }),
    { numRuns: RUNS },
  );
}, 3_600_000);
