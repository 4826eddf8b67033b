import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type ExcelJS from 'exceljs';
import { readRuleLines } from '#core/rules/read-rule-lines';
import { DEFAULT_RULES } from '#core/rules/rule-set';
import { sampleWorkbooks } from './build/sample-workbooks';
import { workbookBytes } from './build/workbook-bytes';
import { foundationProgress } from './data/foundation-progress';
import { articleRemarks, infoLog } from './data/info-log';
import { quotaLines } from './data/info-quota';
import { innovationProgress } from './data/innovation-progress';
import { inspectionLog } from './data/inspection-log';
import { institutionBuildingProgress } from './data/institution-building-progress';
import { keyProjectsProgress } from './data/key-projects-progress';
import { ruleSettings } from './data/rule-settings';

const quotaFile = '安居区司法局2023信息任务分配表.xlsx';
const yearsFile = '绵阳市司法局2023四个项目年台账.xlsx';

function built(fileName: string): ExcelJS.Workbook {
  const sample = sampleWorkbooks.find((candidate) => candidate.fileName === fileName);
  if (sample === undefined) throw new Error(`no sample ${fileName}`);
  return sample.build();
}

function sheetOf(fileName: string, name: string): ExcelJS.Worksheet {
  const sheet = built(fileName).getWorksheet(name);
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  return sheet;
}

/** Texts of column B under the header, merged cells counted once. */
function texts(sheet: ExcelJS.Worksheet, headerRow: number): string[] {
  const values: string[] = [];
  sheet.getColumn(2).eachCell((cell, row) => {
    if (row > headerRow && cell.master === cell) values.push(cell.text);
  });
  return values;
}

describe('committed workbooks', () => {
  it.each(sampleWorkbooks)(
    '$fileName is what the script builds, byte for byte',
    async ({ fileName, build }) => {
      const committed = await readFile(path.join(__dirname, fileName));
      expect(committed.equals(await workbookBytes(build()))).toBe(true);
    },
  );
});

describe('tables as published', () => {
  const institutionMerges =
    'A2:D2 A4:A8 C4:C8 D4:D8 A9:A14 C9:C14 D9:D14 A15:A16 A17:A31 C20:C21 D20:D21 C22:C31 D22:D31 ' +
    'A32:A39 C32:C39 D32:D39 A40:A41 C40:C41 D40:D41';

  it.each([
    [quotaFile, '信息任务分配表', 18, 'A2:I2 A22:I22'],
    [yearsFile, '制度建设规范年', 38, institutionMerges],
    [yearsFile, '基础工作提升年', 33, 'A2:D2 A4:A14 A15:A25 A26:A36'],
    [yearsFile, '特色创新发展年', 43, 'A2:D2 A4:A18 A19:A33 A34:A46'],
    [yearsFile, '重点工程推进年', 34, 'A2:F2 A4:A12 A13:A21 A22:A30 A31:A37'],
  ])('%s %s has %i rows and its merged cells', (fileName, name, count, merges) => {
    const sheet = sheetOf(fileName, name);
    expect(texts(sheet, 3)).toHaveLength(count);
    expect([...sheet.model.merges].sort()).toEqual(merges.split(' ').sort());
  });

  it.each([
    ['制度建设规范年', /^32《/],
    ['基础工作提升年', undefined],
    ['特色创新发展年', undefined],
    ['重点工程推进年', /^32打造/],
  ])(
    '%s numbers its items from 1 without a gap, 32 without a dot where the original has none',
    (name, bare32) => {
      texts(sheetOf(yearsFile, name), 3).forEach((text, index) => {
        const no = index + 1;
        expect(text).toMatch(no === 32 && bare32 ? bare32 : new RegExp(`^${no}\\.\\D`));
      });
    },
  );

  it.each([
    ['基础工作提升年', 'D14', '公共法律服务科、市法律援助中心、科技城新区司法所'],
    ['特色创新发展年', 'D21', '行政复议与应诉一、二科 三台县司法局、'],
    ['特色创新发展年', 'C37', '2023年完成50%(涪城、游仙、安州、梓潼、三台、高新、仙海);2024年完成100%'],
    ['重点工程推进年', 'D23', '分阶段实施,2025年前完成'],
    ['重点工程推进年', 'E36', '科新区司法所'],
  ])('%s keeps the oddity in %s', (name, address, text) => {
    expect(sheetOf(yearsFile, name).getCell(address).text).toBe(text);
  });

  it('has quotas that add up to 备注 where it holds a total', () => {
    const totals = quotaLines.flatMap(([, , quotas, total]) =>
      total === undefined ? [] : [[quotas.reduce((sum, count) => sum + count), total]],
    );
    expect(totals).toHaveLength(10);
    for (const [sum, total] of totals) expect(sum).toBe(total);
  });
});

