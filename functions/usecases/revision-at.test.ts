import fc from 'fast-check';
import type { Commit } from '#core/sync/commit';
import { commitOf, INFO } from '../../tests/contract/ledger-fixtures';
import { revisionAt } from './revision-at';

function logAt(times: readonly number[]) {
  const commits = times.map((at, index): Commit => ({ ...commitOf(index + 1), at }));
  let reads = 0;
  return {
    head: { rev: times.length, at: times.at(-1) ?? 0, ledger: INFO },
    read: (rev: number) => {
      reads += 1;
      return Promise.resolve(commits[rev - 1]);
    },
    reads: () => reads,
  };
}

describe('revisionAt', () => {
  it.each([
    { instant: 9, rev: 0 },
    { instant: 10, rev: 1 },
    { instant: 19, rev: 1 },
    { instant: 20, rev: 4 },
    { instant: 29, rev: 4 },
    { instant: 30, rev: 5 },
    { instant: 99, rev: 5 },
  ])('at $instant is $rev', async ({ instant, rev }) => {
    const { head, read } = logAt([10, 20, 20, 20, 30]);
    expect(await revisionAt(read, head, instant)).toBe(rev);
  });

  it('does not rely on a head of the first version, which does not say when', async () => {
    const { head, read } = logAt([10, 20, 30]);
    expect(await revisionAt(read, { ...head, at: 0 }, 20)).toBe(2);
  });

  it('is the number of commits up to then, found in few reads', async () => {
    const gaps = fc.array(fc.nat(3), { minLength: 1, maxLength: 200 });
    await fc.assert(
      fc.asyncProperty(gaps, fc.nat(300), async (steps, instant) => {
        let at = 5;
        const times = steps.map((step) => (at += step));
        const { head, read, reads } = logAt(times);
        expect(await revisionAt(read, head, instant)).toBe(times.filter((time) => time <= instant).length);
        expect(reads()).toBeLessThanOrEqual(Math.ceil(Math.log2(times.length + 1)) + 1);
      }),
    );
  });
});
