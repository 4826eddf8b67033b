import ExcelJS from 'exceljs';
import type { QuotaRow } from '#core/ledger/quota-row';
import { buildMonthlyReport } from '#core/report/monthly-report';
import { DEFAULT_RULES } from '#core/rules/rule-set';
import type { ScoringScheme } from '#core/scoring/scheme';
import { PROPORTIONAL } from '#core/scoring/scheme';
import { GENERAL_SAMPLE } from '#core/scoring/schemes/general-sample';
import { writeMonthlyReport } from './write-monthly-report';

const row = (unit: string, targetScore: number | null): QuotaRow => ({
  ...{ no: null, unit, targetScore, quota: { 政务: 4 }, total: 4 },
});

async function quotaSheet(scoring: ScoringScheme, adoptedBy = '市'): Promise<ExcelJS.Worksheet> {
  const articles = ['一', '二'].map((title) => ({
    ...{ date: '2023-01-10' as const, unit: '甲所', category: '政务', title, adoptedBy },
  }));
  const report = buildMonthlyReport({
    ...{ bureau: '某局', basis: [], asOf: '2023-01-31', ledgers: [], inspections: [], articles },
    ...{ quotas: [row('甲所', 40), row('乙所', null)], rules: { ...DEFAULT_RULES, scoring } },
  });
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load((await writeMonthlyReport(report)).buffer as ArrayBuffer);
  const sheet = workbook.getWorksheet('信息任务');
  if (!sheet) throw new Error('no sheet 信息任务');
  return sheet;
}

const shown = (sheet: ExcelJS.Worksheet, number: number): readonly unknown[] =>
  Array.from({ length: sheet.columnCount }, (_, index) => {
    const cell = sheet.getRow(number).getCell(index + 1);
    return cell.formula ? cell.result : cell.value;
  });

describe('the sheet 信息任务', () => {
  it('shows what the points are made of, adds them up by formula and marks the last', async () => {
    const sheet = await quotaSheet({ ...GENERAL_SAMPLE, base: { by: 'share' } });
    const last = sheet.rowCount;
    // after rank, unit, target; quota and done of the category; four sums; share and pace: the parts
    const head = shown(sheet, last - 3).slice(11);
    expect(head).toEqual(['基础', '采用', '批示', '扣分', '得分', '报送', '任务', '备注']);
    expect(shown(sheet, last - 4).slice(11, 15)).toEqual(Array(4).fill('得分构成'));
    expect(shown(sheet, last - 2).slice(11)).toEqual([20, 100, 0, 0, 120, 23, '可完成', null]);
    expect(shown(sheet, last - 1).slice(11)).toEqual(['—', 0, 0, 0, 0, 0, '难完成', '末位']);
    expect(shown(sheet, last).slice(11)).toEqual([20, 100, 0, 0, 120, 23, null, null]);
    expect(sheet.getRow(last - 2).getCell(16).formula).toBe(
      `IF(COUNT(L${last - 2},M${last - 2},N${last - 2},O${last - 2})=0,"—",` +
        `ROUND(SUM(L${last - 2},M${last - 2},N${last - 2},O${last - 2}),2))`,
    );
    expect(JSON.stringify(sheet.getSheetValues())).toContain('采用一次县级10分');
  });

  it('tells of what could not be read', async () => {
    const text = async (adoptedBy: string): Promise<string> =>
      JSON.stringify((await quotaSheet(GENERAL_SAMPLE, adoptedBy)).getSheetValues());
    expect(await text('某报')).toContain('另有2处级别或核查情况写法认不出');
    expect(await text('市级')).not.toContain('认不出');
  });

  it('adds up points that are the base alone, but not the share of the target', async () => {
    const base = { by: 'article', points: 3, monthlyCap: null, yearlyCap: null } as const;
    const sheet = await quotaSheet({ ...PROPORTIONAL, base });
    const last = sheet.rowCount;
    expect(shown(sheet, last - 3).slice(11, 13)).toEqual(['基础', '得分']);
    expect(shown(sheet, last - 2).slice(11, 13)).toEqual([6, 6]);
    expect(sheet.getRow(last - 2).getCell(13).formula).toBe(
      `IF(COUNT(L${last - 2})=0,"—",ROUND(SUM(L${last - 2}),2))`,
    );
  });

  it('shows the points alone where they are the share of the target alone', async () => {
    const sheet = await quotaSheet(PROPORTIONAL);
    expect(shown(sheet, sheet.rowCount - 3).slice(11)).toEqual(['得分', '报送', '任务']);
    const text = JSON.stringify(sheet.getSheetValues());
    expect(text).toContain('得分＝目标任务分×计入÷任务；按完成率排名，相同的名次并列。');
    expect(text).not.toContain('得分构成');
  });
});
