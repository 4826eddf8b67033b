import { ALL_RULES } from './all-rules';
import { DEFAULT_RULES, type RuleSet } from './rule-set';
import { rulesOf } from './rules-of';
import { ruleProblems } from './rule-problems';

/** Lines as `规则=取值`, from row 3 on. */
function lines(...texts: readonly string[]) {
  return texts.map((text, index) => {
    const [rule = '', ...value] = text.split('=');
    return { row: index + 3, rule, value: value.join('=') };
  });
}

describe('rulesOf', () => {
  it.each<[string, (rules: RuleSet) => unknown, unknown]>([
    ['临期天数=7', ({ lights }) => lights.nearDueDays, 7],
    ['临期天数=１０天', ({ lights }) => lights.nearDueDays, 10],
    [' 临期 天数 =三十 日', ({ lights }) => lights.nearDueDays, 30],
    ['滞后百分点=20％', ({ lights }) => lights.lagPoints, 20],
    ['滞后百分点=10个百分点', ({ lights }) => lights.lagPoints, 10],
    ['滞后百分点=12.5', ({ lights }) => lights.lagPoints, 12.5],
    ['滞后百分点=0.15', ({ lights }) => lights.lagPoints, 15],
    ['滞后百分点=0.5%', ({ lights }) => lights.lagPoints, 0.5],
    ['滞后百分点=1', ({ lights }) => lights.lagPoints, 1],
    ['严重滞后百分点=30 %', ({ lights }) => lights.redLagPoints, 30],
    ['严重滞后百分点=无', ({ lights }) => lights.redLagPoints, null],
    ['上月未填进展=不亮', ({ lights }) => lights.unreported, 'none'],
    ['整改逾期=黄灯', ({ lights }) => lights.overdueFinding, 'yellow'],
    ['灯数=四盏灯', ({ lights }) => lights.lamps, 4],
    ['灯数=４', ({ lights }) => lights.lamps, 4],
    ['完成状态用语=办结，已验收 销号', ({ lights }) => lights.doneStatuses, ['办结', '已验收', '销号']],
    ['红灯名称=预警', ({ looks }) => looks.red, { name: '预警', colour: '红' }],
    ['黄灯颜色=橙色', ({ looks }) => looks.yellow, { name: '黄灯', colour: '橙' }],
    ['月报截止=每月25日前', ({ reporting }) => reporting, { dueDay: 25, inNextMonth: false, lateDays: 5 }],
    ['月报截止=次月５号', ({ reporting }) => reporting, { dueDay: 5, inNextMonth: true, lateDays: 5 }],
    ['月报截止=月底', ({ reporting }) => reporting.dueDay, 'last'],
    ['补报天数=3天', ({ reporting }) => reporting.lateDays, 3],
    ['默认整改工作日=10个工作日', ({ rectification }) => rectification.workingDays, 10],
    ['验收人=市局', ({ acceptance }) => acceptance.by, 'acceptor'],
    ['上期通报日期=2023年5月31日', ({ lastCircular }) => lastCircular, '2023-05-31'],
    ['计分方案=分类定任务', ({ scoring }) => scoring.classes.length, 4],
    ['计分方案=自定义：区局办法', ({ scoring }) => scoring.name, '区局办法'],
    ['基础分方式=按篇', ({ scoring }) => scoring.base.by, 'article'],
    ['采用得分县=+3分', ({ scoring }) => scoring.adoption.points, { 县: 3, 市: 0, 省: 0, 部: 0 }],
    ['采用得分封顶=不限', ({ scoring }) => scoring.adoption.cap, null],
    ['采用得分封顶=100分', ({ scoring }) => scoring.adoption.cap, 100],
    [
      '刊物得分=要情快报=5分、政务参阅：30',
      ({ scoring }) => scoring.adoption.publications,
      { 要情快报: 5, 政务参阅: 30 },
    ],
    ['批示加分·省=加80', ({ scoring }) => scoring.comments.points.省, 80],
    ['扣分·失实=-50分', ({ scoring }) => scoring.deductions.irregular.失实, 50],
    ['扣分·未完成月任务=扣30分', ({ scoring }) => scoring.deductions.missedMonth, 30],
    ['重复计分=就高', ({ scoring }) => scoring.repeat, 'highest'],
    ['每月最低篇数=三篇', ({ scoring }) => scoring.monthlyMinimum, 3],
    [
      '单位分类=三类：每月三篇，全年70篇，质量分60；司法局、民政局',
      ({ scoring }) => scoring.classes,
      [
        {
          name: '三类',
          units: ['司法局', '民政局'],
          monthlyMinimum: 3,
          yearlyMinimum: 70,
          qualityTarget: 60,
        },
      ],
    ],
    [
      '单位分类=其他;乡镇',
      ({ scoring }) => scoring.classes,
      [{ name: '其他', units: ['乡镇'], monthlyMinimum: null, yearlyMinimum: null, qualityTarget: null }],
    ],
    ['排名依据=得分', ({ scoring }) => scoring.rankBy, 'points'],
    ['末位通报单位数=后5名', ({ scoring }) => scoring.bottom, 5],
    ['得分不超过目标任务分=否', ({ scoring }) => scoring.capAtTarget, false],
    [
      '节假日=2027年2月5日至12日、2027.4.5',
      ({ calendar }) => [calendar.holidays.length, calendar.holidays[7], calendar.holidays[8]],
      [9, '2027-02-12', '2027-04-05'],
    ],
    ['上班日=2027-02-28至2027-03-01', ({ calendar }) => calendar.workdays, ['2027-02-28', '2027-03-01']],
  ])('reads %s', (line, of, expected) => {
    expect(of(rulesOf(lines(line)))).toEqual(expected);
  });

  it('is the default where nothing is said', () => {
    expect(rulesOf([])).toBe(DEFAULT_RULES);
    expect(rulesOf(lines('临期天数=', '不知何物=3'))).toEqual(DEFAULT_RULES);
  });

  it('begins with the scheme that is named, wherever its line stands, and changes what single lines say', () => {
    const { scoring } = rulesOf(lines('扣分·失实=80', '批示加分·市=', '计分方案=采用加分、批示加分和扣分'));
    expect(scoring.deductions.irregular).toEqual({ 迟报: 100, 漏报: 200, 瞒报: 200, 失实: 80 });
    expect(scoring.comments.points.市).toBe(40);
  });

  it('adds up the lines of what may stand on several', () => {
    const rules = rulesOf(
      lines(
        '节假日=2027-05-01',
        '节假日=2027-01-01',
        '单位分类=一类：每月6篇',
        '单位分类=二类',
        '刊物得分=甲=1',
        '刊物得分=乙=2',
      ),
    );
    expect(rules.calendar.holidays).toEqual(['2027-01-01', '2027-05-01']);
    expect(rules.scoring.classes.map(({ name }) => name)).toEqual(['一类', '二类']);
    expect(rules.scoring.adoption.publications).toEqual({ 甲: 1, 乙: 2 });
  });

  it('lets two lamps change names', () => {
    const { looks } = rulesOf(lines('红灯名称=黄灯', '黄灯名称=红灯'));
    expect([looks.red.name, looks.yellow.name]).toEqual(['黄灯', '红灯']);
  });

  it('lets the green lamp be called blue where there is no blue one', () => {
    expect(rulesOf(lines('绿灯名称=蓝灯')).looks.green.name).toBe('蓝灯');
    expect(rulesOf(lines('灯数=四灯', '绿灯名称=蓝灯')).looks.green.name).toBe('绿灯');
  });
});

