import { similarTitles } from './similar-titles';

const isSimilar = (a: string, b: string, units: readonly [string, string] = ['办公室', '办公室']): boolean =>
  similarTitles([
    { unit: units[0], title: a },
    { unit: units[1], title: b },
  ])[1] === 0;

describe('similarTitles', () => {
  it.each([
    ['法援进工地', '法援进工地活动'],
    ['法援进工地', '我局积极组织开展“法援进工地”活动'],
    ['法律援助进工地', '区司法局开展法律援助进工地'],
    ['国家安全教育日宣传', '全民国家安全教育日宣传活动'],
    ['反诈宣传进养老院', '反诈骗宣传进养老院'],
    ['组织社区矫正对象参加公益劳动', '社区娇正对象参加公益劳动'],
    ['3月普法月活动26场', '三月普法月活动26场'],
    ['民法典宣传月启动', '民法典宣传月活动启动'],
    ['人民调解员培训班', '全区人民调解员培训班'],
    ['社区矫正对象集中教育', '社区矫正对象集中警示教育'],
  ])('takes %s and %s for one', (a, b) => {
    expect(isSimilar(a, b)).toBe(true);
    expect(isSimilar(b, a)).toBe(true);
  });

  it.each([
    // A series
    ['3月社区矫正工作简报', '4月社区矫正工作简报'],
    ['三月社区矫正工作简报', '四月社区矫正工作简报'],
    ['普法简报第一期', '普法简报第二期'],
    ['上半年调解成功率', '下半年调解成功率'],
    ['一季度办结群众来信21件', '一季度办结群众来信23件'],
    ['2022年度述法', '2023年度述法'],
    ['法治体检服务企业15家', '法治体检服务企业'],
    // Stages of one thing
    ['民法典宣传月启动', '民法典宣传月总结'],
    ['民法典宣传月启动', '民法典宣传月'],
    ['人民调解员培训班开班', '人民调解员培训班结业'],
    // Other places, people, subjects
    ['法治宣传进校园', '法治宣传进社区'],
    ['法援进工地', '法援进企业'],
    ['复议案件调解结案获致谢', '仲裁案件调解结案获致谢'],
    ['民法典宣传月启动', '民法典进企业'],
    ['安置帮教对象走访', '社区矫正对象走访'],
    ['开展普法宣传活动', '开展普法宣传进校园活动'],
    ['党组会召开', '党组扩大会召开'],
    ['春季学法讲座', '秋季学法讲座'],
    // Too little to tell
    ['普法活动', '普法工作'],
    ['简讯', '简讯'],
  ])('keeps %s and %s apart', (a, b) => {
    expect(isSimilar(a, b)).toBe(false);
    expect(isSimilar(b, a)).toBe(false);
  });

  it.each([
    ['the same words of two units', '法援进工地', '法援进工地活动', true],
    ['one of which names itself', '横山司法所反诈宣传进校园', '反诈宣传进校园', true],
    ['what two units each did', '横山司法所反诈宣传进校园', '柔刚司法所反诈宣传进校园', false],
  ])('across units: %s', (_, a, b, expected) => {
    expect(isSimilar(a, b, ['横山司法所', '柔刚（安居）司法所'])).toBe(expected);
  });

  it('names the most alike, of equals the earliest', () => {
    const titles = ['法援进工地', '别的事情一件', '惠民法援进工地', '法援进工地服务', '惠民法援进工地活动'];
    const articles = titles.map((title) => ({ unit: '办公室', title }));
    expect(similarTitles(articles)).toEqual([undefined, undefined, 0, 0, 2]);
  });

  it('finds them among 10,000 of one form, comparing no more than a bounded number each', () => {
    const articles = Array.from({ length: 10_000 }, (_, index) => ({
      unit: `第${index % 40}所`,
      title: `${String.fromCharCode(0x3400 + (index % 5000))}村${String.fromCharCode(0x4a00 + Math.floor(index / 5000))}组普法宣传进村入户`,
    }));
    const found = similarTitles([
      ...articles,
      { unit: '第3所', title: `${articles[9_990]?.title ?? ''}活动` },
    ]);
    expect(found.at(-1)).toBe(9_990);
    expect(found.slice(0, -1).every((other) => other === undefined)).toBe(true);
  });
});
