import ExcelJS from 'exceljs';
import type { CellValue, Grid } from '#core/grid/grid';
import type { InfoArticle } from '#core/ledger/info-article';
import type { QuotaRow } from '#core/ledger/quota-row';
import { buildInformationReport } from '#core/report/information/information-report';
import type { ReportInput } from '#core/report/report-input';
import { DEFAULT_RULES } from '#core/rules/rule-set';
import { GENERAL_SAMPLE } from '#core/scoring/schemes/general-sample';
import { circularInput } from '#tests/support/circular-input';
import { rowsBelow, sheetsOf } from '#xlsx/testing/sheets-of';
import { writeInformationReport } from './write-information-report';

const quotaRow = (unit: string, quota: Readonly<Record<string, number>>): QuotaRow => ({
  ...{ no: null, unit, targetScore: 20, quota, total: 0 },
});

const article = (date: InfoArticle['date'], unit: string, title: string, more?: Partial<InfoArticle>) => ({
  ...{ date, unit, category: '外宣', title },
  ...more,
});

const SAID: Partial<ReportInput> = {
  quotas: [quotaRow('甲所', { 外宣: 2, 政务: 1 }), quotaRow('乙所', { 外宣: 2 })],
  articles: [
    article('2023-01-10', '甲所', '一', { row: 4 }),
    article('2023-04-10', '甲所', '二', { row: 5, adoptedBy: '省', publication: '《要情》' }),
    article('2023-05-10', '甲所', '三', { row: 6, commentedBy: '市' }),
    article('2023-05-11', '乙所', '四', { row: 7, irregularity: '失实' }),
    article('2023-05-12', '丁办', '五', { row: 8, category: '调研' }),
  ],
};

const bytesOf = (said: Partial<ReportInput>): Promise<Uint8Array> =>
  writeInformationReport(buildInformationReport(circularInput([], said)));

const rowOf = (sheet: Grid, name: string): readonly CellValue[] =>
  sheet.values.find((row) => row[1] === name) ?? [];

const open = async (said: Partial<ReportInput>): Promise<(name: string) => Grid> =>
  sheetsOf(await bytesOf(said));

async function formulaAt(said: Partial<ReportInput>, address: string): Promise<string | undefined> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load((await bytesOf(said)).buffer as ArrayBuffer);
  return workbook.getWorksheet('通报表')?.getCell(address).formula;
}