it('takes what the head of documents says as it is written', () => {
  const { issuing } = rulesOf(
    lines('发文机关= 绵阳市司法局 ', '发文代字=绵司通', '主送机关=各科室、\n各县（市、区）司法局'),
  );
  expect(issuing).toEqual({
    agency: '绵阳市司法局',
    codeWord: '绵司通',
    addressees: '各科室、 各县（市、区）司法局',
    copies: '',
  });
});

describe('a value that means nothing', () => {
  const named = ALL_RULES.filter(({ name }) => !/名称$|用语$|机关$|代字$/.test(name));

  it.each(named.map(({ name }) => name))('of %s is told, and leaves the default', (rule) => {
    const line = { rule, value: '待定：另议；再说' };
    expect(ruleProblems([line]).map(({ code }) => code)).toEqual(['rule-unreadable']);
    expect(rulesOf([line])).toEqual(DEFAULT_RULES);
  });

  it.each([
    ...['红灯名称=九个字以上的灯的名称', '红灯名称=红 灯', '完成状态用语=、'],
    ...['单位分类=三类：每周3篇', '单位分类=三类：每月半篇', '单位分类=：每月3篇', '单位分类=一类、二类'],
    ...['单位分类=三类：每月3篇：全年9篇', '单位分类=三类；甲；乙', '刊物得分=要情快报', '刊物得分==5'],
    ...['月报截止=每月32日', '月报截止=次月', '补报天数=1.5', '上期通报日期=5月31日'],
    ...['节假日=2027-02-05至2027-02-06至2027-02-07', '节假日=2月5日', '节假日=2027-02-05至2028-02-05'],
    ...['采用得分县=-5', '扣分·失实=+x', '末位通报单位数=后半数'],
  ])('as in %s', (text) => {
    expect(ruleProblems(lines(text)).map(({ code }) => code)).toEqual(['rule-unreadable']);
  });
});

