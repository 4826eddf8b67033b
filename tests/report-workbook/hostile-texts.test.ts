/** Whatever people type is text in the workbook of the monthly report, and the same text for every reader. */
import ExcelJS from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { buildMonthlyReport } from '#core/report/monthly-report';
import type { ReportInput } from '#core/report/report-input';
import { DEFAULT_RULES } from '#core/rules/rule-set';
import { largeBureau } from '#tests/support/large-bureau';
import { readWorkbook } from '#xlsx/read-workbook';
import { writeMonthlyReport } from '#xlsx/report/write-monthly-report';

/** As typed, and as a cell can hold it. */
const TEXTS: readonly (readonly [typed: string, held: string])[] = [
  ...[
    ...['=1+1', '+86', '-1', '@SUM(A1)', '\t=1+1', "=cmd|'/c calc'!A0", '=HYPERLINK("http://x","y")'],
    ...[
      '{=SUM(A1)}',
      '_x000D_',
      '_x005F_x000D_',
      '&amp;<b>"\'',
      ' 空格 ',
      '*',
      '~?',
      '<>0',
      '007',
      '1e5',
      'TRUE',
    ],
  ].map((text) => [text, text] as const),
  ['\r=1+1', '\n=1+1'],
  ['甲\r\n乙\u0000\u0007\u001f\u0085', '甲\n乙'],
  ['半个\ud83d字\udc00\uffff', '半个\ufffd字\ufffd\ufffd'],
];

/** A bureau in which every text in turn names a unit, an item, a deadline and a finding. */
function hostileBureau(): ReportInput {
  const bureau = largeBureau({ items: 0, units: 0 });
  const [item] = largeBureau({ items: 4, units: 1 }).ledgers[0]?.items ?? [];
  if (!item) throw new Error('no item');
  const { progress: _progress, ...open } = item;
  return {
    ...bureau,
    bureau: TEXTS.map(([typed]) => typed).join(''),
    ledgers: [
      {
        ...{ kind: 'foundation', name: '=基础*', year: 2023 },
        items: TEXTS.map(([typed], index) => ({
          ...open,
          row: index + 4,
          item: typed,
          deadline: { ...open.deadline, text: typed },
          units: [{ name: typed, role: 'lead', collective: false }],
        })),
      },
    ],
    quotas: TEXTS.map(([typed]) => ({
      no: null,
      unit: typed,
      targetScore: 10,
      quota: { [typed]: 1 },
      total: 1,
    })),
    inspections: TEXTS.map(([typed]) => ({
      no: null,
      date: '2023-06-01',
      unit: typed,
      units: [typed],
      problem: typed,
    })),
    rules: {
      ...DEFAULT_RULES,
      looks: {
        ...DEFAULT_RULES.looks,
        red: { name: '=落后"*', colour: '红' },
        green: { name: '长'.repeat(400), colour: '绿' },
      },
    },
  };
}

const HELD = TEXTS.map(([, held]) => held).sort();

describe('texts that look like something else', () => {
  let bytes: Uint8Array;
  let workbook: ExcelJS.Workbook;
  beforeAll(async () => {
    bytes = await writeMonthlyReport(buildMonthlyReport(hostileBureau()));
    workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(bytes.buffer as ArrayBuffer);
  });

  /** The texts of a column below its header, as exceljs reads them. */
  function textsUnder(name: string, header: string): string[] {
    const sheet = workbook.getWorksheet(name);
    const cells = (sheet?.getRows(1, sheet.rowCount) ?? []).flatMap((row) =>
      Array.from({ length: row.cellCount }, (_, index) => row.getCell(index + 1)),
    );
    const head = cells.find(({ value }) => value === header);
    return cells
      .filter(
        ({ col, row, type }) =>
          col === head?.col && Number(row) > Number(head.row) && type !== ExcelJS.ValueType.Merge,
      )
      .map(({ value, type }) => (typeof value === 'string' ? value : `not a text: ${type}`));
  }

  it.each([
    ['单位情况', '单位'],
    ['红黄清单', '事项'],
    ['红黄清单', '完成时限（原文）'],
    ['督导问题', '发现问题'],
    ['督导问题', '责任单位'],
    ['牵头明细', '单位'],
    ['牵头明细', '事项'],
    ['事项明细', '事项'],
  ])('are texts in %s under %s', (sheet, header) => {
    expect(textsUnder(sheet, header).sort()).toEqual(HELD);
  });

  it('are the same for our own reader', async () => {
    const { grids } = await readWorkbook(bytes, '通报.xlsx');
    const texts = grids.flatMap(({ values }) => values.flat());
    for (const held of HELD) expect(texts).toContain(held);
  });

  it('leave every part of the file well-formed, and formulas to us', () => {
    const parts = Object.entries(unzipSync(bytes)).filter(([path]) => !path.endsWith('/'));
    const formulas = parts.flatMap(([path, content]) => {
      const parser = new SaxesParser();
      const failures: string[] = [];
      parser.on('error', ({ message }) => failures.push(`${path}: ${message}`));
      parser.write(new TextDecoder('utf-8', { fatal: true }).decode(content)).close();
      expect(failures).toEqual([]);
      return [...strFromU8(content).matchAll(/<(?:f|formula)>(.*?)<\/(?:f|formula)>/g)].map(
        ([, text = '']) => text,
      );
    });
    expect(formulas.length).toBeGreaterThan(500);
    const ours = /^(?:0$|SUM|IF|COUNTIFS|SUMPRODUCT|ROUND|MIN|[A-Z]+\d+|&quot;)/;
    expect(formulas.filter((formula) => !ours.test(formula))).toEqual([]);
    expect(formulas.filter((formula) => /cmd|HYPERLINK/.test(formula))).toEqual([]);
  });
});

it('cuts a text that no cell could hold', async () => {
  const [ledger] = largeBureau({ items: 4, units: 1 }).ledgers;
  const [item] = ledger?.items ?? [];
  if (!ledger || !item) throw new Error('no item');
  const units = [{ name: `${'长'.repeat(32_766)}😀`, role: 'lead' as const, collective: false }];
  const bureau = largeBureau({ items: 0, units: 0 });
  const bytes = await writeMonthlyReport(
    buildMonthlyReport({ ...bureau, ledgers: [{ ...ledger, items: [{ ...item, units }] }] }),
  );
  const strings = strFromU8(unzipSync(bytes)['xl/sharedStrings.xml'] ?? new Uint8Array());
  const lengths = [...strings.matchAll(/<t[^>]*>([^<]*)</g)].map(([, text = '']) => text.length);
  expect(Math.max(...lengths)).toBe(32_767);
});
