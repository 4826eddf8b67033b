import fc from 'fast-check';
import { CATALOGUE, type FindingCode } from '#core/finding/catalogue';
import type { Finding } from '#core/finding/finding';
import { cellAddress } from '#core/grid/address';
import type { CellValue, GridEdit, WorkbookGrids } from '#core/grid/grid';
import { applyEdits } from './apply-edits';
import { fixWorkbook, type FixedWorkbook, type FixOptions } from './fix-workbook';

/** A slip of a text: what it should be instead, or nothing where that cannot be told. */
type Rule = readonly [code: FindingCode, slip: RegExp, meant?: string];

function finding(code: FindingCode, row: number, column: number, fix?: readonly GridEdit[]): Finding {
  const cell = cellAddress(row, column);
  const { severity } = CATALOGUE[code];
  return { code, severity, sheet: '台账', cell, column: '', value: '', message: code, ...(fix && { fix }) };
}

/** A check that looks for slips cell by cell, as many findings a cell as its text has slips. */
function checkOf(rules: readonly Rule[]): FixOptions['check'] {
  return ({ grids }) =>
    grids.flatMap(({ values }) =>
      values.flatMap((cells, row) =>
        cells.flatMap((value, column) =>
          rules.flatMap(([code, slip, meant]) => {
            const text = typeof value === 'string' ? value : '';
            const fix = meant === undefined ? undefined : [{ row, column, value: text.replace(slip, meant) }];
            return Array.from(text.matchAll(new RegExp(slip, 'g')), () => finding(code, row, column, fix));
          }),
        ),
      ),
    );
}

function workbook(...values: readonly (readonly CellValue[])[]): WorkbookGrids {
  return { fileName: '', grids: [{ sheet: '台账', values, formats: [], merges: [], date1904: false }] };
}

const allowed: FixOptions['refusals'] = (edits) => edits.map(() => undefined);

function summary({ edits, skipped, remaining }: FixedWorkbook) {
  return {
    edits: edits.map(({ cell, before, value }) => `${cell} ${String(before)}→${String(value)}`),
    skipped: skipped.map(({ finding: { cell, code }, reason, detail }) =>
      [cell, code, reason, detail].join(' ').trim(),
    ),
    remaining: remaining.length,
  };
}

const WARNING = 'status-unknown';
const OTHER = 'article-type-unknown';

