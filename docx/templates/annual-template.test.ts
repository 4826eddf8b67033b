import { documentData } from '#core/document/vocabulary';
import { buildAnnualReport } from '#core/report/annual/annual-report';
import { ANNUAL_VOCABULARY } from '#core/report/annual/annual-vocabulary';
import type { ReportInput } from '#core/report/report-input';
import { circularInput, type ItemSaid } from '#tests/support/circular-input';
import { checkTemplate } from '../fill/check-template';
import { renderDocument } from '../fill/render-document';
import { paragraphsOf, partOf } from '../testing/document-text';
import { annualTemplate } from './annual-template';

interface Printed {
  readonly paragraphs: readonly string[];
  readonly file: Uint8Array;
  readonly gaps: number;
  /** How many figures the text has. */
  readonly figures: number;
}

async function print(items: readonly ItemSaid[], more: Partial<ReportInput> = {}): Promise<Printed> {
  const report = buildAnnualReport(circularInput(items, more));
  const data = documentData(ANNUAL_VOCABULARY, report);
  const { title, asOf, figures } = report;
  const content = { vocabulary: ANNUAL_VOCABULARY, data, title, asOf };
  const { bytes: file, gaps } = renderDocument(await annualTemplate(), content);
  return { file, paragraphs: paragraphsOf(file), gaps: gaps.length, figures: figures.length };
}

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

const ITEMS: readonly ItemSaid[] = [
  { title: '律师协会换届', due: '2023-03-31', doneOn: '2023-03-20' },
  { title: '建设行政复议厅', due: '2023-12-31' },
];

it('fits its vocabulary', async () => {
  expect(checkTemplate(await annualTemplate(), ANNUAL_VOCABULARY)).toEqual([]);
});

it.each<[string, readonly ItemSaid[], Partial<ReportInput>]>([
  ['two items', ITEMS, {}],
  ['nothing', [], { ledgers: [] }],
  ['no name of the bureau', ITEMS, { bureau: '' }],
])('marks as many places as it says, and comments on every figure, of %s', async (_, items, more) => {
  const { file, paragraphs, gaps, figures } = await print(items, more);
  const text = paragraphs.join('\n');
  expect(paragraphs.find((line) => line.startsWith('本稿还有'))).toContain(`本稿还有${gaps}处需要人工填写`);
  expect(count(text, /【[^】]+】/g)).toBe(gaps);
  expect(count(partOf(file), /<w:commentReference /g)).toBe(figures);
});

it('has the four parts, then where figures come from and items belong', async () => {
  const { paragraphs } = await print(ITEMS);
  const heads = paragraphs.filter((line) => /^(?:[一二三四]、|附表)/.test(line));
  expect(heads).toEqual([
    '一、主要举措和成效',
    '二、主要负责人履行推进法治建设第一责任人职责情况',
    '三、存在的不足和原因',
    '四、下一年度工作安排',
    '附表1　数据来源表',
    '附表2　事项归类表',
  ]);
  expect(paragraphs).toContain('公共法律服务（1项）');
  expect(paragraphs).toContain('事项中有“律师协会”');
});

it('says what is missing where there is no ledger, without a table', async () => {
  const { file, paragraphs } = await print([], { ledgers: [] });
  expect(paragraphs).toContain('正文中没有来自台账的数据。');
  expect(paragraphs).toContain('没有读到本年度项目台账。');
  expect(count(partOf(file), /<w:tblHeader\/>/g)).toBe(0);
});

it('warns of a draft made before the year is over', async () => {
  const warning = /年度终了后请重新生成/;
  expect((await print(ITEMS)).paragraphs.join('\n')).toMatch(warning);
  expect((await print(ITEMS, { asOf: '2023-12-31' })).paragraphs.join('\n')).not.toMatch(warning);
});

it('prints hostile texts as they are, clipped', async () => {
  const hostile = ['{#段落}</w:t>&', '=1+1', '{标题}', '律师'.repeat(1_000), '\u0000\u000b\n'];
  const { paragraphs } = await print(hostile.map((title) => ({ title, due: '2023-12-31' })));
  expect(paragraphs).toContain('{#段落}</w:t>&');
  expect(paragraphs).toContain('=1+1');
  expect(Math.max(...paragraphs.map((line) => line.length))).toBeLessThan(1_000);
});

it('is the same for the same state', async () => {
  const [first, second] = [await print(ITEMS), await print(ITEMS)];
  expect(Buffer.from(first.file).equals(Buffer.from(second.file))).toBe(true);
});
