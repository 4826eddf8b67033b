import type { CivilDate } from '#core/date/civil-date';
import type { DeadlineType } from '#core/deadline/deadline';
import type { InspectionEntry } from '#core/inspection/inspection-entry';
import type { InfoArticle } from '#core/ledger/info-article';
import type { Progress, ProjectItem } from '#core/ledger/project-item';
import type { ReportInput } from '#core/report/report-input';
import { DEFAULT_RULES } from '#core/rules/rule-set';
import { type AnnualReport, buildAnnualReport } from './annual-report';
import type { Prose } from './figure';

interface Entry {
  readonly due?: readonly CivilDate[];
  readonly type?: DeadlineType;
  readonly units?: readonly string[];
  readonly progress?: Progress;
}

const OPEN: Progress = {};

function item(row: number, text: string, entry: Entry = {}): ProjectItem {
  const { due = ['2023-06-30'], type = 'dated', units = ['办公室'], progress = OPEN } = entry;
  const milestones = due.map((day) => ({ due: day, span: [0, 0] as const }));
  return {
    ...{ row, no: row - 3, group: '' },
    item: text,
    deadline: { text: due.join('；'), type, milestones, notes: [] },
    units: units.map((name, index) => ({
      name,
      role: index === 0 ? 'lead' : 'support',
      collective: false,
    })),
    progress,
  };
}

const doneOn = (day: CivilDate, note = ''): Progress => ({ status: '已完成', doneOn: day, note });

const FOUNDATION: readonly ProjectItem[] = [
  item(4, '开展人民调解组织清理整顿', { progress: doneOn('2023-05-20', '5月：清理组织12个') }),
  item(5, '评选枫桥经验先进典型', { progress: { ...doneOn('2023-07-02'), verdict: '通过' } }),
  item(6, '建设行政复议厅', { due: ['2023-12-31'] }),
  item(7, '办理法律援助案件3700件', {
    due: ['2023-12-31'],
    progress: { note: '12月：继续办理。【指标】法律援助案件4012件（目标3700件）。' },
  }),
  item(8, '建立律师信用评价体系', { due: ['2023-12-31', '2024-12-31'] }),
  item(9, '整改行政执法突出问题', { due: [], type: 'long-term' }),
  item(10, '创建枫桥式司法所', { due: [], type: 'external' }),
  item(11, '组织年度总结', { units: ['局党组'] }),
];
const REGULATIONS: readonly ProjectItem[] = [
  item(4, '《值班制度(试行)》', { progress: doneOn('2023-03-01') }),
  item(5, '《公文办法》(修订)', { progress: doneOn('2023-03-01') }),
  item(6, '《保密制度》（修订）', { progress: doneOn('2023-03-01') }),
];

const ARTICLES: readonly InfoArticle[] = [
  ...[
    { row: 3, title: '调解员进社区', adoptedBy: '县', publication: '区政务信息' },
    { row: 4, title: '调解员 进社区！', adoptedBy: '省级', publication: '《省厅专刊》' },
    { row: 5, title: '复议案件通报' },
    { row: 6, title: '今日要闻', adoptedBy: '市', commentedBy: '市' },
    { row: 7, title: '失实的信息', adoptedBy: '部', irregularity: '失实' },
  ].map((line) => ({ date: '2023-05-01' as const, unit: '办公室', category: '政务信息', ...line })),
  { row: 8, date: '2022-12-31', unit: '办公室', category: '政务信息', title: '上年的信息', adoptedBy: '部' },
  { row: 9, date: '2024-01-01', unit: '办公室', category: '政务信息', title: '明年的信息', adoptedBy: '部' },
];

const finding = (row: number, rest: Partial<InspectionEntry>): InspectionEntry => ({
  ...{ row, no: null, date: '2023-05-10', unit: '办公室', units: ['办公室'], problem: `问题${row}` },
  ...rest,
});

