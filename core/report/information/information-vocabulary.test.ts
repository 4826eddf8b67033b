import { type DocumentData, gapsOf } from '#core/document/document-data';
import { documentData } from '#core/document/vocabulary';
import type { InfoArticle } from '#core/ledger/info-article';
import type { QuotaRow } from '#core/ledger/quota-row';
import { DEFAULT_RULES } from '#core/rules/rule-set';
import { PROPORTIONAL } from '#core/scoring/scheme';
import { GENERAL_SAMPLE } from '#core/scoring/schemes/general-sample';
import { holds, rows, shown, tableOf } from '#tests/support/printed-data';
import type { ReportInput } from '../report-input';
import { buildInformationReport } from './information-report';
import { INFORMATION_VOCABULARY } from './information-vocabulary';

const quotaRow = (unit: string, quota: Readonly<Record<string, number>>): QuotaRow => ({
  ...{ no: null, unit, targetScore: 20, quota, total: 0 },
});

function article(date: InfoArticle['date'], unit: string, title: string, more: Partial<InfoArticle> = {}) {
  return { date, unit, category: '外宣', title, ...more } satisfies InfoArticle;
}

const INPUT: ReportInput = {
  ...{ bureau: '某局', asOf: '2023-06-30', ledgers: [], inspections: [], basis: [] },
  quotas: [
    quotaRow('甲所', { 外宣: 2, 政务: 1 }),
    quotaRow('乙所', { 外宣: 2 }),
    quotaRow('丙所', { 外宣: 2 }),
  ],
  articles: [
    article('2023-01-10', '乙所', '一', { row: 4 }),
    article('2023-04-10', '甲所', '二', { row: 5, adoptedBy: '县' }),
    article('2023-04-11', '甲所', '三', { row: 6, adoptedBy: '省', commentedBy: '市' }),
    article('2023-05-10', '丙所', '四', { row: 8, irregularity: '迟报' }),
  ],
  rules: { ...DEFAULT_RULES, scoring: { ...PROPORTIONAL, bottom: 1 } },
};

const dataOf = (more: Partial<ReportInput> = {}): DocumentData =>
  documentData(INFORMATION_VOCABULARY, buildInformationReport({ ...INPUT, ...more }));