describe('invented progress', () => {
  it.each([
    ['制度建设规范年', 38, institutionBuildingProgress],
    ['基础工作提升年', 33, foundationProgress],
    ['特色创新发展年', 43, innovationProgress],
    ['重点工程推进年', 34, keyProjectsProgress],
  ])('%s says nothing that contradicts itself or lies after 30 June', (_name, count, progress) => {
    for (const [no, entry] of Object.entries(progress)) {
      expect(Number(no)).toBeLessThanOrEqual(count);
      expect(entry.percent === 100).toBe(entry.status === '已完成');
      expect(entry.doneOn !== undefined).toBe(entry.status === '已完成');
      expect((entry.doneOn ?? '') <= (entry.verdictOn ?? '2023-06-30')).toBe(true);
      expect((entry.verdictOn ?? '') <= '2023-06-30').toBe(true);
      if (entry.closing !== undefined) expect(entry.status).toBe('已完成');
      if (entry.closing === '已销号') expect(entry.verdict).toBe('通过');
      expect(entry.returnReason !== undefined).toBe(entry.closing === '退回');
    }
  });

  it('stands at the right end, so that what is printed stays where it was', () => {
    const sheet = sheetOf(yearsFile, '基础工作提升年');
    expect(['M3', 'N3', 'O3', 'M28', 'N5'].map((address) => sheet.getCell(address).text)).toEqual([
      ...['节点完成', '销号', '退回原因'],
      ...['项目申报：2023-03-28', '已销号'],
    ]);
  });

  it('puts an item’s progress beside its text, leaving an untouched item blank', () => {
    const sheet = sheetOf(yearsFile, '制度建设规范年');
    expect(sheet.getCell('B35').text).toMatch(/^32《/);
    expect(sheet.getCell('G35').value).toEqual(new Date('2023-05-15T00:00:00Z'));
    expect(sheet.getCell('B38').text).toMatch(/^35\./);
    expect(['E38', 'F38', 'G38', 'H38'].map((address) => sheet.getCell(address).value)).toEqual(
      Array(4).fill(null),
    );
  });
});

describe('信息报送登记表', () => {
  const articles = infoLog.flatMap(({ unit, articles: lines }) => lines.map((line) => ({ unit, line })));

  it('lists every article once, in order of day', () => {
    const sheet = sheetOf(quotaFile, '信息报送登记表');
    const days: unknown[] = [];
    sheet.getColumn(1).eachCell((cell, row) => row > 2 && days.push(cell.value));
    expect(days).toEqual(
      articles.map(({ line }) => new Date(`${line[0]}T00:00:00Z`)).sort((a, b) => +a - +b),
    );
  });

  it('leaves one unit of the quota table without any article', () => {
    const reporting = new Set(infoLog.map(({ unit }) => unit));
    expect(quotaLines.filter(([unit]) => !reporting.has(unit)).map(([unit]) => unit)).toEqual(['拦江司法所']);
  });

  it('holds two articles that were handed in twice with other punctuation', () => {
    const keys = articles.map(({ unit, line }) => unit + line[3].replace(/[\p{P}\s]/gu, ''));
    expect(keys.length - new Set(keys).size).toBe(2);
  });
});

it('marks articles that are in the log', () => {
  const titles = infoLog.flatMap(({ articles }) => articles.map(([, , , title]) => title));
  expect(titles).toEqual(expect.arrayContaining(Object.keys(articleRemarks)));
  const sheet = sheetOf(quotaFile, '信息报送登记表');
  const marked: string[] = [];
  sheet.eachRow((row, number) => {
    const marks = [10, 11].map((column) => row.getCell(column).text).filter((text) => text !== '');
    if (number > 2 && marks.length > 0)
      marks.forEach((mark) => marked.push(`${row.getCell(5).text} ${mark}`));
  });
  const remarks = Object.entries(articleRemarks).map(
    ([title, { commentedBy, irregularity }]) => `${title} ${commentedBy ?? irregularity}`,
  );
  expect(marked.sort()).toEqual(remarks.sort());
});

describe('督导检查记录', () => {
  it('has periods as dates, in words and not at all', () => {
    const sheet = sheetOf(yearsFile, '督导检查记录');
    expect(['G3', 'G4', 'G9'].map((address) => sheet.getCell(address).value)).toEqual([
      '10个工作日内',
      new Date('2023-03-10T00:00:00Z'),
      null,
    ]);
  });

  it('tells of the first half of the year, in order of day', () => {
    const days = inspectionLog.map(({ date }) => date);
    expect(days).toEqual([...days].sort());
    for (const { date, rectifiedOn } of inspectionLog) {
      expect((rectifiedOn ?? date) >= date).toBe(true);
      expect((rectifiedOn ?? date) <= '2023-06-30').toBe(true);
    }
  });
});

it('sets the rules as they are without 规则设置, but for what the circular bears', () => {
  const lines = ruleSettings.map(([, rule, value]) => ({ rule, value }));
  const { rules, problems } = readRuleLines(lines);
  expect(problems).toEqual([]);
  expect(rules).toEqual({
    ...DEFAULT_RULES,
    lastCircular: '2023-05-31',
    issuing: {
      agency: '绵阳市司法局',
      codeWord: '绵司通',
      addressees: '各县（市、区）司法局，局机关各科室、各直属单位',
      copies: '市委依法治市办',
    },
  });
});

describe('单位名录', () => {
  it('knows the proper names but not the slips the check has to find', () => {
    const names: string[] = [];
    sheetOf(yearsFile, '单位名录')
      .getColumn(1)
      .eachCell((cell) => names.push(cell.text));
    expect(names).toEqual(
      expect.arrayContaining(['公共法律服务管理科', '科技城新区司法所', '各县市区司法局']),
    );
    expect(names).not.toContain('公共法律服务科');
    expect(names).not.toContain('科新区司法所');
  });
});