const INPUT: ReportInput = {
  bureau: '绵阳市司法局',
  asOf: '2023-12-31',
  basis: [],
  rules: DEFAULT_RULES,
  ledgers: [
    { kind: 'foundation', name: '基础工作提升年', year: 2023, items: FOUNDATION },
    { kind: 'institution-building', name: '制度建设规范年', year: 2023, items: REGULATIONS },
    { kind: 'innovation', name: '特色创新发展年', year: 2022, items: [item(4, '上年的事项')] },
  ],
  quotas: [
    { row: 4, no: 1, unit: '办公室', targetScore: 40, quota: { 政务信息: 4 }, total: 4 },
    { row: 5, no: 2, unit: '政治部', targetScore: 30, quota: { 政务信息: 2 }, total: 2 },
  ],
  quotaYear: 2023,
  articles: ARTICLES,
  inspections: [
    finding(3, { rectifiedOn: '2023-05-20' }),
    finding(4, { rectifyBy: '2023-06-01' }),
    finding(5, { rectifyBy: '2024-02-01' }),
  ],
  unreportedMonths: new Map([
    ['办公室', 2],
    ['政治部', 0],
    ['信息科', 2],
    ['装财科', 1],
  ]),
};

function words(prose: Prose): string {
  return prose
    .map((piece) => (typeof piece === 'string' ? piece : 'gap' in piece ? '【】' : piece.text))
    .join('');
}

function section(report: AnnualReport, name: string): readonly string[] {
  const found = report.sections.find((one) => one.name === name);
  return found?.paragraphs.map(words) ?? [];
}

function point(points: AnnualReport['plans'], heading: string): readonly string[] {
  return points.find((one) => one.heading === heading)?.paragraphs.map(words) ?? [];
}