describe('fixWorkbook', () => {
  it.each<[string, CellValue[], Rule[], ReturnType<typeof summary>]>([
    ['clean cells', ['甲', 1, null], [[WARNING, /x/, 'y']], { edits: [], skipped: [], remaining: 0 }],
    [
      'one slip a cell',
      ['ax', 'b'],
      [[WARNING, /x/, 'y']],
      { edits: ['A1 ax→ay'], skipped: [], remaining: 0 },
    ],
    [
      'two slips of one cell, one after the other',
      ['xz'],
      [
        [WARNING, /x/, ''],
        [OTHER, /z/, '!'],
      ],
      { edits: ['A1 xz→z', 'A1 z→!'], skipped: [], remaining: 0 },
    ],
    [
      'the same slip twice in one cell',
      ['xx'],
      [[WARNING, /x/, 'y']],
      { edits: ['A1 xx→yx', 'A1 yx→yy'], skipped: [], remaining: 0 },
    ],
    [
      'more slips in one cell than rounds: the rest is told, not lost',
      ['xxxxx'],
      [[WARNING, /x/, 'y']],
      {
        edits: ['A1 xxxxx→yxxxx', 'A1 yxxxx→yyxxx', 'A1 yyxxx→yyyxx'],
        skipped: [`A1 ${WARNING} later`, `A1 ${WARNING} later`],
        remaining: 2,
      },
    ],
    [
      'a fix that brings another slip is not made',
      ['x', 'y'],
      [
        [WARNING, /x/, 'y'],
        [OTHER, /y/],
      ],
      {
        edits: [],
        skipped: [`A1 ${WARNING} new-finding ${OTHER}`, `B1 ${OTHER} by-hand`],
        remaining: 2,
      },
    ],
    [
      'fixes that would undo each other for ever are not made',
      ['x', 'y'],
      [
        [WARNING, /x/, 'y'],
        [OTHER, /y/, 'x'],
      ],
      {
        edits: [],
        skipped: [`A1 ${WARNING} new-finding ${OTHER}`, `B1 ${OTHER} new-finding ${WARNING}`],
        remaining: 2,
      },
    ],
    [
      'a fix after which only information remains is made',
      ['x'],
      [
        [WARNING, /x/, 'y'],
        ['deadline-undated', /y/],
      ],
      { edits: ['A1 x→y'], skipped: [], remaining: 1 },
    ],
    [
      'a fix that does not help is not made, and does not keep the others from being made',
      ['x', 'z'],
      [
        [WARNING, /x/, 'xx'],
        [OTHER, /z/, 'y'],
      ],
      { edits: ['B1 z→y'], skipped: [`A1 ${WARNING} ineffective`], remaining: 1 },
    ],
    [
      'where the first fix of a cell does not help, the next is tried',
      ['xz'],
      [
        [WARNING, /x/, 'x'],
        [OTHER, /z/, 'y'],
      ],
      { edits: ['A1 xz→xy'], skipped: [`A1 ${WARNING} ineffective`], remaining: 1 },
    ],
  ])('%s', (_name, cells, rules, expected) => {
    expect(summary(fixWorkbook(workbook(cells), { check: checkOf(rules), refusals: allowed }))).toEqual(
      expected,
    );
  });

  it('leaves what the file refuses, with its reason, and makes the rest', () => {
    const refusals: FixOptions['refusals'] = (edits) =>
      edits.map(({ column }) => (column === 0 ? '单元格是公式' : undefined));
    const check = checkOf([[WARNING, /x/, 'y']]);
    expect(summary(fixWorkbook(workbook(['x', 'x']), { check, refusals }))).toEqual({
      edits: ['B1 x→y'],
      skipped: [`A1 ${WARNING} refused 单元格是公式`],
      remaining: 1,
    });
  });

  it('makes a guess only when its code is named', () => {
    const check = checkOf([['deadline-ambiguous', /x/, 'y']]);
    const fixed = fixWorkbook(workbook(['x']), { check, refusals: allowed });
    expect(summary(fixed).skipped).toEqual(['A1 deadline-ambiguous needs-consent']);
    const codes = new Set(['deadline-ambiguous'] as const);
    expect(summary(fixWorkbook(workbook(['x']), { check, refusals: allowed, codes })).edits).toEqual([
      'A1 x→y',
    ]);
  });

  /** One finding at the first `x` that repairs every cell with one, as for a habit of a whole column. */
  const habit =
    (meant: (column: number) => string): FixOptions['check'] =>
    ({ grids }) => {
      const columns = (grids[0]?.values[0] ?? []).flatMap((value, column) => (value === 'x' ? [column] : []));
      const [first] = columns;
      const fix = columns.map((column) => ({ row: 0, column, value: meant(column) }));
      return first === undefined ? [] : [finding(WARNING, 0, first, fix)];
    };

  it.each<[string, FixOptions['check'], readonly number[], Partial<ReturnType<typeof summary>>]>([
    ['every cell', habit(() => 'y'), [], { edits: ['A1 x→y', 'B1 x→y', 'C1 x→y'], skipped: [] }],
    [
      'all but a cell that the file refuses',
      habit(() => 'y'),
      [0],
      { edits: ['B1 x→y', 'C1 x→y'], skipped: [`A1 ${WARNING} refused 公式`] },
    ],
    [
      'all but a cell that it does not help',
      habit((column) => (column === 1 ? 'x' : 'y')),
      [],
      { edits: ['A1 x→y', 'C1 x→y'], skipped: [`B1 ${WARNING} ineffective`] },
    ],
  ])('a finding that speaks for many cells repairs %s', (_name, check, refused, expected) => {
    const refusals: FixOptions['refusals'] = (edits) =>
      edits.map(({ column }) => (refused.includes(column) ? '公式' : undefined));
    expect(summary(fixWorkbook(workbook(['x', 'x', 'x']), { check, refusals }))).toMatchObject(expected);
  });

  it.each([
    ['helps', 'y', { edits: ['B1 x→y'], skipped: [] }],
    ['does not help', 'z', { edits: [], skipped: [`A1 ${WARNING} ineffective`] }],
  ])('a fix of another cell than the finding’s own that %s', (_name, value, expected) => {
    const check: FixOptions['check'] = ({ grids }) =>
      grids[0]?.values[0]?.[1] === 'y' ? [] : [finding(WARNING, 0, 0, [{ row: 0, column: 1, value }])];
    const fixed = fixWorkbook(workbook(['a', 'x']), { check, refusals: allowed });
    expect(summary(fixed)).toMatchObject(expected);
  });

  const codes: readonly FindingCode[] = [
    WARNING,
    OTHER,
    'date-unreadable',
    'percent-unreadable',
    'unit-repeated',
  ];
  const letter = fc.constantFrom('x', 'y', 'z', 'w');
  const rule = fc.tuple(
    fc.constantFrom(...codes),
    letter,
    fc.option(fc.string({ unit: letter, maxLength: 2 })),
  );
  const rulesArbitrary = fc.uniqueArray(rule, { maxLength: 5, selector: ([code]) => code });
  const cell = fc.string({ unit: letter, maxLength: 4 });

  it('ends, says of every slip what became of it, and never makes a cell worse', () => {
    fc.assert(
      fc.property(rulesArbitrary, fc.array(cell, { maxLength: 4 }), (drawn, cells) => {
        const rules = drawn.map(([code, slip, meant]): Rule =>
          meant === null ? [code, RegExp(slip)] : [code, RegExp(slip), meant],
        );
        const check = checkOf(rules);
        const before = workbook(cells);
        const { edits, skipped, remaining } = fixWorkbook(before, { check, refusals: allowed });
        const after = check(applyEdits(before, edits));
        expect(remaining).toEqual(after);
        expect(skipped).toHaveLength(after.filter(({ severity, fix }) => severity !== 'info' || fix).length);
        for (const code of codes) {
          const at = (findings: readonly Finding[], column: number): number =>
            findings.filter((each) => each.code === code && each.cell === cellAddress(0, column)).length;
          cells.forEach((_, column) => {
            expect(at(after, column)).toBeLessThanOrEqual(at(check(before), column));
          });
        }
      }),
    );
  });
});
