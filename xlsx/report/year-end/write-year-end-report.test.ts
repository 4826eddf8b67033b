import ExcelJS from 'exceljs';
import type { ProjectItem } from '#core/ledger/project-item';
import { buildYearEndReport } from '#core/report/year-end/year-end-report';
import { circularInput, itemSaid, type ItemSaid } from '#tests/support/circular-input';
import { rowsBelow, sheetsOf } from '#xlsx/testing/sheets-of';
import { writeYearEndReport } from './write-year-end-report';

const ITEMS: readonly (ItemSaid & { readonly isAccepted?: true })[] = [
  { title: '制度', due: '2023-05-31', doneOn: '2023-05-20', units: ['甲科'], isAccepted: true },
  { title: '培训', due: '2023-06-30', doneOn: '2023-07-12', units: ['乙科', '丙科'] },
  { title: '清理', due: '2023-10-31', units: ['丁科', '乙科'] },
  { title: '检查', due: '2023-12-31', units: ['各县市区司法局'] },
];

function bytesOf(items: typeof ITEMS): Promise<Uint8Array> {
  const made = items.map(({ isAccepted, ...said }, index): ProjectItem => {
    const item = itemSaid(said, index + 1);
    return isAccepted ? { ...item, progress: { ...item.progress, verdict: '通过' } } : item;
  });
  const ledgers = [{ kind: 'foundation', name: '基础工作提升年', year: 2023, items: made }];
  const unreportedMonths = new Map([['乙科', 3]]);
  return writeYearEndReport(
    buildYearEndReport(circularInput([], { asOf: '2023-12-31', ledgers, unreportedMonths })),
  );
}

async function exceljsSheet(items: typeof ITEMS, name: string): Promise<ExcelJS.Worksheet> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load((await bytesOf(items)).buffer as ArrayBuffer);
  const sheet = workbook.getWorksheet(name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

describe('年终名单 as a workbook', () => {
  it('has a sheet a list, with totals', async () => {
    const sheet = await sheetsOf(await bytesOf(ITEMS));
    // unit; as lead, in support, together; most days late; remarks
    expect(rowsBelow(sheet('书面说明名单'), '牵头')).toEqual([
      ['乙科', 1, 1, 2, 61, '全年有3个月未报送进展'],
      ['丙科', 0, 1, 1, 12, null],
      ['丁科', 1, 0, 1, 61, null],
      ['合计', 2, 2, 4, null, null],
    ]);
    expect(rowsBelow(sheet('取消资格建议名单'), '牵头').map((row) => row.slice(0, 5))).toEqual([
      ['乙科', 1, 0, 1, 12],
      ['丁科', 1, 0, 1, 61],
      ['合计', 2, 0, 2, null],
    ]);
    expect(rowsBelow(sheet('表彰建议单位'), '牵头').map((row) => row.slice(0, 4))).toEqual([
      ['甲科', 1, 0, 1],
      ['合计', 1, 0, 1],
    ]);
    expect(rowsBelow(sheet('需逐一核实'), '牵头')[0]?.slice(0, 5)).toEqual(['各县市区司法局', 1, 0, 1, 0]);
    expect(rowsBelow(sheet('表彰建议事项'), '事项').map((row) => [row[0], row[3], row.at(-1)])).toEqual([
      ['基础工作提升年', '制度', 1],
      ['合计', null, 1],
    ]);
  });

  it('shows behind each list the items it rests on, and counts over them', async () => {
    const facts = rowsBelow((await sheetsOf(await bytesOf(ITEMS)))('名单依据'), '情况');
    expect(facts.map(([list, unit, role, ledger, no]) => [list, unit, role, ledger, no])).toEqual([
      ['表彰建议名单', '甲科', '牵头', '基础工作提升年', 1],
      ['书面说明名单', '乙科', '牵头', '基础工作提升年', 2],
      ['书面说明名单', '乙科', '配合', '基础工作提升年', 3],
      ['书面说明名单', '丙科', '配合', '基础工作提升年', 2],
      ['书面说明名单', '丁科', '牵头', '基础工作提升年', 3],
      ['取消评先选优资格建议名单', '乙科', '牵头', '基础工作提升年', 2],
      ['取消评先选优资格建议名单', '丁科', '牵头', '基础工作提升年', 3],
      ['责任单位为集体、需逐一核实的事项', '各县市区司法局', '牵头', '基础工作提升年', 4],
    ]);
    const sheet = await exceljsSheet(ITEMS, '书面说明名单');
    expect(sheet.getCell('B6').formula).toBe(
      'COUNTIFS(名单依据!$A$5:$A$12,"书面说明名单",名单依据!$B$5:$B$12,A6,名单依据!$C$5:$C$12,"牵头")',
    );
    expect(sheet.getCell('D6').formula).toBe('B6+C6');
    expect(sheet.getCell('D9').formula).toBe('SUM(D6:D8)');
    expect(sheet.autoFilter).toBe('A5:F8');
  });

  it('says from which ledgers it was reckoned', async () => {
    const text = JSON.stringify((await sheetsOf(await bytesOf(ITEMS)))('名单依据').values);
    expect(text).toContain('统计截至2023年12月31日。');
  });

  it('says so where nobody is on a list', async () => {
    const sheet = await sheetsOf(await bytesOf([]));
    const text = (name: string): string => JSON.stringify(sheet(name).values);
    expect(text('表彰建议事项')).toContain('没有按期完成并验收通过的事项。');
    for (const name of ['表彰建议单位', '书面说明名单', '取消资格建议名单', '需逐一核实'])
      expect(text(name)).toContain('没有列入此名单的单位。');
    expect(text('名单依据')).toContain('没有列入名单的单位。');
  });

  it('keeps texts of users as texts, and long ones within a cell', async () => {
    const items = ['=1+1', '+86', '@SUM(A1)'].map((unit) => ({
      ...({ title: `=${'长'.repeat(2000)}`, due: '2023-05-31', units: [unit] } as const),
    }));
    const list = await exceljsSheet(items, '书面说明名单');
    const names = [6, 7, 8].map((row) => list.getCell(row, 1));
    expect(names.map(({ value }) => value)).toEqual(['=1+1', '+86', '@SUM(A1)']);
    expect(names.map(({ type }) => type)).toEqual(Array(3).fill(ExcelJS.ValueType.String));
    const titles = rowsBelow((await sheetsOf(await bytesOf(items)))('名单依据'), '情况').map((row) => row[6]);
    expect(titles[0]).toBe(`=${'长'.repeat(239)}……（全文见台账）`);
  });

  it('has the same bytes for the same report', async () => {
    expect(Buffer.compare(await bytesOf(ITEMS), await bytesOf(ITEMS))).toBe(0);
  });
});