describe('the sentences of the circular', () => {
  const data = dataOf();

  it.each([
    ['通报期间', '2023年第二季度'],
    ['季度情况', '本季度共报送信息3篇，比上季度增加2篇，其中计入全年任务3篇。'],
    ['采用情况', '被采用2篇次，其中省级1篇次、县级1篇次，获领导批示1篇次。'],
    [
      '全年情况',
      '截至2023年6月30日，累计报送信息4篇，计入任务4篇，完成全年任务7篇的57.1%，比序时进度（49.6%）高7.5个百分点，尚缺3篇。',
    ],
    ['分类情况', '分类别看，外宣任务6篇、计入4篇、完成66.7%；政务任务1篇、计入0篇、完成0.0%。'],
    ['排名情况', '从排名看，甲所排第1位；排名末位的是乙所、丙所。'],
    ['进度情况', '各单位均达到序时进度。'],
    ['未报送情况', '本季度未报送信息且全年任务尚未完成的单位1个，为乙所。'],
    ['核查情况', '经核查，本季度登记的信息存在迟报1篇。'],
    ['未识别说明', ''],
    ['工作要求', '【对下一步信息报送工作的要求】'],
    ['完成率', '57.1%'],
    ['全年缺口', '3'],
  ])('%s', (name, text) => {
    expect(shown(data, name)).toBe(text);
  });

  it('name the rows behind a figure', () => {
    const value = data['本季度报送数'];
    expect(value).toEqual({
      kind: 'text',
      text: [{ text: '3', source: '信息报送登记表：第5行“二”、第6行“三”、第8行“四”' }],
    });
  });

  it('name no rows where the log comes from the store', () => {
    const stored = INPUT.articles.map(({ row, ...rest }) => (row === undefined ? rest : rest));
    expect(dataOf({ articles: stored })['本季度报送数']).toEqual({ kind: 'text', text: '3' });
  });

  it('leave marked places for a person', () => {
    expect(gapsOf(data)).toContain('对下一步信息报送工作的要求');
  });

  it.each<[string, Partial<ReportInput>, Readonly<Record<string, string>>]>([
    [
      'without a log',
      { articles: [] },
      {
        ...{ 季度情况: '信息报送登记表中没有2023年的记录。', 采用情况: '', 排名情况: '', 进度情况: '' },
        ...{ 未报送情况: '', 核查情况: '', 较上季度: '', 较序时进度: '' },
        全年情况: '2023年全年信息报送任务7篇。',
        分类情况: '分类别看，外宣任务6篇；政务任务1篇。',
      },
    ],
    [
      'of an empty quarter',
      { asOf: '2023-09-30' },
      {
        季度情况: '本季度没有报送信息的记录。',
        采用情况: '',
        进度情况: '各单位均落后于序时进度。',
        未报送情况: '全年任务尚未完成的各单位本季度均未报送信息。',
      },
    ],
    [
      'of a quarter in which nothing counts',
      { articles: [article('2023-05-10', '甲所', '一', { irregularity: '失实', adoptedBy: '省' })] },
      {
        季度情况: '本季度登记的信息均不计数。',
        采用情况: '',
        核查情况: '经核查，本季度登记的信息存在失实1篇。',
      },
    ],
    [
      'of a quarter that has not ended',
      { asOf: '2023-05-20' },
      {
        通报期间: '2023年第二季度（截至5月20日）',
        季度情况: '本季度共报送信息3篇，其中计入全年任务3篇。',
        截止日期: '2023年5月20日',
      },
    ],
    [
      'of a year that has ended',
      { asOf: '2024-01-05', quotaYear: 2023 },
      {
        通报期间: '2023年第四季度',
        全年情况: '2023年全年，累计报送信息4篇，计入任务4篇，完成全年任务7篇的57.1%，尚缺3篇。',
        进度情况: '各单位均未完成全年任务。',
      },
    ],
    [
      'of a quarter that has begun, of units that are all silent',
      { asOf: '2023-08-15' },
      { 未报送情况: '截至8月15日，全年任务尚未完成的各单位本季度均未报送信息。' },
    ],
    [
      'of more units than a sentence names',
      {
        quotas: Array.from({ length: 12 }, (_, index) => quotaRow(`${index}所`, { 外宣: 1 })),
        articles: [article('2023-04-01', '0所', '一')],
      },
      { 进度情况: '落后于序时进度的单位11个，为1所、2所、3所、4所、5所、6所、7所、8所、9所、10所等。' },
    ],
    [
      'without a quota table',
      { quotas: [] },
      {
        季度情况: '本季度共报送信息3篇，比上季度增加2篇。',
        全年情况: '截至2023年6月30日，累计报送信息4篇，未设信息报送任务。',
        分类情况: '',
        排名情况: '',
        进度情况: '',
        未报送情况: '',
      },
    ],
    [
      'of one unit that has done all',
      { quotas: [quotaRow('乙所', { 外宣: 1 })], articles: [article('2023-04-01', '乙所', '一')] },
      {
        季度情况: '本季度共报送信息1篇，其中计入全年任务1篇。',
        全年情况:
          '截至2023年6月30日，累计报送信息1篇，计入任务1篇，完成全年任务1篇的100.0%，比序时进度（49.6%）高50.4个百分点，全年任务已全部完成。',
        排名情况: '',
      },
    ],
    [
      'of units that all tie',
      {
        quotas: ['甲所', '乙所'].map((unit) => quotaRow(unit, { 外宣: 9 })),
        articles: [article('2023-04-01', '丁办', '一')],
      },
      {
        季度情况: '本季度共报送信息1篇，均未计入全年任务。',
        排名情况: '从排名看，各单位名次并列。',
        进度情况: '各单位均落后于序时进度。',
      },
    ],
    [
      'of units that share the first place',
      {
        quotas: ['甲所', '乙所', '丙所'].map((unit) => quotaRow(unit, { 外宣: 1 })),
        articles: [article('2023-04-01', '甲所', '一'), article('2023-04-01', '乙所', '二')],
        asOf: '2023-12-31',
      },
      {
        排名情况: '从排名看，甲所、乙所并列第1位；排名末位的是丙所。',
        进度情况: '未完成全年任务的单位1个，为丙所。',
      },
    ],
    [
      'of a year in which all is done',
      {
        quotas: [quotaRow('甲所', { 外宣: 1 })],
        articles: [article('2023-04-01', '甲所', '一')],
        asOf: '2023-12-31',
      },
      {
        全年情况: '2023年全年，累计报送信息1篇，计入任务1篇，完成全年任务1篇的100.0%，全年任务已全部完成。',
        进度情况: '各单位均完成全年任务。',
      },
    ],
    [
      'that keeps pace exactly',
      {
        quotas: [quotaRow('甲所', { 外宣: 125 })],
        articles: Array.from({ length: 62 }, (_, index) => article('2023-04-01', '甲所', `第${index}`)),
      },
      { 较序时进度: '与序时进度（49.6%）持平', 进度情况: '各单位均达到序时进度。' },
    ],
    [
      'of a level nobody can read',
      { articles: [article('2023-04-01', '甲所', '一', { row: 9, adoptedBy: '某报' })] },
      {
        采用情况: '',
        未识别说明:
          '另有1条记录的采用级别、批示级别或核查情况无法识别，未计入（信息报送登记表：第9行“一”）。',
      },
    ],
    [
      'with comments alone',
      { articles: [article('2023-04-01', '甲所', '一', { commentedBy: '市' })] },
      { 采用情况: '获领导批示1篇次。' },
    ],
    [
      'with a publication alone',
      { articles: [article('2023-04-01', '甲所', '一', { publication: '《要情》' })] },
      { 采用情况: '被采用1篇次。' },
    ],
  ])('%s', (_, more, texts) => {
    const told = dataOf(more);
    expect(Object.fromEntries(Object.keys(texts).map((name) => [name, shown(told, name)]))).toEqual(texts);
  });

  it('compare with the quarter before in both directions', () => {
    const change = (first: number, second: number): string => {
      const lines = (count: number, month: '02' | '05') =>
        Array.from({ length: count }, (_, at) => article(`2023-${month}-01`, '甲所', `${month}${at}`));
      return shown(dataOf({ articles: [...lines(first, '02'), ...lines(second, '05')] }), '较上季度');
    };
    expect([change(1, 3), change(3, 1), change(2, 2), change(0, 2)]).toEqual([
      ...['比上季度增加2篇', '比上季度减少2篇', '与上季度持平', ''],
    ]);
  });
});

