import { documentData } from '#core/document/vocabulary';
import { buildInformationReport } from '#core/report/information/information-report';
import { INFORMATION_VOCABULARY } from '#core/report/information/information-vocabulary';
import type { ReportInput } from '#core/report/report-input';
import type { InfoArticle } from '#core/ledger/info-article';
import type { QuotaRow } from '#core/ledger/quota-row';
import { DEFAULT_RULES } from '#core/rules/rule-set';
import { GENERAL_SAMPLE } from '#core/scoring/schemes/general-sample';
import { circularInput } from '#tests/support/circular-input';
import { checkTemplate } from '../fill/check-template';
import { renderDocument } from '../fill/render-document';
import { paragraphsOf, partOf } from '../testing/document-text';
import { informationTemplate } from './information-template';

const quotaRow = (unit: string, quota: Readonly<Record<string, number>>): QuotaRow => ({
  ...{ no: null, unit, targetScore: 20, quota, total: 0 },
});

const article = (date: InfoArticle['date'], unit: string, title: string, more?: Partial<InfoArticle>) => ({
  ...{ date, unit, category: '外宣信息', title },
  ...more,
});

const SAID: Partial<ReportInput> = {
  quotas: [quotaRow('甲所', { 外宣信息: 2, 政务信息: 1 }), quotaRow('乙所', { 外宣信息: 2 })],
  articles: [
    article('2023-04-10', '甲所', '法治讲座', { row: 5, adoptedBy: '省', publication: '《要情》' }),
    article('2023-05-10', '甲所', '调解案例', { row: 6, irregularity: '迟报' }),
  ],
};

async function print(said: Partial<ReportInput>): Promise<Uint8Array> {
  const report = buildInformationReport(circularInput([], said));
  const data = documentData(INFORMATION_VOCABULARY, report);
  const { title, asOf } = report;
  return renderDocument(await informationTemplate(), {
    vocabulary: INFORMATION_VOCABULARY,
    data,
    title,
    asOf,
  }).bytes;
}

const linesOf = (file: Uint8Array): readonly string[] => paragraphsOf(file).filter((line) => line !== '');

it('fits its vocabulary', async () => {
  expect(checkTemplate(await informationTemplate(), INFORMATION_VOCABULARY)).toEqual([]);
});

it('tells of a quarter as a circular does', async () => {
  const file = await print(SAID);
  const lines = linesOf(file);
  const from = lines.indexOf('关于2023年第二季度信息报送情况的通报');
  expect(lines.slice(from, from + 14)).toEqual([
    '关于2023年第二季度信息报送情况的通报',
    '【主送机关】：',
    '现将2023年第二季度信息报送情况通报如下。',
    '一、总体情况',
    '本季度共报送信息2篇，其中计入全年任务2篇。被采用1篇次，其中省级1篇次。',
    '截至2023年6月30日，累计报送信息2篇，计入任务2篇，完成全年任务5篇的40.0%，比序时进度（49.6%）低9.6个百分点，尚缺3篇。' +
      '分类别看，外宣信息任务4篇、计入2篇、完成50.0%；政务信息任务1篇、计入0篇、完成0.0%。',
    '二、排名情况',
    '从排名看，甲所排第1位。落后于序时进度的单位1个，为乙所。各单位任务完成、得分和排名情况见附件2。',
    '三、存在问题',
    '本季度未报送信息且全年任务尚未完成的单位1个，为乙所。',
    '经核查，本季度登记的信息存在迟报1篇。具体如下：',
    ...['序号', '日期', '单位'],
  ]);
  expect(lines).toEqual(
    expect.arrayContaining([
      '附件：1.2023年第二季度各单位信息报送情况表',
      '　　　2.2023年各单位信息任务完成情况表',
      '　　　3.2023年第二季度信息采用情况表',
    ]),
  );
  expect(partOf(file, 'word/comments.xml')).toContain('信息报送登记表');
});

it('turns the page for the table of the year, and only for it', async () => {
  const turned = (xml: string): number => xml.split('w:orient="landscape"').length - 1;
  expect(turned(partOf(await print(SAID)))).toBe(1);
  expect(turned(partOf(await print({})))).toBe(0);
});

it('says so where there is no log, and leaves out what would be empty', async () => {
  const file = await print({ ...SAID, articles: [] });
  const text = linesOf(file).join('\n');
  expect(text).toContain('信息报送登记表中没有2023年的记录。');
  expect(text).toContain('未设信息报送任务或没有报送记录，本期不排名。');
  expect(text).toContain('附件：2023年各单位信息任务表');
  expect(text).not.toMatch(/采用情况表|报送情况表|完成情况表|[{}]|undefined|NaN/);
});

it('is a document also of nothing', async () => {
  const text = linesOf(await print({})).join('\n');
  expect(text).toContain('截至2023年6月30日，累计报送信息0篇，未设信息报送任务。');
  expect(text).not.toContain('附件');
});

it('shows what points are made of', async () => {
  const text = linesOf(await print({ ...SAID, rules: { ...DEFAULT_RULES, scoring: GENERAL_SAMPLE } })).join(
    '\n',
  );
  expect(text).toContain('各单位得分构成');
  expect(text).toMatch(/采用100\.00分（省级采用1篇）/);
});

it('holds many units, categories and long titles', async () => {
  const units = Array.from({ length: 200 }, (_, index) => `第${index + 1}司法所`);
  const quota = Object.fromEntries(Array.from({ length: 12 }, (_, index) => [`类别${index + 1}`, 2]));
  const lines = linesOf(
    await print({
      quotas: units.map((unit) => quotaRow(unit, quota)),
      articles: [article('2023-05-01', '第1司法所', '=长'.repeat(1000), { adoptedBy: '市' })],
    }),
  );
  expect(lines.filter((line) => line === '第200司法所')).toHaveLength(2);
  expect(lines.filter((line) => line.startsWith('=长=长'))).toEqual([`${'=长'.repeat(60)}……（全文见台账）`]);
});

it('gives the same bytes for the same report', async () => {
  expect(Buffer.compare(await print(SAID), await print(SAID))).toBe(0);
});
