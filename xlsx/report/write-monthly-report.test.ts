import ExcelJS from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';
import { lampColours } from '#core/rules/lamp-palette';
import { DEFAULT_RULES, type RuleSet } from '#core/rules/rule-set';
import type { CivilDate } from '#core/date/civil-date';
import type { InfoArticle } from '#core/ledger/info-article';
import type { Progress, ProjectItem } from '#core/ledger/project-item';
import type { QuotaRow } from '#core/ledger/quota-row';
import type { ReportInput } from '#core/report/report-input';
import { buildMonthlyReport } from '#core/report/monthly-report';
import { writeMonthlyReport } from './write-monthly-report';

const SHEETS = [
  ...['概况', '单位情况', '红黄清单', '未报送名单', '信息任务', '督导问题', '下月到期'],
  ...['事项明细', '牵头明细', '配合明细', '数据溯源'],
];

function item(no: number, due: CivilDate, text: string, progress?: Progress): ProjectItem {
  return {
    row: no + 3,
    no,
    group: '',
    item: text,
    deadline: { text: `${due}前`, type: 'dated', milestones: [{ due, span: [0, 0] }], notes: [] },
    units: [{ name: no % 2 ? '办公室' : '政治部', role: 'lead', collective: false }],
    ...(progress && { progress }),
  };
}

function quotaRow(
  unit: string,
  targetScore: number | null,
  quota: Readonly<Record<string, number>>,
): QuotaRow {
  return { no: null, unit, targetScore, quota, total: 0 };
}

function article(unit: string, category: string, title: string): InfoArticle {
  return { date: '2023-03-01', unit, category, title };
}

const INPUT: ReportInput = {
  bureau: '安居区司法局',
  basis: [],
  asOf: '2023-06-30',
  inspections: [],
  rules: DEFAULT_RULES,
  ledgers: [
    {
      kind: 'foundation',
      name: '基础工作提升年',
      year: 2023,
      items: [
        item(1, '2023-05-31', '换届', { status: '已完成', doneOn: '2023-05-20' }),
        item(2, '2023-05-31', '培训', { status: '已完成', doneOn: '2023-06-20' }),
        item(3, '2023-06-10', '清理'),
        item(4, '2023-07-10', '检查'),
      ],
    },
    { kind: 'innovation', name: '特色创新发展年', year: 2023, items: [item(1, '2023-12-31', '试点')] },
  ],
  quotas: [
    quotaRow('办公室', 40, { 外宣信息: 3, 政务信息: 3 }),
    quotaRow('政治部', null, { 外宣信息: 2 }),
    quotaRow('秘书股', 30, {}),
  ],
  articles: ['一', '二', '三', '四'].map((title) => article('办公室', '外宣信息', title)),
};

async function reopen(input: ReportInput): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  const bytes = await writeMonthlyReport(buildMonthlyReport(input));
  await workbook.xlsx.load(bytes.buffer as ArrayBuffer);
  return workbook;
}

