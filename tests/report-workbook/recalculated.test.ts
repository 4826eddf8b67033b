/** The workbook of the monthly report says the same when a calculation of another make counts it anew. */
import path from 'node:path';
import { readSource } from '#cli/commands/source';
import { cellAddress } from '#core/grid/address';
import { buildMonthlyReport } from '#core/report/monthly-report';
import type { ReportInput } from '#core/report/report-input';
import { DEFAULT_RULES } from '#core/rules/rule-set';
import { largeBureau } from '#tests/support/large-bureau';
import { type CellContent, plainValue } from '#tools/excel-host/model/cell';
import { recalculate } from '#tools/excel-host/model/calculate';
import { openWorkbook } from '#tools/excel-host/workbook-file/open-workbook';
import { writeMonthlyReport } from '#xlsx/report/write-monthly-report';

const samples = path.resolve(__dirname, '../../samples');
const SAMPLES = ['绵阳市司法局2023四个项目年台账.xlsx', '安居区司法局2023信息任务分配表.xlsx'];

/** Digits in which results must agree: the order of a sum may tell in the last ones. */
const DIGITS = 12;

function shown(value: CellContent): string {
  const content = plainValue(value);
  return typeof content === 'number' ? String(Number(content.toPrecision(DIGITS))) : String(content);
}

/** What every formula of the workbook comes to, as the file has it and as counted from nothing. */
async function resultsOf(
  input: ReportInput,
): Promise<{ readonly cached: string[]; readonly counted: string[] }> {
  const book = await openWorkbook(await writeMonthlyReport(buildMonthlyReport(input)), '通报.xlsx');
  const placed = book.sheets.flatMap((sheet) =>
    Array.from(sheet.withFormulas(), (place) => ({ sheet, ...place })),
  );
  const told = ({ sheet, row, column }: (typeof placed)[number], value: CellContent): string =>
    `${sheet.name} ${cellAddress(row, column)} ${shown(value)}`;
  const cached = placed.map((place) => told(place, place.cell.value));
  for (const { sheet, row, column, cell } of placed) sheet.put(row, column, { ...cell, value: null });
  recalculate(book);
  const counted = placed.map((place) => told(place, place.sheet.cell(place.row, place.column).value));
  return { cached, counted };
}

describe('the sample ledgers', () => {
  it('come to what the workbook says', async () => {
    const files = SAMPLES.map((name) => path.join(samples, name));
    const { input } = await readSource(files, { asOf: '2023-06-30' });
    const { cached, counted } = await resultsOf({ ...input, bureau: '绵阳市司法局', basis: [] });
    expect(cached.length).toBeGreaterThan(1000);
    expect(counted).toEqual(cached);
  });
});

const BUREAU = largeBureau({ items: 60, units: 8 });
const { lights } = DEFAULT_RULES;

describe.each<[string, Partial<ReportInput>]>([
  ['a bureau with everything', {}],
  ['many units', largeBureau({ items: 80, units: 40 })],
  ['one unit', largeBureau({ items: 12, units: 1 })],
  ['four lamps', { rules: { ...DEFAULT_RULES, lights: { ...lights, lamps: 4 } } }],
  ['a month before anything is due', { asOf: '2023-01-31' }],
  ['no ledger at all', { ledgers: [], quotas: [], articles: [], inspections: [] }],
  ['quotas alone', { ledgers: [] }],
  ['ledgers alone', { quotas: [], articles: [], inspections: [] }],
  ['ledgers without items', { ledgers: BUREAU.ledgers.map((ledger) => ({ ...ledger, items: [] })) }],
  [
    'items without numbers, units, dates and progress',
    {
      ledgers: BUREAU.ledgers.map((ledger) => ({
        ...ledger,
        items: ledger.items.map(({ row: _row, progress: _progress, ...item }, index) => ({
          ...{ ...item, no: null, units: [] },
          ...(index % 2 === 0 && {
            deadline: { text: '', type: 'unrecognised' as const, milestones: [], notes: [] },
          }),
        })),
      })),
    },
  ],
  [
    'a note of 2,000 characters',
    {
      ledgers: BUREAU.ledgers.map((ledger) => ({
        ...ledger,
        items: ledger.items.map((item) => ({ ...item, item: '字'.repeat(2_000) })),
      })),
    },
  ],
])('%s', (_what, change) => {
  it('comes to what the workbook says, in every sheet', async () => {
    const { cached, counted } = await resultsOf({ ...BUREAU, ...change });
    expect(counted).toEqual(cached);
  });
});
