/** Random workbooks: nothing throws, and a slip that was planted is never called clean. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { runChecks } from '#core/check/run-checks';
import { cellAddress } from '#core/grid/address';
import type { CellValue, Grid } from '#core/grid/grid';
import { understandWorkbook } from '#core/ledger/understand';
import { UnreadableWorkbookError } from '#xlsx/errors';
import { readWorkbook } from '#xlsx/read-workbook';
import { FUZZ_TIMEOUT_MS, fuzzRuns } from '#tests/support/fuzz-runs';

const SAMPLES = path.resolve(__dirname, '../../samples');
const QUOTA = '安居区司法局2023信息任务分配表.xlsx';
const YEARS = '绵阳市司法局2023四个项目年台账.xlsx';
const bytesOf = (name: string): Buffer => readFileSync(path.join(SAMPLES, name));

async function gridsOf(name: string): Promise<readonly Grid[]> {
  return (await readWorkbook(bytesOf(name), name)).grids;
}

function check(fileName: string, grids: readonly Grid[]) {
  return runChecks(understandWorkbook({ fileName, grids }, { asOf: '2023-06-30' }));
}

function withCell(
  grids: readonly Grid[],
  sheet: string,
  [row, column]: readonly [number, number],
  value: CellValue,
): Grid[] {
  return grids.map((grid) =>
    grid.sheet !== sheet
      ? grid
      : {
          ...grid,
          values: grid.values.map((cells, at) =>
            at === row ? Object.assign([...cells], { [column]: value }) : cells,
          ),
        },
  );
}

/** A slip, the sheet and column it is made in, its rows (zero-based), and the finding that must name its cell. */
interface Slip {
  readonly name: string;
  readonly file: string;
  readonly sheet: string;
  readonly column: number;
  readonly rows: readonly [number, number];
  readonly value: fc.Arbitrary<CellValue>;
  readonly code: string;
}

const junk = fc.constantFrom('尽快完成', '抓紧落实', '2月30日前', 'abc', '13月底前', '认真落实');
const slips: readonly Slip[] = [
  {
    name: 'an unreadable deadline',
    file: YEARS,
    sheet: '基础工作提升年',
    column: 2,
    rows: [3, 35],
    value: junk,
    code: 'deadline-unreadable',
  },
  {
    name: 'a missing unit',
    file: YEARS,
    sheet: '特色创新发展年',
    column: 3,
    rows: [3, 45],
    value: fc.constantFrom(null, '', '　'),
    code: 'required-missing',
  },
  {
    name: 'a missing lead',
    file: YEARS,
    sheet: '重点工程推进年',
    column: 4,
    rows: [3, 36],
    value: fc.constant(null),
    code: 'required-missing',
  },
  {
    name: 'a unit outside the directory',
    file: YEARS,
    sheet: '基础工作提升年',
    column: 3,
    rows: [3, 35],
    value: fc.constantFrom('后勤保障科', '监察室'),
    code: 'unit-unknown',
  },
  {
    name: 'a quota in words',
    file: QUOTA,
    sheet: '信息任务分配表',
    column: 3,
    rows: [3, 20],
    value: fc.constantFrom('若干', '12编', '-5', '1.5篇'),
    code: 'quota-unreadable',
  },
  {
    name: 'a total that does not add up',
    file: QUOTA,
    sheet: '信息任务分配表',
    column: 8,
    rows: [3, 12],
    value: fc.integer({ min: 100, max: 999 }),
    code: 'quota-total-mismatch',
  },
  {
    name: 'a formula error',
    file: YEARS,
    sheet: '重点工程推进年',
    column: 3,
    rows: [3, 36],
    value: fc.constantFrom('#REF!', '#N/A', '#DIV/0!'),
    code: 'cell-error',
  },
  {
    name: 'a date that does not exist',
    file: QUOTA,
    sheet: '信息报送登记表',
    column: 0,
    rows: [3, 100],
    value: fc.constantFrom('2023-02-30', '二月', '2023.13.1'),
    code: 'date-unreadable',
  },
];

describe('a planted slip is found at its cell', () => {
  it.each(slips)(
    '$name',
    async ({ file, sheet, column, rows: [first, last], value, code }) => {
      const grids = await gridsOf(file);
      fc.assert(
        fc.property(fc.integer({ min: first, max: last }), value, (row, slip) => {
          const findings = check(file, withCell(grids, sheet, [row, column], slip));
          expect(findings.map((finding) => `${finding.code} ${finding.sheet} ${finding.cell}`)).toContain(
            `${code} ${sheet} ${cellAddress(row, column)}`,
          );
        }),
        { numRuns: fuzzRuns(12, 1_000) },
      );
    },
    FUZZ_TIMEOUT_MS,
  );
});

const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.double(),
  fc.boolean(),
  fc.constant(null),
  fc.constantFrom(
    "=cmd|' /C calc'!A0",
    '@SUM(1)',
    '\u0000',
    '﷽'.repeat(50),
    '５'.repeat(400),
    '1'.repeat(5000),
    '，'.repeat(2000),
    '前'.repeat(3000),
    '《'.repeat(800),
    '2023年'.repeat(500),
  ),
);

it(
  '1,000 mutated workbooks, 100 random cells in each, are read and checked without a throw',
  async () => {
    const samples = [
      { file: QUOTA, grids: await gridsOf(QUOTA) },
      { file: YEARS, grids: await gridsOf(YEARS) },
    ];
    const cell = fc.tuple(fc.nat(60), fc.nat(14), hostile);
    fc.assert(
      fc.property(
        fc.nat(1),
        fc.nat(4),
        fc.array(cell, { minLength: 100, maxLength: 100 }),
        (which, at, cells) => {
          const { file, grids } = samples[which] ?? { file: '', grids: [] };
          const target = grids[at % Math.max(1, grids.length)];
          if (!target) return;
          const values: CellValue[][] = Array.from({ length: 61 }, (_, row) => [
            ...(target.values[row] ?? []),
          ]);
          for (const [row, column, value] of cells) {
            const line = values[row] ?? [];
            while (line.length < column) line.push(null);
            line[column] = value;
          }
          const dense = [...values, ...target.values.slice(values.length)];
          check(
            file,
            grids.map((grid) => (grid === target ? { ...grid, values: dense } : grid)),
          );
        },
      ),
      { numRuns: 1_000 },
    );
  },
  FUZZ_TIMEOUT_MS,
);

it(
  'damaged files are refused by name, never by accident',
  async () => {
    const original = bytesOf(QUOTA);
    const damage = fc.array(fc.tuple(fc.nat(original.length - 1), fc.nat(255)), {
      minLength: 1,
      maxLength: 40,
    });
    await fc.assert(
      fc.asyncProperty(damage, fc.option(fc.nat(original.length)), async (flips, cut) => {
        const bytes = Buffer.from(original);
        for (const [at, value] of flips) bytes[at] = value;
        const file = cut === null ? bytes : bytes.subarray(0, cut);
        try {
          check(QUOTA, (await readWorkbook(file, QUOTA)).grids);
        } catch (error) {
          expect(error).toBeInstanceOf(UnreadableWorkbookError);
        }
      }),
      { numRuns: fuzzRuns(50, 1_000) },
    );
  },
  FUZZ_TIMEOUT_MS,
);