describe('ruleProblems', () => {
  const problemsOf = (...texts: readonly string[]) =>
    ruleProblems(lines(...texts)).map(({ line, message, replacement }) =>
      [String(line.row), message, ...(replacement === undefined ? [] : [`→ ${replacement}`])].join(' '),
    );

  it.each<[string, readonly string[], readonly string[]]>([
    ['nothing', ['临期天数=15天', '节假日=', '上期通报日期='], []],
    [
      'a name near another',
      ['临期天=15'],
      ['3 没有名为“临期天”的规则，可能是“临期天数”。请改正名称；不用的请删去这一行。 → 临期天数'],
    ],
    ['a name like none', ['打印份数='], ['3 没有名为“打印份数”的规则。请改正名称；不用的请删去这一行。']],
    [
      'a value that is none',
      ['临期天数=很多'],
      ['3 “临期天数”的取值“很多”读不懂，暂按“15”处理。应填0—366的整数。'],
    ],
    [
      'a value out of range',
      ['临期天数=400', '滞后百分点=-5'],
      [
        '3 “临期天数”的取值“400”读不懂，暂按“15”处理。应填0—366的整数。',
        '4 “滞后百分点”的取值“-5”读不懂，暂按“20”处理。应填0—100的数字。',
      ],
    ],
    [
      'a part of a list that is none',
      ['节假日=2027-02-05至2027-02-03', '上班日=2027-02-30'],
      [
        '3 “节假日”的取值“2027-02-05至2027-02-03”读不懂，暂按没有填写处理。应填日期或起止日期，如“2027-02-05至2027-02-12”，几个的用“、”分开。',
        '4 “上班日”的取值“2027-02-30”读不懂，暂按没有填写处理。应填日期或起止日期，如“2027-02-05至2027-02-12”，几个的用“、”分开。',
      ],
    ],
    [
      'a rule twice',
      ['灯数=三灯', '灯 数=', '灯数= 三 灯'],
      ['5 “灯数”在第3行也写了，取值相同。请只留一行。'],
    ],
    [
      'a rule twice, with two values',
      ['临期天数=7', '临期天数=10'],
      ['4 “临期天数”在第3行也写了，取值不同，都不起作用，暂按“15”处理。请只留一行。'],
    ],
    [
      'a red lag under the yellow one',
      ['严重滞后百分点=30', '滞后百分点=30'],
      ['3 “严重滞后百分点”的取值“30”不起作用：应大于“滞后百分点”（30）。请改正，或让这一格空着。'],
    ],
    [
      'a name that another lamp has',
      ['红灯名称=红灯', '黄灯名称=红灯'],
      ['4 “黄灯名称”的取值“红灯”不起作用：与“红灯名称”相同，分不清。请改正，或让这一格空着。'],
    ],
    [
      'what the base has no place for',
      ['每篇基础分=2', '每月基础分=10', '基础分方式=按篇计分'],
      ['4 “每月基础分”的取值“10”不起作用：只在另一种“基础分方式”下起作用。请改正，或让这一格空着。'],
    ],
  ])('tells %s', (_, texts, expected) => {
    expect(problemsOf(...texts)).toEqual(expected);
  });
});
