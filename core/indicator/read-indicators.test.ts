import fc from 'fast-check';

import { readIndicators } from './read-indicators';

function shown(text: string): string[] {
  return readIndicators(text).map(
    ({ name, comparator, target, unit }) => `${name} ${comparator} ${target} ${unit}`,
  );
}

describe('readIndicators', () => {
  it.each([
    ['纠错率、调解率分别达到15%、30%', ['纠错率 >= 15 %', '调解率 >= 30 %']],
    ['全年办理公证和法律援助分别不少于500件、300件', ['公证 >= 500 件', '法律援助 >= 300 件']],
    ['三项指标分别达到15%、30%', []],
    ['录入率、准确率分别达到95%', []],
  ])('figures told respectively: %s', (text, indicators) => {
    expect(shown(text)).toEqual(indicators);
  });

  it.each([
    [
      'a total of what was spoken of before',
      '持续开展省级“枫桥式司法所”创建工作,总数不低于5个',
      '省级“枫桥式司法所” >= 5 个',
    ],
    [
      'the same in a numbered item',
      '6.持续开展市级枫桥式司法所创建工作,总数不低于30个',
      '市级枫桥式司法所 >= 30 个',
    ],
    ['a number at the end of its clause', '提供法律援助咨询服务28000人次', '法律援助咨询服务 = 28000 人次'],
    ['cases', '办理法律援助案件3700件', '法律援助案件 = 3700 件'],
    ['a rate reached', '确保公职律师持证覆盖率达100%', '公职律师持证覆盖率 >= 100 %'],
    ['a rate exceeded', '确保负责人出庭应诉率高于80%', '负责人出庭应诉率 > 80 %'],
    ['a rate without a comparing word', '党的工作覆盖率100%', '党的工作覆盖率 = 100 %'],
    ['a rate with both words', '热线接通率达到95%以上', '热线接通率 >= 95 %'],
    ['a rate with its condition', '15秒内接通率达到95%以上', '15秒内接通率 >= 95 %'],
    ['a rate with 以上 only', '调解成功率98%以上', '调解成功率 >= 98 %'],
    ['a rate kept low', '投诉率控制在3%以内', '投诉率 <= 3 %'],
    ['a rate with 以下 only', '重新犯罪率0.2%以下', '重新犯罪率 <= 0.2 %'],
    ['hours of training', '每名执法人员每年接受不少于60学时的培训', '每名执法人员接受培训 >= 60 学时'],
    ['an aside in brackets', '组织学习(新进人员当年不少于120学时)', '新进人员 >= 120 学时'],
    ['events', '开展各类普法宣传活动100场以上', '各类普法宣传活动 >= 100 场'],
    ['people hired', '全市招录法学专业人才25名', '法学专业人才 = 25 名'],
    ['a share', '“法律明白人”数量达到平均每村(社区)5人', '平均每村(社区)“法律明白人”数量 >= 5 人'],
    ['a share at the end', '法律顾问每村1名', '法律顾问每村 = 1 名'],
    ['a numeral in words', '每月至少开展两次志愿服务活动', '每月开展志愿服务活动 >= 2 次'],
    ['a noun after the number', '新建3个示范点', '示范点 = 3 个'],
    [
      'a noun after a compared number',
      '县市区每年至少推荐1名有潜力的年轻干部到市局锻炼',
      '县市区推荐年轻干部 >= 1 名',
    ],
    ['a noun after 有', '每所至少有3名律师', '每所律师 >= 3 名'],
    ['nothing but a verb around it', '开展顶岗实训工作,每年推荐不少于1人到省厅锻炼', '顶岗实训 >= 1 人'],
    ['a thousands comma', '培育法律明白人不少于1,200名', '法律明白人 >= 1200 名'],
    ['万', '全年办理公证3万件以上', '公证 >= 30000 件'],
    ['full-width figures', '回访率达到１００％', '回访率 >= 100 %'],
    ['signs', '满意度≥90%', '满意度 >= 90 %'],
    ['a full-width sign', '覆盖率＞80％', '覆盖率 > 80 %'],
    ['a noun before another figure', '培育不少于5个示范所和10个示范调委会', '示范所 >= 5 个'],
    ['a limit', '每案超期不超过2件', '每案超期 <= 2 件'],
    ['fewer than', '投诉少于5件', '投诉 < 5 件'],
    ['an attribute is cut', '为残疾人等群体的上门法律服务不少于5次', '上门法律服务 >= 5 次'],
    ['a sum', '培训人数累计达到500人次', '培训人数 >= 500 人次'],
    ['a word that is verb and noun', '法律援助案件办理满意度达到95%', '法律援助案件办理满意度 >= 95 %'],
    ['an event verb stays', '走访企业30家', '走访企业 = 30 家'],
    ['a dozen in words', '至少举办十二期法治讲座', '法治讲座 >= 12 期'],
    ['a verb before a rate', '办理率达到90%', '办理率 >= 90 %'],
    ['a percentage in words', '群众满意率达到百分之八十', '群众满意率 >= 80 %'],
    ['the whole in words', '满意率达百分之百', '满意率 >= 100 %'],
    ['money in 万元', '争取项目资金不少于200万元', '项目资金 >= 200 万元'],
    ['money in 亿元', '落实经费1.5亿元以上', '落实经费 >= 1.5 亿元'],
    ['money in 元', '资助资金不少于5000元', '资助资金 >= 5000 元'],
    ['a decimal of 万', '力争全年办理公证1.2万件', '公证 = 12000 件'],
    ['a date before the verb', '6月底前建成3个示范点', '示范点 = 3 个'],
    ['a day before the verb', '11月30日前完成普法活动20场', '普法活动 = 20 场'],
    ['a year’s end before the verb', '2023年底前创建示范所2个', '示范所 = 2 个'],
    [
      'what the clause before counts, in its rhythm',
      '开展法治讲座，每季度不少于1次',
      '每季度法治讲座 >= 1 次',
    ],
    ['a goal, not what is striven for', '完成率不低于90%，力争达到95%', '完成率 >= 90 %'],
    ['each village’s adviser', '每村（社区）至少1名法律顾问', '每村（社区）法律顾问 >= 1 名'],
    ['each office’s staff', '每个司法所至少配备2名司法助理员', '每个司法所配备司法助理员 >= 2 名'],
    ['an item of a list', '2、培训不少于2次', '培训 >= 2 次'],
    ['a point of a list', '一是办理案件300件', '案件 = 300 件'],
    ['a ratio by head', '每万人拥有律师数达到3.5名', '每万人拥有律师数 >= 3.5 名'],
    ['a rate with a named reason', '行政复议纠错率低于10%', '行政复议纠错率 < 10 %'],
    ['党的 is no attribute to cut', '党的组织覆盖率达到90%', '党的组织覆盖率 >= 90 %'],
    [
      'a long name is shortened',
      '省市县乡村五级公共法律服务平台规范化标准化建设和示范创建达标率不低于90%',
      '示范创建达标率 >= 90 %',
    ],
  ])('reads %s', (_, text, expected) => {
    expect(shown(text)).toEqual([expected]);
  });

  it('reads several in order', () => {
    expect(shown('举办培训2期、走访企业30家，民事案件回访率达到100%,庭审旁听率达到20%以上。')).toEqual([
      '培训 = 2 期',
      '走访企业 = 30 家',
      '民事案件回访率 >= 100 %',
      '庭审旁听率 >= 20 %',
    ]);
  });

  it.each([
    ['a named standard', '调解员配备达到“1、2、3”标准'],
    ['a standard for others', '村调委会应有 1名以上专职人民调解员'],
    ['a hotline', '继续运行12348和12345双号热线'],
    ['a document number', '按照川司法发〔2021〕55号要求'],
    ['an order', '执行司法部第137号令、第138号令'],
    ['a year', '完成2023年度任务'],
    ['years in a title', '评估《法治政府建设实施方案(2021—2025年)》'],
    ['a number in a title', '落实《关于加强50项指标的意见》'],
    ['a date', '12月底前完成'],
    ['a date with a dot', '开展“12.4”宪法宣传'],
    ['a span of years', '工作满5年'],
    ['a slogan', '开展“60+20”评选活动'],
    ['a slogan without quotes', '建立1+3+5人机制'],
    ['a choice', '选取1到2个县市区试点'],
    ['a range', '吸纳3-5名乡贤'],
    ['a range after a comparing word', '组织活动不少于3-5场'],
    ['a fixed name', '深化法律七进'],
    ['the name of a project', '落实30件民生实事项目'],
    ['a description', '将12个司法所划分为5个片区'],
    ['a described standard', '对标硬件标准5个大项指标和60个小项指标'],
    ['seconds', '电话15秒内接听'],
    ['hours of the day', '打造24小时自助站'],
    ['minutes', '建设30分钟服务圈'],
    ['a third', '不少于三分之一'],
    ['a share in words that is no percentage', '占比不低于三分之二'],
    ['a number of shares', '参训率达到两个100%'],
    ['a rhythm without a subject', '每季度不少于1次'],
    ['an event without a name', '每期不少于50人'],
    ['two years side by side', '2022年办理3000件，2023年办理3500件'],
    ['another year', '总量不低于上年5个百分点'],
    ['growth', '办案量同比增长10%'],
    ['growth in other words', '案件数较上年增长5%'],
    ['a meeting’s number', '召开第3次联席会议'],
    ['a rank', '力争进入全市前3名'],
    ['a ratio', '按照1:3比例配备'],
    ['three ones', '深化“三个一”活动'],
    ['a plan of years', '贯彻《法治中国建设规划（2020—2025年）》'],
    ['a service round the clock', '热线7×24小时值班'],
    ['working days', '在15个工作日内办结'],
    ['days', '30日内完成整改'],
    ['what there is', '全市现有司法所166个'],
    ['months', '在5月至9月开展专项行动'],
    ['whom it is about', '对36名社区矫正对象开展核查'],
    ['some 5,000', '发放宣传资料5000余份'],
    ['tasks of a plan', '落实5个方面28项任务'],
    ['growth in points', '提高5个百分点'],
    ['a share without what is shared', '确保100%'],
    ['a duration', '到市局锻炼6个月'],
    ['an anniversary', '开展60周年献礼活动'],
    ['an ordinal', '争创第三批示范地区'],
    ['a size before its noun', '建设250平方米实训基地'],
    ['a duty roster', '每天指派3名律师值守热线'],
    ['a meeting rhythm', '每季度召开会议1次'],
    ['a kind of event', '500人以上的大型活动须备案'],
    ['a threshold', '参与人数超过100人的活动要报备'],
    ['last year', '去年提供咨询1200人次、办理案件300件'],
    ['what is done', '已完成培训12场'],
    ['since when', '截至6月,办理案件300件'],
    ['a notice period', '提前不少于5个工作日公示'],
    ['about', '培训100人左右'],
    ['some more than', '化解纠纷500余件'],
    ['a case', '5人以内开展1案1议'],
    ['a word for a few', '举办一期示范培训'],
    ['no subject at all', '不少于5次'],
    ['only a verb', '推荐不少于2人'],
    ['a few in words', '走访不少于三五次'],
    ['a share of something else', '全市20%村社开展试点'],
    ['directions', '围绕5个方面'],
  ])('leaves alone %s', (_, text) => {
    expect(shown(text)).toEqual([]);
  });

  it('never throws; names are short and targets finite', () => {
    const noise = fc
      .array(
        fc.constantFrom(
          '不少于',
          '达到',
          '每村',
          '开展',
          '培训',
          '总数',
          '案件',
          '率',
          '5',
          '1,200',
          '%',
          '名',
          '次',
          '以上',
          '的',
          ',',
          '、',
          '(',
          ')',
          '“',
          '”',
          '两',
          '到',
          '第',
        ),
        { maxLength: 40 },
      )
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.oneof(noise, fc.string({ unit: 'binary' })), (text) => {
        for (const { name, target } of readIndicators(text)) {
          expect(name.length).toBeGreaterThan(1);
          expect(Number.isFinite(target)).toBe(true);
        }
      }),
    );
  });
});