describe('buildAnnualReport', () => {
  const report = buildAnnualReport(INPUT);

  it('is of the year of the ledgers, at its end', () => {
    expect(report).toMatchObject({
      year: 2023,
      isEarly: false,
      title: '绵阳市司法局关于2023年度法治政府建设情况的报告',
    });
    expect(words(report.preface)).toBe(
      '【】。按照《法治政府建设与责任落实督察工作规定》，现将2023年度法治政府建设情况报告如下。',
    );
  });

  it('opens with all items, each once', () => {
    expect(words(report.opening)).toBe(
      '2023年，纳入台账管理的事项共11项，已完成5项，完成率45.5%。' +
        '其中，基础工作提升年8项，完成2项；制度建设规范年3项，完成3项。已完成事项中，1项通过结项验收。',
    );
  });

  it('goes through the functions in their order, information last', () => {
    expect(report.sections.map(({ name }) => name)).toEqual([
      '党的领导和党的建设',
      '行政复议和行政应诉',
      '行政执法协调监督',
      '公共法律服务',
      '人民调解和矛盾纠纷化解',
      '基层基础建设',
      '机关运行和保障',
      '信息报送和经验推广',
    ]);
  });

  it.each<[string, string, readonly string[]]>([
    [
      'what was done, with day and result',
      '人民调解和矛盾纠纷化解',
      [
        '列入台账的2项工作全部完成。',
        '完成的工作：一是开展人民调解组织清理整顿（5月20日完成，台账记载“清理组织12个”）；二是评选枫桥经验先进典型（7月2日完成）。',
        '相关信息被采用1篇，为“调解员进社区”（省级，《省厅专刊》）。',
        '【】',
      ],
    ],
    [
      'regulations',
      '机关运行和保障',
      ['列入台账的3项工作全部完成。制定《值班制度（试行）》，修订《公文办法》《保密制度》2项制度。', '【】'],
    ],
    [
      'what indicators have come to',
      '公共法律服务',
      ['列入台账2项，均未完成。', '指标完成情况：法律援助案件4012件（目标3700件）。', '【】'],
    ],
    ['a single open item', '行政复议和行政应诉', ['列入台账1项，尚未完成。', '【】']],
    [
      'the information of the year, each article once and at its highest level',
      '信息报送和经验推广',
      [
        '登记报送信息3篇，被采用2篇，采用率66.7%（按最高采用级别计，省级1篇、市级1篇），获领导批示1篇。',
        '【】',
        '【】',
      ],
    ],
  ])('tells %s', (_, name, paragraphs) => {
    expect(section(report, name)).toEqual(paragraphs);
  });

  it('tells of the leaders only what is theirs', () => {
    expect(report.leaders.map(words)).toEqual([
      '【】',
      '【】',
      '【】',
      '【】',
      '台账中由局党组（党委）或者主要负责人负责的事项1项，尚未完成。',
    ]);
  });

  it.each<[string, readonly string[]]>([
    [
      '部分工作进度滞后',
      [
        '2023年，有2项工作逾期未完成，其中1项为阶段节点逾期。党的领导和党的建设方面1项，为“组织年度总结”（应于6月30日前完成）；公共法律服务方面1项，为“建立律师信用评价体系”（12月30日的阶段节点未完成）。',
        '到期应完成的8项工作，按期完成率50.0%，有1项超过时限后才完成。',
        '主要原因：【】。',
      ],
    ],
    ['部分工作时限不明确', ['有1项工作没有明确的完成时限，为“创建枫桥式司法所”。', '主要原因：【】。']],
    [
      '进展报送不够及时',
      ['有3个单位没有按月报全进展，未报月份最多的是办公室、信息科，均为2个月。', '主要原因：【】。'],
    ],
    [
      '督导检查发现的问题整改不到位',
      ['督导检查发现问题3个，尚有2个没有整改到位，其中1个超过整改期限。', '主要原因：【】。'],
    ],
    [
      '信息报送存在差距',
      ['信息报送任务全年6篇，计入完成3篇；没有完成任务的单位有2个，为办公室、政治部。', '主要原因：【】。'],
    ],
    ['其他不足', ['【】']],
  ])('finds wanting: %s', (heading, paragraphs) => {
    const input = withMilestone('2023-12-30');
    expect(point(buildAnnualReport(input).shortcomings, heading)).toEqual(paragraphs);
  });

  it('takes into the next year what is open, and leaves plans to a person', () => {
    expect(point(report.plans, '继续抓好结转工作')).toEqual([
      '年底到期尚未完成2项，为“建设行政复议厅”“办理法律援助案件3700件”。',
      '跨年度继续实施1项，为“建立律师信用评价体系”（2024年12月31日前完成）。',
      '长期坚持推进1项，为“整改行政执法突出问题”。',
      '对第三部分所列逾期未完成和时限不明确的工作，【】。',
    ]);
    expect(point(report.plans, '主要任务')).toEqual(['【】']);
    expect(point(report.plans, '保障措施')).toEqual(['【】']);
  });

  it('says why each item is where it is', () => {
    expect(report.placements.flatMap(({ items }) => items).map(({ row, because }) => [row, because])).toEqual(
      [
        [11, '责任单位中有“党组”'],
        [6, '事项中有“行政复议”'],
        [9, '事项中有“行政执法”'],
        [7, '事项中有“法律援助”'],
        [8, '事项中有“律师”'],
        [4, '事项中有“人民调解”'],
        [5, '事项中有“枫桥经验”'],
        [10, '事项中有“枫桥式”'],
        [4, '事项中有“值班”'],
        [5, '事项中有“公文”'],
        [6, '事项中有“保密”'],
      ],
    );
  });

  describe('before the year’s end', () => {
    const early = buildAnnualReport({ ...INPUT, asOf: '2023-06-30' });

    it('says up to which day', () => {
      expect(early.isEarly).toBe(true);
      expect(words(early.opening)).toMatch(/^截至2023年6月30日，纳入台账管理的事项共11项，已完成4项/);
      expect(point(early.plans, '继续抓好结转工作')[0]).toMatch(/^年内还应完成4项/);
    });

    it('holds units to the schedule, not to the quota', () => {
      expect(point(early.shortcomings, '信息报送存在差距')[0]).toBe(
        '信息报送任务全年6篇，计入完成3篇；落后于序时进度的单位有1个，为政治部。',
      );
    });

    it('knows nothing of later articles and completions', () => {
      expect(section(early, '人民调解和矛盾纠纷化解')[0]).toBe(
        '台账共安排2项工作，完成1项，占50.0%，其余1项尚未完成。',
      );
    });
  });
});

/** The input with the milestone on the way to 2024 due on another day. */
function withMilestone(day: CivilDate): ReportInput {
  const items = FOUNDATION.map((one) =>
    one.row === 8 ? item(8, one.item, { due: [day, '2024-12-31'] }) : one,
  );
  return {
    ...INPUT,
    ledgers: INPUT.ledgers.map((ledger, at) => (at === 0 ? { ...ledger, items } : ledger)),
  };
}