describe('the lists and tables of the circular', () => {
  it('show units by rank, with what is noted of them', () => {
    const data = dataOf({ articles: [...INPUT.articles, article('2023-06-01', '丁办', '五')] });
    expect(rows(data, '单位清单', '排名', '单位', '计入', '缺口', '单位完成率', '得分', '备注')).toEqual([
      ['1', '甲所', '2', '1', '66.7%', '13.33', ''],
      ['2', '乙所', '1', '1', '50.0%', '10.00', '末位'],
      ['2', '丙所', '1', '1', '50.0%', '10.00', '末位'],
      ['—', '丁办', '0', '0', '—', '—', '未列入任务分配表'],
    ]);
    const { columns, rows: lines, totals } = tableOf(data, '分类统计表');
    expect(columns.map(({ header }) => header).join()).toBe(
      '排名,单位,任务,报送,任务,报送,任务,报送,计入,缺口,完成率,得分,备注',
    );
    expect([lines[0], lines[3], lines.at(-1), totals]).toEqual([
      ['1', '甲所', '2', '2', '1', '—', '3', '2', '2', '1', '66.7%', '13.33', ''],
      ['—', '丁办', '—', '1', '—', '—', '—', '1', '—', '—', '—', '—', '未列入任务分配表'],
      ['', '合计', '6', '5', '1', '—', '7', '5', '4', '3', '57.1%', '33.33', ''],
      1,
    ]);
  });

  it('show many categories in a column each', () => {
    const quota = Object.fromEntries(['外宣', '二', '三', '四', '五', '六', '七'].map((name) => [name, 2]));
    const { columns, rows: lines } = tableOf(
      dataOf({ quotas: [quotaRow('甲所', quota), quotaRow('乙所', {})] }),
      '分类统计表',
    );
    expect(
      columns
        .filter(({ group }) => group === '任务/报送')
        .map(({ header }) => header)
        .join(),
    ).toBe('外宣,二,三,四,五,六,七');
    expect([lines[0]?.slice(0, 4), lines[1]?.slice(0, 4)]).toEqual([
      ['1', '甲所', '2/2', '2/—'],
      ['—', '乙所', '—/1', '—'],
    ]);
  });

  it('show the task alone where there is no log', () => {
    const { columns, rows: lines } = tableOf(dataOf({ articles: [] }), '分类统计表');
    expect(columns.map(({ header }) => header).join()).toBe('单位,外宣,政务,合计');
    expect(lines).toEqual([
      ['甲所', '2', '1', '3'],
      ['乙所', '2', '—', '2'],
      ['丙所', '2', '—', '2'],
      ['合计', '6', '1', '7'],
    ]);
  });

  it('show the quarter by category', () => {
    const { columns, rows: lines } = tableOf(dataOf(), '季度统计表');
    expect(columns.map(({ header }) => header).join()).toBe('单位,外宣,政务,合计,计入,采用,批示');
    expect(lines).toEqual([
      ['甲所', '2', '—', '2', '2', '2', '1'],
      ['乙所', '—', '—', '—', '—', '—', '—'],
      ['丙所', '1', '—', '1', '1', '—', '—'],
      ['合计', '3', '—', '3', '3', '2', '1'],
    ]);
  });

  it('list adoptions from the highest level and what was found wrong', () => {
    const data = dataOf();
    expect(rows(data, '采用清单', '序号', '日期', '单位', '标题', '采用级别', '采用刊物', '批示')).toEqual([
      ['1', '4月11日', '甲所', '三', '省级', '—', '市级'],
      ['2', '4月10日', '甲所', '二', '县级', '—', '—'],
    ]);
    expect(rows(data, '核查清单', '序号', '单位', '标题', '核查情况', '处理')).toEqual([
      ['1', '丙所', '四', '迟报', '计入任务'],
    ]);
    expect(rows(data, '未报送单位清单', '单位', '缺口')).toEqual([['乙所', '1']]);
  });

  it('tell what points are made of where they have parts', () => {
    const scored = dataOf({
      rules: { ...DEFAULT_RULES, scoring: { ...GENERAL_SAMPLE, base: { by: 'share' } } },
    });
    expect(holds(scored, '有得分构成')).toBe(true);
    expect(rows(scored, '得分清单', '单位', '得分', '构成')[0]).toEqual([
      ...[
        '甲所',
        '13.33',
        '基础13.33分（20×2÷3）；采用110.00分（省级采用1篇、县级采用1篇）；批示40.00分（市级批示1篇）；扣分-150.00分（未完成月任务5个月）',
      ],
    ]);
    expect(holds(dataOf(), '有得分构成')).toBe(false);
  });

  it('say what there is', () => {
    const conditions = (more: Partial<ReportInput>): string =>
      INFORMATION_VOCABULARY.filter(({ kind }) => kind === 'when')
        .map(({ name }) => name)
        .filter((name) => holds(dataOf(more), name))
        .join();
    expect(conditions({})).toBe('有单位,有任务,有登记,有季度报送,有排名,有未报送单位,有采用,有核查问题');
    expect(conditions({ articles: [] })).toBe('有单位,有任务');
    expect(conditions({ articles: [], quotas: [] })).toBe('');
  });

  it('hold long and hostile texts', () => {
    const title = '长'.repeat(2000);
    const data = dataOf({ articles: [article('2023-05-01', '=1+1', title, { adoptedBy: '省' })] });
    const [line] = rows(data, '采用清单', '单位', '标题');
    expect(line?.[0]).toBe('=1+1');
    expect(line?.[1]).toHaveLength(120 + '……（全文见台账）'.length);
  });
});
