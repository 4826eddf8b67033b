import fc from 'fast-check';
import { deed } from './clerk-deed';
import { ClerkWorld } from './clerk-world';

/** In CI; `HISTORIES=2000 npx jest tests/sync/clerks` for a night's run. */
const RUNS = Number(process.env['HISTORIES'] ?? 15);

const { seed } = fc.readConfigureGlobal();

const circumstances = fc.record({
  rows: fc.integer({ min: 4, max: 7 }),
  isMerged: fc.boolean(),
  isFiltered: fc.boolean(),
  isKnown: fc.integer({ min: 0, max: 4 }).map((chance) => chance > 0),
});

beforeEach(() => {
  // A pane that waits for the server waits half as long at the least: here, not at all.
  jest.spyOn(Math, 'random').mockReturnValue(-1);
});

afterEach(() => {
  jest.restoreAllMocks();
});

it(`any of ${RUNS} histories of three clerks at their workbooks (seed ${seed}) ends in agreement and loses nothing`, async () => {
  await fc.assert(
    fc.asyncProperty(circumstances, fc.array(deed, { maxLength: 25, size: 'max' }), async (start, deeds) => {
      const world = await ClerkWorld.open(start);
      try {
        for (const one of deeds) await world.happen(one);
        const open = await world.settle();
        await world.expectNothingLostInStore();
        expect(open).toEqual([]);
        await world.expectAgreement();
      } finally {
        await world.close();
      }
    }),
    { numRuns: RUNS },
  );
}, 3_600_000);