describe('with little to tell of', () => {
  const { unreportedMonths: _, ...rest } = INPUT;
  const bare: ReportInput = { ...rest, ledgers: [], quotas: [], articles: [], inspections: [] };
  const withItems = (...items: readonly ProjectItem[]): AnnualReport =>
    buildAnnualReport({
      ...bare,
      ledgers: [{ kind: 'foundation', name: '基础工作提升年', year: 2023, items }],
    });

  it('says that there are no ledgers, and asks for everything', () => {
    const report = buildAnnualReport(bare);
    expect(words(report.opening)).toBe('没有读到本年度项目台账，【】。');
    expect(report.sections.map(({ name }) => name)).toEqual(['信息报送和经验推广']);
    expect(report.figures).toEqual([]);
    expect(report.placements).toEqual([]);
    expect(report.shortcomings.map(({ heading }) => heading)).toEqual(['其他不足']);
    expect(report.plans.map(({ heading }) => heading)).toEqual(['主要任务', '保障措施']);
  });

  it.each<[string, readonly ProjectItem[], string]>([
    [
      'one done',
      [item(4, '律师换届', { progress: doneOn('2023-03-01') })],
      '2023年，纳入台账管理的事项共1项，已全部完成。',
    ],
    ['none done', [item(4, '律师换届'), item(5, '公证检查')], '2023年，纳入台账管理的事项共2项，均未完成。'],
  ])('words %s', (_name, items, opening) => {
    expect(words(withItems(...items).opening)).toBe(opening);
  });

  it('does not take an item for open where its ledger has no columns for progress', () => {
    const { progress: _progress, ...unfilled } = item(4, '律师换届');
    expect(words(withItems(unfilled).opening)).toBe(
      '2023年，纳入台账管理的事项共1项。台账没有进展栏，完成情况【】。',
    );
    expect(withItems(unfilled).shortcomings.map(({ heading }) => heading)).toEqual(['其他不足']);
    expect(section(withItems(unfilled), '公共法律服务')).toEqual(['列入台账1项。', '【】']);
    expect(words(withItems(unfilled, item(5, '公证检查')).opening)).toBe(
      '2023年，纳入台账管理的事项共2项，均未完成。有1项所在的台账没有进展栏，按未完成统计，【】。',
    );
  });

  it('refers back only to what the third part has', () => {
    const carried = (one: ProjectItem): readonly string[] => point(withItems(one).plans, '继续抓好结转工作');
    expect(carried(item(4, '律师换届'))).toEqual(['对第三部分所列逾期未完成的工作，【】。']);
    expect(carried(item(4, '律师换届', { due: [], type: 'external' }))).toEqual([
      '对第三部分所列时限不明确的工作，【】。',
    ]);
  });

  it('names a single overdue item in its sentence', () => {
    expect(point(withItems(item(4, '律师换届')).shortcomings, '部分工作进度滞后')[0]).toBe(
      '2023年，有1项工作逾期未完成，为公共法律服务方面的“律师换届”（应于6月30日前完成）。',
    );
  });

  it('finds nothing wanting where all is in time and put right', () => {
    const report = buildAnnualReport({
      ...bare,
      inspections: [finding(3, { rectifiedOn: '2023-05-11' })],
      ledgers: [
        {
          ...{ kind: 'foundation', name: '基础工作提升年', year: undefined },
          items: [item(4, '律师换届', { progress: doneOn('2023-03-01') })],
        },
      ],
    });
    expect(report.shortcomings.map(({ heading }) => heading)).toEqual(['其他不足']);
    expect(words(report.opening)).toContain('督导检查发现的1个问题已整改。');
  });

  it('says without adoption that there is none on record', () => {
    const [article] = ARTICLES.slice(2, 3);
    const report = buildAnnualReport({ ...bare, articles: article ? [article] : [] });
    expect(section(report, '信息报送和经验推广')[0]).toBe('登记报送信息1篇，暂无采用记录。');
  });

  it('says how many regulations there are where it does not name all', () => {
    const many = Array.from({ length: 8 }, (_one, at) =>
      item(at + 4, `《公文办法${at}》(修订)`, { progress: doneOn('2023-03-01') }),
    );
    expect(section(withItems(...many), '机关运行和保障')[0]).toMatch(/《公文办法5》等8项制度。$/);
  });

  it.each<[string, readonly (string | undefined)[], string]>([
    ['all at the lowest level', ['县', '县', '区县', '县'], '相关信息被采用4篇，如“调解一号”（县级）、'],
    ['some higher', ['县', '县', '县', '省'], '相关信息被采用4篇，采用层级较高的有“调解四号”（省级）。'],
    ['few', ['县', undefined, '省'], '相关信息被采用2篇，为“调解三号”（省级）、“调解一号”（县级）。'],
  ])('names articles: %s', (_name, levels, text) => {
    const articles = levels.map((adoptedBy, at): InfoArticle => ({
      ...{ row: at + 3, date: '2023-05-01', unit: '办公室', category: '政务信息' },
      title: `调解${'一二三四'.charAt(at)}号`,
      ...(adoptedBy !== undefined && { adoptedBy }),
    }));
    const report = buildAnnualReport({ ...bare, articles });
    expect(section(report, '人民调解和矛盾纠纷化解')[0]?.startsWith(text)).toBe(true);
  });

  it('says that all are late where all are', () => {
    const overdueFinding = finding(3, { rectifyBy: '2023-06-01' });
    const toldOf = (inspections: readonly InspectionEntry[]): string | undefined =>
      point(buildAnnualReport({ ...bare, inspections }).shortcomings, '督导检查发现的问题整改不到位')[0];
    expect(toldOf([overdueFinding])).toBe('督导检查发现问题1个，尚有1个没有整改到位，已超过整改期限。');
    expect(toldOf([overdueFinding, finding(4, { rectifyBy: '2023-06-01' })])).toBe(
      '督导检查发现问题2个，尚有2个没有整改到位，均已超过整改期限。',
    );
    const milestones = [item(4, '律师换届'), item(5, '公证检查')].map((one) => ({
      ...one,
      deadline: item(4, '', { due: ['2023-05-31', '2024-12-31'] }).deadline,
    }));
    expect(point(withItems(...milestones).shortcomings, '部分工作进度滞后')[0]).toMatch(
      /^2023年，有2项工作逾期未完成，均为阶段节点逾期。/,
    );
  });

  it('tells what the leaders have finished', () => {
    const own = item(4, '研究法治建设', { units: ['市司法局党委'], progress: doneOn('2023-03-01') });
    expect(words(withItems(own).leaders.at(-1) ?? [])).toBe(
      '台账中由局党组（党委）或者主要负责人负责的事项1项，已完成1项。',
    );
    const office = item(4, '党建', { units: ['机关党办'] });
    expect(withItems(office).leaders.length).toBe(4);
  });

  it('is of the day’s year where no ledger names one, or only years to come', () => {
    const ledger = { kind: 'foundation', name: '基础工作提升年', items: [item(4, '律师换届')] };
    expect(buildAnnualReport({ ...bare, ledgers: [{ ...ledger, year: undefined }] }).year).toBe(2023);
    expect(buildAnnualReport({ ...bare, ledgers: [{ ...ledger, year: 2024 }] })).toMatchObject({
      year: 2023,
      placements: [],
    });
    const later = buildAnnualReport({ ...bare, asOf: '2024-02-01', ledgers: [{ ...ledger, year: 2023 }] });
    expect(later).toMatchObject({ year: 2023, isEarly: false });
    expect(words(later.opening)).toMatch(/^截至2024年2月1日，/);
  });

  it('names but the first of many, and clips what is long', () => {
    const many = Array.from({ length: 20 }, (_one, at) =>
      item(at + 4, `律师工作${'长'.repeat(2_000)}`, { progress: doneOn('2023-03-01', '长'.repeat(2_000)) }),
    );
    const [, tasks = ''] = section(withItems(...many), '公共法律服务');
    expect(tasks).toMatch(/；六是.*。另有14项已完成，见附表2。$/);
    expect(tasks.length).toBeLessThan(1_000);
  });
});