describe('信息报送通报 as a workbook', () => {
  it('shows each unit’s year and quarter', async () => {
    const sheet = (await open(SAID))('通报表');
    // rank, unit, target; quota and done of 外宣, 政务, 调研; quota, done, counted, gap; share, pace; points; quarter
    expect(rowOf(sheet, '甲所')).toEqual([
      ...[1, '甲所', 20, 2, 3, 1, 0, 0, 0, 3, 3, 2, 1, 2 / 3, 2 / 3 - 181 / 365, 13.33, 2, 1, 1, 1],
    ]);
    expect(rowOf(sheet, '丁办')).toEqual([
      ...['—', '丁办', '—', 0, 0, 0, 0, 0, 1, 0, 1, 0, 0, '—', '—', '—', 1, 0, 0, 0, '未列入任务分配表'],
    ]);
    expect(rowOf(sheet, '合计').slice(2, 13)).toEqual([40, 4, 3, 1, 0, 0, 1, 5, 4, 2, 3]);
    const text = JSON.stringify(sheet.values);
    expect(text).toContain('得分＝目标任务分×计入÷任务');
    expect(text).toContain('统计截至2023年6月30日。');
  });

  it('counts by formulas over the lists', async () => {
    const sheet = (await open(SAID))('通报表');
    const at = sheet.values.indexOf(rowOf(sheet, '甲所')) + 1;
    expect(await formulaAt(SAID, `E${at}`)).toBe(
      `COUNTIFS(信息明细!$D$4:$D$8,B${at},信息明细!$E$4:$E$8,"外宣",信息明细!$K$4:$K$8,"是")`,
    );
    expect(await formulaAt(SAID, `P${at}`)).toBe(
      `ROUND(SUMPRODUCT(EXACT(得分明细!$A$4:$A$6,B${at})*1,得分明细!$C$4:$C$6),2)`,
    );
    expect(await formulaAt(SAID, `R${at}`)).toBe(
      `COUNTIFS(信息明细!$D$4:$D$8,B${at},信息明细!$B$4:$B$8,"第二季度",信息明细!$L$4:$L$8,"是")`,
    );
    expect(await formulaAt(SAID, `E${at + 3}`)).toBe(`SUM(E${at}:E${at + 2})`);
  });

  it('lists what was taken up, and every line with what it counts for', async () => {
    const sheet = await open(SAID);
    expect(rowsBelow(sheet('采用稿件'), '标题').map((row) => [row[0], ...row.slice(2)])).toEqual([
      [5, '甲所', '外宣', '二', '省', '《要情》', null],
      [6, '甲所', '外宣', '三', null, null, '市'],
    ]);
    const lines = rowsBelow(sheet('信息明细'), '计数情况');
    expect(lines.map((row) => [row[0], row[1], row[5], row.at(-1)])).toEqual([
      [4, '第一季度', '一', '计入任务'],
      [5, '第二季度', '二', '计入任务'],
      [6, '第二季度', '三', '超出本类任务数，不计入任务'],
      [7, '第二季度', '四', '失实，不计'],
      [8, '第二季度', '五', '单位未列入任务分配表，不计入任务'],
    ]);
  });

  it('gives the points line by line', async () => {
    const deductions = { ...GENERAL_SAMPLE.deductions, missedMonth: 0 };
    const rules = { ...DEFAULT_RULES, scoring: { ...GENERAL_SAMPLE, deductions } };
    const sheet = await open({ ...SAID, rules });
    const credits = rowsBelow(sheet('得分明细'), '事由');
    const summary = sheet('通报表');
    expect(rowOf(summary, '甲所')[19]).toBe(140);
    for (const unit of ['甲所', '乙所']) {
      const own = credits.filter(([name]) => name === unit).map((row) => Number(row[2]));
      // The points stand before the four figures of the quarter; 末位 behind them.
      expect(rowOf(summary, unit)[19]).toBeCloseTo(
        own.reduce((sum, one) => sum + one, 0),
        9,
      );
    }
  });

  it('has no column of rows for a log from the store', async () => {
    const articles = (SAID.articles ?? []).map(({ row, ...rest }) => (row === undefined ? rest : rest));
    const sheet = await open({ ...SAID, articles });
    expect(JSON.stringify(sheet('信息明细').values)).not.toContain('行号');
  });

  it('says so where there is nothing', async () => {
    const sheet = await open({});
    const text = (name: string): string => JSON.stringify(sheet(name).values);
    expect(text('通报表')).toContain('未设信息报送任务，也没有报送记录。');
    expect(text('采用稿件')).toContain('本季度没有采用、批示的记录。');
    expect(text('信息明细')).toContain('信息报送登记表中没有本年度的记录。');
    expect(text('得分明细')).toContain('没有得分记录。');
  });

  it('keeps texts of users as texts', async () => {
    const risky = ['=1+1', '+86', '-1', '@SUM(A1)', '长'.repeat(2000)];
    const articles = risky.map((unit, index) =>
      article('2023-05-01', unit, `=标题${index}`, { category: unit, publication: unit }),
    );
    const sheet = await open({ quotas: risky.map((unit) => quotaRow(unit, { [unit]: 1 })), articles });
    const summary = sheet('通报表');
    for (const unit of risky) expect(rowOf(summary, unit)[1]).toBe(unit);
    const names = summary.formulas?.filter((columns) => columns?.includes(1)) ?? [];
    expect(names).toEqual([]);
    const articlesSheet = sheet('信息明细');
    expect(articlesSheet.formulas?.some((columns) => (columns ?? []).length > 0) ?? false).toBe(false);
  });

  it('counts no unit by formula that the table names twice', async () => {
    const said = { ...SAID, quotas: [quotaRow('甲所', { 外宣: 2 }), quotaRow('甲所', { 外宣: 1 })] };
    const sheet = (await open(said))('通报表');
    const at = sheet.values.indexOf(rowOf(sheet, '甲所')) + 1;
    expect(rowOf(sheet, '甲所')[4]).toBe(3);
    expect(await formulaAt(said, `E${at}`)).toBeUndefined();
  });

  it('holds 200 units', async () => {
    const quotas = Array.from({ length: 200 }, (_, index) => quotaRow(`第${index + 1}司法所`, { 外宣: 12 }));
    const sheet = (await open({ quotas }))('通报表');
    expect(rowOf(sheet, '合计')[3]).toBe(2400);
  });

  it('has the same bytes for the same report', async () => {
    expect(Buffer.compare(await bytesOf(SAID), await bytesOf(SAID))).toBe(0);
  });
});
