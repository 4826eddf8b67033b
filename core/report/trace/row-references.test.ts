import fc from 'fast-check';
import { rowReferences } from './row-references';
import type { TracedRow } from './traced-figure';

const row = (number: number | null, no: number | null = null, title = '换届'): TracedRow => ({
  ...{ ledger: '基础工作提升年', row: number, no, title, amount: 1 },
});

/** The rows that references name: every number, or both ends of a stretch, behind `第` or `序号`. */
function numbersIn(references: readonly string[]): number[] {
  return references.flatMap((line) =>
    [...line.matchAll(/(\d+)(?:—(\d+))?/g)].flatMap(([, first, last = first]) =>
      Array.from({ length: Number(last) - Number(first) + 1 }, (_, index) => Number(first) + index),
    ),
  );
}

describe('rowReferences', () => {
  it.each<[string, readonly TracedRow[], readonly string[]]>([
    ['nothing', [], []],
    [
      'a few rows with their titles',
      [row(4), row(7, 3, '培训\n骨干')],
      ['基础工作提升年：第4行“换届”、第7行“培训 骨干”'],
    ],
    [
      'many rows in stretches',
      [4, 7, 12, 13, 14, 15].map((one) => row(one)),
      ['基础工作提升年：第4、7、12—15行'],
    ],
    ['rows of the store by number', [3, 5, 6, 7].map((no) => row(null, no)), ['基础工作提升年：序号3、5—7']],
    ['a few rows of the store', [row(null, 3)], ['基础工作提升年：序号3“换届”']],
    ['rows with neither, by title', [row(null)], ['基础工作提升年：“换届”']],
    [
      'rows of several kinds and ledgers',
      [row(4), row(5), row(null, 2), row(null), { ...row(9), ledger: '特色创新发展年' }],
      ['基础工作提升年：第4—5行；基础工作提升年：序号2；基础工作提升年：“换届”；特色创新发展年：第9行'],
    ],
    ['a row behind two figures once', [4, 4, 4, 5].map((one) => row(one)), ['基础工作提升年：第4—5行']],
    ['a long title cut', [row(4, 1, '字'.repeat(30))], [`基础工作提升年：第4行“${'字'.repeat(20)}…”`]],
  ])('names %s', (_what, rows, expected) => {
    expect(rowReferences(rows)).toEqual(expected);
  });

  it('names every row once, in lines that are easy to read', () => {
    const numbers = fc.uniqueArray(fc.integer({ min: 1, max: 20_000 }), { minLength: 4, maxLength: 2_000 });
    fc.assert(
      fc.property(numbers, (rows) => {
        const references = rowReferences(rows.map((one) => row(one)));
        expect(numbersIn(references)).toEqual([...rows].sort((a, b) => a - b));
        expect(Math.max(...references.map(({ length }) => length))).toBeLessThan(1_020);
      }),
    );
  });
});
