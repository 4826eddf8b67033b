import fc from 'fast-check';
import { parseRowToken } from '#core/sync/row-token';
import { ExchangeWorld, idInOrder } from './exchange-world';
import { type Happening, happening, World } from './history';
import { expectStoreFollowsLog, readAllRows } from './log-check';
import { KEY } from './sync-tools';

/** In CI; `HISTORIES=200000 npx jest tests/sync/exchange-histories` for a night's run. */
const RUNS = Number(process.env['HISTORIES'] ?? 300);

/** Clerks 0 and 1 have no network; 2 synchronises directly. */
const FAR = [0, 1];
const NEAR = 2;

type Courier =
  | { readonly do: 'export'; readonly clerk: number }
  /** `which` file, counted from the latest. */
  | { readonly do: 'import'; readonly clerk: number; readonly which: number }
  | {
      readonly do: 'apply';
      readonly clerk: number;
      readonly from: number;
      readonly which: number;
      readonly take?: 'mine' | 'theirs';
    };

const far = fc.nat(FAR.length - 1);
const which = fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat(3) });
const courier: fc.Arbitrary<Courier> = fc.oneof(
  fc.record({ do: fc.constant('export' as const), clerk: far }),
  fc.record({ do: fc.constant('import' as const), clerk: far, which }),
  far.chain((clerk) =>
    fc.record(
      {
        do: fc.constant('apply' as const),
        clerk: fc.constant(clerk),
        from: fc.oneof({ weight: 8, arbitrary: fc.constant(clerk) }, { weight: 1, arbitrary: far }),
        which,
        take: fc.constantFrom('mine' as const, 'theirs' as const),
      },
      { requiredKeys: ['do', 'clerk', 'from', 'which'] },
    ),
  ),
);

async function carry(world: ExchangeWorld, action: Courier): Promise<void> {
  if (action.do === 'export') {
    world.exportFrom(action.clerk);
    return;
  }
  if (action.do === 'import') {
    const file = world.exports[action.clerk]?.at(-1 - action.which);
    if (file) await world.import(action.clerk, file);
    return;
  }
  const answer = world.answers[action.from]?.at(-1 - action.which);
  if (answer) world.apply(action.clerk, answer, action.take);
}

/** Only clerk 2 can reach the server. */
function nearOnly(action: Happening): Happening {
  return action.do === 'sync' ? { do: 'sync', clerk: NEAR } : action;
}

function shown(world: World): string[][][] {
  return world.sheets.map(({ rows }) =>
    rows
      .map(({ cells }) => [
        parseRowToken(String(cells[3]))?.rowId ?? 'no token',
        ...cells.slice(0, 3).map(String),
      ])
      .sort((a, b) => (String(a[0]) < String(b[0]) ? -1 : 1)),
  );
}

async function stored(world: World): Promise<string[][]> {
  const rows = (await readAllRows(world.store, KEY)).filter(({ deleted }) => !deleted);
  return rows.map(({ rowId, fields }) => [
    rowId,
    ...['item', 'a', 'b'].map((id) => String(fields[id] ?? null)),
  ]);
}

async function settleAll(world: ExchangeWorld): Promise<void> {
  for (let round = 0; round < 5; round++) {
    for (const clerk of FAR) {
      if (await world.roundTrip(clerk, 'theirs')) continue;
      // What a clerk is told to do whose copy was exported from another copy.
      await world.happen({ do: 'lose the token column', clerk });
    }
    await world.sync(NEAR, { resolution: 'theirs' });
  }
}

it('any history of two closed machines and a clerk at the server ends in agreement, and no edit is undone', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.oneof(happening, courier), { maxLength: 40, size: 'max' }),
      async (actions) => {
        const world = new ExchangeWorld();
        for (const at of [0, 1, 2]) await world.happen({ do: 'insert', clerk: 0, at });
        for (const clerk of FAR) await world.roundTrip(clerk);
        await world.sync(NEAR, {});
        for (const action of actions)
          if (action.do === 'export' || action.do === 'import' || action.do === 'apply')
            await carry(world, action);
          else await world.happen(nearOnly(action));
        await settleAll(world);
        await expectStoreFollowsLog(world.store, KEY);
        const expected = await stored(world);
        for (const sheet of shown(world)) expect(sheet).toEqual(expected);
      },
    ),
    { numRuns: RUNS },
  );
}, 3_600_000);

/** Row ids differ between two worlds; what the rows say, and what they came to, does not. */
function contents(world: World): string[][] {
  return world.sheets.map(({ rows }) =>
    rows.map(({ cells }) => cells.slice(0, 3).map(String).join('|')).sort(),
  );
}

it('files carried without delay come to the same as direct synchronisation', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(happening, { maxLength: 30, size: 'max' }), async (actions) => {
      const [direct, files] = [new World(), new ExchangeWorld()];
      const insertId = direct.newId;
      let ids = 0;
      const both = async (action: Happening): Promise<void> => {
        if (action.do === 'deliver an old request again') return;
        if (action.do === 'sync') {
          direct.newId = () => idInOrder(++ids);
          await direct.sync(action.clerk, {});
          direct.newId = insertId;
          await files.roundTrip(action.clerk);
          return;
        }
        await direct.happen(action);
        await files.happen(action);
      };
      for (const at of [0, 1, 2]) await both({ do: 'insert', clerk: 0, at });
      for (const clerk of [0, 1, 2]) await both({ do: 'sync', clerk });
      for (const action of actions) await both(action);
      expect(contents(files)).toEqual(contents(direct));
      const said = async (world: World) =>
        (await stored(world)).map(([, ...cells]) => cells.join('|')).sort();
      expect(await said(files)).toEqual(await said(direct));
    }),
    { numRuns: RUNS / 3 },
  );
}, 3_600_000);
