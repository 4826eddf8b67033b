import fc from 'fast-check';
import { chunkChanges, jsonBytes } from './chunk-changes';
import { MAX_CHANGES, MAX_REQUEST_BYTES } from './limits';

const INFO = {
  kind: 'foundation',
  year: 2023,
  title: '题'.repeat(500),
  sheet: '表',
  columns: Array.from({ length: 100 }, (_, index) => ({ id: `quota:第${index}`, header: '头'.repeat(80) })),
};
const change = (rowId: string, length: number) => ({
  rowId,
  baseRev: 0,
  fields: { item: '字'.repeat(length) },
});

describe('chunkChanges', () => {
  it.each([
    { name: 'nothing', changes: [], sizes: [] },
    { name: 'a few rows', changes: [change('a', 1), change('b', 1)], sizes: [2] },
    {
      name: 'one row too many',
      changes: Array.from({ length: MAX_CHANGES + 1 }, (_, i) => change(`r${i}`, 1)),
      sizes: [MAX_CHANGES, 1],
    },
    { name: 'long rows', changes: ['a', 'b', 'c'].map((id) => change(id, 130_000)), sizes: [2, 1] },
    {
      name: 'a row that is too large',
      changes: [change('a', 1), change('b', 310_000), change('c', 1)],
      sizes: [1, 1, 1],
    },
  ])('cuts $name', ({ changes, sizes }) => {
    expect(chunkChanges(changes, INFO).map((chunk) => chunk.length)).toEqual(sizes);
  });

  it('keeps every change, in order, in requests that are accepted', () => {
    const lengths = fc.array(fc.integer({ min: 0, max: 32_767 }), { maxLength: 60 });
    fc.assert(
      fc.property(lengths, (all) => {
        const changes = all.map((length, index) => change(`r${index}`, length));
        const chunks = chunkChanges(changes, INFO);
        expect(chunks.flat()).toEqual(changes);
        for (const chunk of chunks) {
          const [clientId, mutationId] = ['c'.repeat(64), 'm'.repeat(64)];
          const request = { protocol: 99, clientId, mutationId, since: 999_999_999_999_999, ledger: INFO };
          expect(jsonBytes({ ...request, changes: chunk })).toBeLessThanOrEqual(MAX_REQUEST_BYTES);
        }
      }),
      { numRuns: 30 },
    );
  });
});
