import { strFromU8, strToU8, unzipSync } from 'fflate';
import { readSource } from '#cli/commands/source';
import { sheetKeys } from '#core/comparison/compare-status';
import type { CivilDate } from '#core/date/civil-date';
import { documentData } from '#core/document/vocabulary';
import { MONTHLY_VOCABULARY } from '#core/report/monthly/monthly-vocabulary';
import { buildMonthlyReport } from '#core/report/monthly-report';
import type { ReportInput } from '#core/report/report-input';
import { DEFAULT_RULES } from '#core/rules/rule-set';
import { circularInput } from '#tests/support/circular-input';
import { largeBureau } from '#tests/support/large-bureau';
import { checkTemplate } from '../fill/check-template';
import { renderDocument } from '../fill/render-document';
import { writePackage } from '../package';
import { paragraphsOf, partOf } from '../testing/document-text';
import { packageFaults } from '../testing/package-faults';
import { all, has, one, treeOf, type XmlNode } from '../testing/xml-tree';
import { monthlyTemplate } from './monthly-template';

async function print(input: ReportInput, template?: Uint8Array): Promise<Uint8Array> {
  const model = buildMonthlyReport(input);
  const data = documentData(MONTHLY_VOCABULARY, model);
  const content = { vocabulary: MONTHLY_VOCABULARY, data, title: model.title, asOf: model.asOf };
  return renderDocument(template ?? (await monthlyTemplate()), content).bytes;
}

async function sample(): Promise<ReportInput> {
  const files = [
    'samples/绵阳市司法局2023四个项目年台账.xlsx',
    'samples/安居区司法局2023信息任务分配表.xlsx',
  ];
  const at = async (asOf: CivilDate) => (await readSource(files, { asOf })).input;
  const before = { input: await at('2023-05-31'), keysOf: sheetKeys };
  return { ...(await at('2023-06-30')), bureau: '', basis: [], before };
}

const OVERDUE = { units: ['办公室'], due: '2023-05-31' } as const;
const QUOTAS = [{ no: 1, unit: '办公室', targetScore: 40, quota: { 政务信息: 4 }, total: 4 }];
const FOUR_LAMPS = { ...DEFAULT_RULES, lights: { ...DEFAULT_RULES.lights, lamps: 4 } } as const;
const NUMERALS = ['一', '二', '三', '四', '五', '六', '七', '八'];

interface Printed {
  readonly file: Uint8Array;
  readonly tree: XmlNode;
  /** Paragraphs with the ids of their styles, in order. */
  readonly paragraphs: readonly { readonly text: string; readonly style: string }[];
}

function read(file: Uint8Array): Printed {
  const tree = treeOf(file);
  const texts = paragraphsOf(file);
  const styles = all(tree, 'w:p').map((p) => all(p, 'w:pStyle')[0]?.attributes['w:val'] ?? '');
  expect(styles).toHaveLength(texts.length);
  return { file, tree, paragraphs: texts.map((text, index) => ({ text, style: styles[index] ?? '' })) };
}

/** The paragraphs of the styles named, in order. */
function styled({ paragraphs }: Printed, ...ids: readonly string[]): readonly string[] {
  return paragraphs.filter(({ style }) => ids.includes(style)).map(({ text }) => text);
}

it('fits its vocabulary', async () => {
  expect(checkTemplate(await monthlyTemplate(), MONTHLY_VOCABULARY)).toEqual([]);
});