function sheetOf(workbook: ExcelJS.Workbook, name: string): ExcelJS.Worksheet {
  const sheet = workbook.getWorksheet(name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

/** The row whose first cells hold these values. */
function rowOf(sheet: ExcelJS.Worksheet, ...start: readonly (string | number)[]): ExcelJS.Row {
  const found = (sheet.getRows(1, sheet.rowCount) ?? []).find((row) =>
    start.every((value, index) => row.getCell(index + 1).value === value),
  );
  if (!found) throw new Error(`no row ${start.join()}`);
  return found;
}

/** Cell values, formulas by their cached result. */
function results(row: ExcelJS.Row): readonly unknown[] {
  return Array.from({ length: row.cellCount }, (_, index) => {
    const cell = row.getCell(index + 1);
    return cell.formula ? cell.result : cell.value;
  });
}

describe('writeMonthlyReport', () => {
  let workbook: ExcelJS.Workbook;
  beforeAll(async () => {
    workbook = await reopen(INPUT);
  });
  const sheet = (name: string): ExcelJS.Worksheet => sheetOf(workbook, name);

  it('has its sheets in reading order', () => {
    expect(workbook.worksheets.map(({ name }) => name)).toEqual(SHEETS);
  });

  it('counts ledgers with checkable sums and rates', () => {
    const overview = sheet('概况');
    // total, done, late, overdue, at risk, on track, no due, rate, due, on time, rate, red, yellow, green
    expect(results(rowOf(overview, '基础工作提升年'))).toEqual([
      '基础工作提升年',
      4,
      1,
      1,
      1,
      1,
      0,
      0,
      0.5,
      3,
      1,
      1 / 3,
      1,
      1,
      2,
    ]);
    expect(results(rowOf(overview, '特色创新发展年'))).toEqual([
      '特色创新发展年',
      1,
      0,
      0,
      0,
      0,
      1,
      0,
      0,
      0,
      0,
      '—',
      0,
      0,
      1,
    ]);
    const total = rowOf(overview, '合计');
    expect(results(total)).toEqual(['合计', 5, 1, 1, 1, 1, 1, 0, 0.4, 3, 1, 1 / 3, 1, 1, 3]);
    const [first, last] = [total.number - 2, total.number - 1];
    expect(total.getCell(3).formula).toBe(`SUM(C${first}:C${last})`);
    expect(total.getCell(9).formula).toBe(
      `IF(B${total.number}=0,"—",(C${total.number}+D${total.number})/B${total.number})`,
    );
    expect(rowOf(overview, '基础工作提升年').getCell(2).formula).toBe(`SUM(C${first}:H${first})`);
    expect(total.getCell(9).numFmt).toBe('0.0%');
  });

  it('counts months as words', () => {
    expect(results(rowOf(sheet('概况'), '2023年5月')).slice(0, 4)).toEqual(['2023年5月', 2, 1, 1]);
  });

  it('shows units under a two-line header, lead and support apart', () => {
    const units = sheet('单位情况');
    const header = rowOf(units, '排名', '单位', '牵头事项');
    expect(header.getCell(14).value).toBe('配合事项');
    expect(results(rowOf(units, 1, '政治部'))).toEqual([
      1,
      '政治部',
      2,
      0,
      1,
      0,
      1,
      0,
      0,
      0.5,
      1,
      0,
      0,
      0,
      0,
      0,
      '—',
    ]);
    expect(results(rowOf(units, 2, '办公室')).slice(0, 10)).toEqual([
      2,
      '办公室',
      3,
      1,
      0,
      1,
      0,
      1,
      0,
      1 / 3,
    ]);
  });

  it('lists red before yellow, with real dates and the ledger row', () => {
    const list = sheet('红黄清单');
    expect(results(rowOf(list, '红灯'))).toEqual([
      ...['红灯', '基础工作提升年', 3, 6, '清理', '牵头：办公室', '2023-06-10前'],
      ...[new Date('2023-06-10T00:00:00Z'), 20, '6月10日到期，逾期20天'],
    ]);
    expect(rowOf(list, '黄灯').number).toBe(rowOf(list, '红灯').number + 1);
    expect(rowOf(list, '红灯').getCell(8).numFmt).toBe('yyyy-mm-dd');
  });

  it('reckons quotas in formulas', () => {
    const quota = sheet('信息任务');
    const office = rowOf(quota, 1, '办公室');
    const row = office.number;
    // target; 外宣 quota, done; 政务 quota, done; quota, done, counted, gap; share, pace, points; by the year's end
    expect(results(office)).toEqual([
      ...[1, '办公室', 40, 3, 4, 3, 0, 6, 4, 3, 3, 0.5, 0.5 - 181 / 365, 20],
      // 4 articles in 181 of 365 days: 8.07 in the year, but no 政务 at all.
      ...[8, '难完成'],
    ]);
    expect(office.getCell(10).formula).toBe(`MIN(D${row},E${row})+MIN(F${row},G${row})`);
    expect(office.getCell(14).formula).toBe(
      `IF(OR(C${row}="—",H${row}=0),"—",ROUND(C${row}*J${row}/H${row},2))`,
    );
    expect(results(rowOf(quota, 2, '政治部')).slice(-5)).toEqual([0, 0 - 181 / 365, '—', 0, '难完成']);
    expect(results(rowOf(quota, '—', '秘书股')).slice(-5)).toEqual(['—', '—', '—', 0, '—']);
    const total = quota.getRow(quota.rowCount);
    expect(results(total).slice(1)).toEqual([
      '合计',
      70,
      5,
      4,
      3,
      0,
      8,
      4,
      3,
      5,
      3 / 8,
      3 / 8 - 181 / 365,
      20,
      8,
      null,
    ]);
    const elapsed = rowOf(quota, '序时进度');
    expect(elapsed.getCell(3).value).toBe(181 / 365);
    expect(office.getCell(13).formula).toBe(`IF(H${row}=0,"—",L${row}-$C$${elapsed.number})`);
  });

  it('has no column for ledger rows where the items come from the store', async () => {
    const ledgers = INPUT.ledgers.map((ledger) => ({
      ...ledger,
      items: ledger.items.map(({ row, ...fromStore }) => fromStore),
    }));
    const book = await reopen({ ...INPUT, ledgers });
    const headers = (name: string): string => JSON.stringify(book.getWorksheet(name)?.getSheetValues());
    expect(headers('红黄清单')).not.toContain('行号');
    expect(headers('红黄清单')).toContain('事项');
  });

  it('lists next month and every item', () => {
    expect(results(rowOf(sheet('下月到期'), '到期日')).at(-1)).toBe('应达节点');
    const upcoming = sheet('下月到期').getRow(sheet('下月到期').rowCount);
    expect(results(upcoming)).toEqual([
      ...[new Date('2023-07-10T00:00:00Z'), '基础工作提升年', 4, 7, '检查', '牵头：政治部', '全部完成'],
    ]);
    const states = sheet('事项明细').getColumn(2).values.slice(-5);
    expect(states).toEqual(['按期完成', '逾期完成', '逾期未完成', '临期或滞后', '正常推进']);
  });

  it('counts live: states by COUNTIFS over the lists of items, units over their own', () => {
    const row = rowOf(sheet('概况'), '基础工作提升年');
    const items = sheet('事项明细');
    const [letter = ''] = ['台账', '状态'].map((name) => {
      const header = items.getRow(3);
      const at = (header.values as unknown[]).indexOf(name);
      return items.getColumn(at).letter;
    });
    const last = items.rowCount;
    expect(row.getCell(3).formula).toBe(
      `COUNTIFS(事项明细!$${letter}$4:$${letter}$${last},A${row.number},事项明细!$B$4:$B$${last},"按期完成")`,
    );
    const month = rowOf(sheet('概况'), '2023年5月').getCell(3).formula;
    expect(month).toContain('">="&DATE(2023,5,1)');
    expect(month).toContain('"<"&DATE(2023,6,1)');
    const office = rowOf(sheet('单位情况'), 2, '办公室');
    expect(office.getCell(4).formula).toMatch(
      /^COUNTIFS\(牵头明细!\$A\$4:\$A\$8,B\d+,牵头明细!\$C\$4:\$C\$8,"按期完成"\)$/,
    );
    expect(office.getCell(14).formula).toMatch(/^COUNTIFS\(配合明细!/);
    expect(office.getCell(15).formula).toMatch(/"按期完成"\)\+COUNTIFS\(.*"逾期完成"\)$/);
  });

  it('keeps plain values where two ledgers bear the same name', async () => {
    const [first] = INPUT.ledgers;
    if (!first) throw new Error('no ledger');
    const book = await reopen({ ...INPUT, ledgers: [first, first] });
    const row = rowOf(sheetOf(book, '概况'), '基础工作提升年（2023年）');
    expect([row.getCell(3).formula, row.getCell(3).value]).toEqual([undefined, 1]);
  });

  it('lists open findings, the overdue ones first, and who did not report', async () => {
    const entry = { no: null, unit: '办公室', units: ['办公室'], date: '2023-06-01' as const };
    const counts = { owed: 2, onTime: 1, late: 0, missing: 1, awaited: 0 };
    const item = {
      ledgerId: 'a',
      ledger: '基础工作提升年',
      rowId: 'r',
      title: '换届',
      lead: ['办公室'],
      no: 3,
    };
    const items = [
      { ...item, state: 'missing' as const },
      { ...item, no: 4, state: 'onTime' as const },
    ];
    const book = await reopen({
      ...INPUT,
      inspections: [
        { ...entry, problem: '记录不全', rectifyBy: '7月20日前' },
        { ...entry, problem: '=台账缺失', rectifyBy: '6月20日前' },
        { ...entry, problem: '已经改好', rectifyBy: '6月20日前', rectifiedOn: '2023-06-10' },
      ],
      unreportedMonths: new Map([['办公室', 2]]),
      reporting: {
        ...{ month: '2023-06', dueOn: '2023-06-30', total: counts, unreported: ['办公室'], problems: [] },
        units: [{ unit: '办公室', collective: false, state: 'partly', ...counts, items }],
        ...{ withoutUnit: 1, withoutHistory: ['特色创新发展年'] },
      },
    });
    const findings = sheetOf(book, '督导问题');
    expect(results(rowOf(findings, '逾期未整改')).slice(1, 6)).toEqual([
      ...['办公室', '=台账缺失', new Date('2023-06-01T00:00:00Z'), new Date('2023-06-20T00:00:00Z'), 10],
    ]);
    expect(rowOf(findings, '整改中').number).toBe(rowOf(findings, '逾期未整改').number + 1);
    expect(JSON.stringify(findings.getSheetValues())).toContain('共发现问题3个，已整改到位1个。');
    const reporting = sheetOf(book, '未报送名单');
    expect(results(rowOf(reporting, '办公室'))).toEqual([
      ...['办公室', '部分未报送', 2, 1, 0, 1, 0, 2, '基础工作提升年：序号3“换届”'],
    ]);
    const notes = JSON.stringify(reporting.getSheetValues());
    expect(notes).toContain('6月进展的报送截止日期为2023年6月30日。');
    expect(notes).toContain('另有1项没有写明责任单位，未列入本表。');
    expect(notes).toContain('特色创新发展年没有填报记录，未列入统计。');
  });

  it('traces figures to rows, on more than one line where they are many', async () => {
    const figures = sheet('数据溯源');
    expect(results(rowOf(figures, '总体情况', '全局', '按期完成')).slice(3)).toEqual([
      ...[1, '已完成，且没有逾期', '基础工作提升年：第4行“换届”'],
    ]);
    expect(results(rowOf(figures, '总体情况', '全局', '完成率')).slice(3, 5)).toEqual([
      ...['40.0%', '按期完成与逾期完成2÷事项总数5'],
    ]);
    expect(figures.getCell('A3').value).toBe('统计截至2023年6月30日。数据来源：没有台账。');
    const items = Array.from({ length: 900 }, (_, index) => item(index * 2, '2023-12-31', `第${index}项`));
    const book = await reopen({
      ...INPUT,
      ledgers: [{ kind: 'foundation', name: '基础工作提升年', year: 2023, items }],
    });
    const many = sheetOf(book, '数据溯源');
    const first = rowOf(many, '总体情况', '全局', '事项总数');
    const next = results(many.getRow(first.number + 1));
    expect(next.slice(0, 5)).toEqual(['总体情况', '全局', '事项总数', null, '（续上行）']);
    expect(next[5]).toMatch(/^基础工作提升年：第\d+、/);
  });

  it('colours lights that also stand in words, and draws bars for rates', async () => {
    const files = unzipSync(await writeMonthlyReport(buildMonthlyReport(INPUT)));
    const rules = (sheetNumber: number): readonly string[] =>
      strFromU8(files[`xl/worksheets/sheet${sheetNumber}.xml`] ?? new Uint8Array()).match(
        /<cfRule.*?<\/cfRule>/g,
      ) ?? [];
    const lamps = rules(3).map(
      (rule) => /operator="equal".*<formula>&quot;(.*)&quot;<\/formula>/.exec(rule)?.[1],
    );
    expect(lamps).toEqual(['红灯', '黄灯', '绿灯']);
    expect(rules(2).filter((rule) => rule.includes('<cfvo type="num" val="1"/>'))).toHaveLength(3);
  });

  it('shows the lamps of the rules by their names, in their colours and everywhere', async () => {
    const { lights, looks } = DEFAULT_RULES;
    const rules: RuleSet = {
      ...DEFAULT_RULES,
      lights: { ...lights, lamps: 4 },
      looks: { ...looks, red: { name: '落后"', colour: '橙' } },
    };
    const bytes = await writeMonthlyReport(buildMonthlyReport({ ...INPUT, rules }));
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(bytes.buffer as ArrayBuffer);
    const named = (name: string) => workbook.getWorksheet(name) ?? workbook.addWorksheet();
    expect(results(rowOf(named('概况'), '台账')).slice(-4)).toEqual(['落后"', '黄灯', '蓝灯', '绿灯']);
    expect(named('红黄清单').getCell('A1').value).toBe('落后"、黄灯事项清单');
    const lit = named('事项明细').getColumn(1).values.slice(-5);
    expect(lit).toEqual(['绿灯', '绿灯', '落后"', '黄灯', '蓝灯']);
    const sheetXml = strFromU8(unzipSync(bytes)['xl/worksheets/sheet3.xml'] ?? new Uint8Array());
    const texts = [...sheetXml.matchAll(/<formula>(&quot;.*?)<\/formula>/g)].map(([, text]) => text);
    expect(texts).toEqual(
      ['落后""', '黄灯', '蓝灯', '绿灯'].map((text) => `"${text}"`.replaceAll('"', '&quot;')),
    );
    const styles = strFromU8(unzipSync(bytes)['xl/styles.xml'] ?? new Uint8Array());
    for (const colour of ['橙', '黄', '蓝', '绿'] as const)
      expect(styles).toContain(`FF${lampColours(colour).ground.slice(1)}`);
  });

  it.each(SHEETS)('sets up %s for A4 across, one page wide, with page numbers', (name) => {
    const { pageSetup, headerFooter } = sheet(name);
    expect(pageSetup).toMatchObject({
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
    });
    expect(headerFooter.oddFooter).toContain('第 &P 页 共 &N 页');
  });

  it.each(SHEETS.slice(1))('pins, repeats and filters the header of %s', (name) => {
    const { pageSetup, views, autoFilter } = sheet(name);
    const [view] = views;
    const lastHeaderRow = view?.state === 'frozen' ? view.ySplit : undefined;
    expect(lastHeaderRow).toBeGreaterThan(2);
    expect(pageSetup.printTitlesRow).toMatch(new RegExp(`^\\d+:${lastHeaderRow}$`));
    expect(autoFilter).toEqual(expect.stringMatching(new RegExp(`^A${lastHeaderRow}:`)));
  });
});

describe('text of users', () => {
  const risky = ['=1+1', '+86', '-1', '@SUM(A1)', '=HYPERLINK("http://x","y")'];

  it('stays text, whatever it begins with', async () => {
    const items = risky.map((text, index) => item(index + 1, '2023-06-10', text));
    const workbook = await reopen({
      ...INPUT,
      bureau: '=局',
      ledgers: [{ kind: 'foundation', name: '基础工作提升年', year: 2023, items }],
    });
    const list = sheetOf(workbook, '红黄清单');
    const cells = (list.getRows(1, list.rowCount) ?? []).map((row) => row.getCell(5)).slice(-risky.length);
    expect(cells.map(({ value }) => value)).toEqual(risky);
    expect(cells.map(({ type }) => type)).toEqual(risky.map(() => ExcelJS.ValueType.String));
    expect(sheetOf(workbook, '概况').getCell('A1').value).toBe('=局2023年6月台账工作通报');
  });

  it('is shown without a row, a number or a date where an item has none', async () => {
    const { row, ...stored } = item(1, '2023-06-10', '字'.repeat(241));
    expect(row).toBe(4);
    const items: readonly ProjectItem[] = [
      {
        ...stored,
        no: null,
        deadline: { text: '长期', type: 'long-term', milestones: [], notes: [] },
        units: [
          { name: '办公室', role: 'lead', collective: false },
          { name: '政治部', role: 'support', collective: false },
        ],
        progress: {},
      },
      { ...stored, units: [], deadline: { ...stored.deadline, text: '时'.repeat(300) } },
    ];
    const workbook = await reopen({
      ...INPUT,
      ledgers: [{ kind: 'foundation', name: '基础工作提升年', year: 2023, items }],
    });
    const list = sheetOf(workbook, '红黄清单');
    const text = `${'字'.repeat(240)}……（全文见台账）`;
    expect(results(rowOf(list, '黄灯'))).toEqual([
      ...[
        '黄灯',
        '基础工作提升年',
        null,
        text,
        '牵头：办公室\n配合：政治部',
        '长期',
        '—',
        null,
        '上月未填进展',
      ],
    ]);
    expect(results(rowOf(list, '红灯')).slice(3, 6)).toEqual([
      text,
      '',
      `${'时'.repeat(240)}……（全文见台账）`,
    ]);
    expect(results(rowOf(sheetOf(workbook, '概况'), '无明确时限'))[1]).toBe(1);
    expect(results(rowOf(sheetOf(workbook, '单位情况'), '—', '政治部')).slice(13)).toEqual([1, 0, 0, 0]);
  });

  it('is shortened where a printed row could not hold it, and says where the rest is', async () => {
    const items = [item(1, '2023-06-10', '字'.repeat(2000))];
    const list = sheetOf(
      await reopen({
        ...INPUT,
        ledgers: [{ kind: 'foundation', name: '基础工作提升年', year: 2023, items }],
      }),
      '红黄清单',
    );
    const row = rowOf(list, '红灯');
    expect(row.getCell(5).value).toBe(`${'字'.repeat(240)}……（全文见台账第4行）`);
    // 256 characters at 18 to a line are 15 lines.
    expect(row.height).toBeGreaterThan(15 * 10);
    expect(row.height).toBeLessThanOrEqual(409);
  });
});

describe('the package', () => {
  it('has the same bytes for the same report', async () => {
    const report = buildMonthlyReport(INPUT);
    const [first, second] = [await writeMonthlyReport(report), await writeMonthlyReport(report)];
    expect(Buffer.compare(first, second)).toBe(0);
  });

  it('is dated by the report, not by the clock', async () => {
    const workbook = await reopen(INPUT);
    expect([workbook.created, workbook.modified]).toEqual([
      new Date('2023-06-30T00:00:00Z'),
      new Date('2023-06-30T00:00:00Z'),
    ]);
  });

  it('says so where there is nothing to report', async () => {
    const workbook = await reopen({ ...INPUT, ledgers: [], quotas: [], articles: [] });
    const texts = (name: string): string => JSON.stringify(sheetOf(workbook, name).getSheetValues());
    expect(texts('概况')).toContain('台账中没有事项。');
    expect(texts('单位情况')).toContain('没有责任单位。');
    expect(texts('未报送名单')).toContain('没有进展填报记录，不作报送统计。');
    expect(texts('督导问题')).toContain('没有督导检查发现的问题。');
    expect(texts('牵头明细')).toContain('没有单位承担牵头事项。');
    expect(texts('数据溯源')).toContain('通报中没有可以溯源的数。');
    expect(texts('红黄清单')).toContain('本期没有红灯、黄灯事项。');
    expect(texts('信息任务')).toContain('未设信息任务。');
    expect(texts('下月到期')).toContain('下月没有到期事项。');
    expect(texts('事项明细')).toContain('台账中没有事项。');
    expect(texts('概况')).not.toContain('formula');
  });

  it('holds 200 units', async () => {
    const quotas = Array.from({ length: 200 }, (_, index) =>
      quotaRow(`第${index + 1}司法所`, 20, { 外宣信息: 12 }),
    );
    const quota = sheetOf(await reopen({ ...INPUT, quotas }), '信息任务');
    const total = quota.getRow(quota.rowCount);
    const before = (count: number): string => `D${total.number - count}`;
    expect(total.getCell(4).formula).toBe(`SUM(${before(200)}:${before(1)})`);
    expect(total.getCell(4).result).toBe(2400);
  });
});