describe.each<[string, () => ReportInput | Promise<ReportInput>]>([
  ['the samples', sample],
  ['an empty month', () => circularInput([])],
  ['one unit with one item', () => circularInput([OVERDUE])],
  ['quotas alone', () => circularInput([], { quotas: QUOTAS })],
  ['200 units', () => largeBureau({ items: 200, units: 200 })],
  ['four lamps', () => ({ ...largeBureau({ items: 40, units: 4 }), rules: FOUR_LAMPS })],
  [
    'long names',
    () => circularInput([{ title: '长'.repeat(2000), units: ['某'.repeat(60)], due: '2023-05-31' }]),
  ],
])('the circular of %s', (_, input) => {
  let printed: Printed;

  beforeAll(async () => {
    printed = read(await print(await input()));
  });

  it('is a package without faults and without placeholders', () => {
    expect(packageFaults(printed.file)).toEqual([]);
    const texts = printed.paragraphs.map(({ text }) => text);
    expect(texts.filter((text) => /[{}]|undefined|NaN/.test(text))).toEqual([]);
  });

  it('has no table without rows, and repeats every header', () => {
    for (const table of all(printed.tree, 'w:tbl').filter((one) => !has(one, 'w:tblpPr'))) {
      const rows = all(table, 'w:tr');
      const heads = rows.filter((row) => has(row, 'w:tblHeader')).length;
      expect(heads).toBeGreaterThan(0);
      expect(rows.length).toBeGreaterThan(heads);
      expect(rows.every((row) => has(row, 'w:cantSplit'))).toBe(true);
      expect(one(table, 'w:tblLayout').attributes['w:type']).toBe('fixed');
    }
  });

  it('numbers its chapters and attachments without a gap', () => {
    const chapters = styled(printed, 'GovHeading1').map((heading) => heading.slice(0, heading.indexOf('、')));
    expect(chapters).toEqual(NUMERALS.slice(0, chapters.length));
    const attachments = styled(printed, 'GovAttachment');
    const count = attachments.length;
    expect(attachments).toEqual(count === 1 ? ['附件'] : attachments.map((_, index) => `附件${index + 1}`));
    const notes = styled(printed, 'GovAttachmentNote').filter((text) => text !== '');
    expect(notes.map((note) => note.replace(/^.*?：|^\u3000+/, '').replace(/^\d\./, ''))).toEqual(
      styled(printed, 'GovAttachmentTitle'),
    );
    expect(notes).toHaveLength(count);
  });

  it('has text under every heading', () => {
    for (const [index, { style }] of printed.paragraphs.entries()) {
      const next = printed.paragraphs[index + 1]?.style;
      if (style === 'GovHeading2') expect(next).toBe('GovBody');
      if (style === 'GovHeading1') expect(['GovBody', 'GovHeading2']).toContain(next);
      if (style === 'GovTableCaption') expect(next).toBe('GovTableHead');
    }
  });
});

it('tells the month in the order of an official circular', async () => {
  const printed = read(await print(await sample()));
  expect(styled(printed, 'GovBanner', 'GovTitle', 'GovHeading1', 'GovAttachmentTitle')).toEqual([
    '绵阳市司法局文件',
    '绵阳市司法局关于2023年6月台账工作推进情况的通报',
    '一、总体情况',
    '二、各责任单位完成情况',
    '三、需要重点关注的事项',
    '四、信息任务完成情况',
    '五、督导检查问题整改情况',
    '六、7月到期事项',
    '七、下一步工作要求',
    '各责任单位牵头事项完成情况表',
    '红灯事项清单',
    '黄灯事项清单',
    '信息任务完成情况表',
    '督导检查未整改到位问题清单',
    '统计口径和数据来源说明',
  ]);
});

it('turns pages only where there is an information table', async () => {
  const turned = async (input: ReportInput): Promise<readonly (string | undefined)[]> =>
    all(treeOf(await print(input)), 'w:pgSz').map(({ attributes }) => attributes['w:orient']);
  expect(await turned(circularInput([OVERDUE]))).toEqual(['portrait']);
  expect(await turned(circularInput([OVERDUE], { quotas: QUOTAS }))).toEqual([
    'portrait',
    'landscape',
    'portrait',
  ]);
});

it('is filled as well where an editor has given its styles other ids', async () => {
  const saved = Object.entries(unzipSync(await monthlyTemplate())).map(
    ([path, part]) => [path, strToU8(strFromU8(part).replace(/"Gov(\w+)"/g, '"a$1"'))] as const,
  );
  const file = await print(circularInput([OVERDUE]), writePackage(Object.fromEntries(saved)));
  expect(packageFaults(file)).toEqual([]);
  expect(partOf(file)).toContain('<w:tblStyle w:val="aTable"/>');
});

it('is the same whenever it is made', async () => {
  const [first, second] = [await print(circularInput([OVERDUE])), await print(circularInput([OVERDUE]))];
  expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
});
