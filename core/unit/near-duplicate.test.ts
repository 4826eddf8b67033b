import fc from 'fast-check';

import { closestUnit, nearDuplicates } from './near-duplicate';

describe('closestUnit', () => {
  it.each([
    ['a generic word dropped', '公共法律服务科', '公共法律服务管理科', 0.9],
    ['a generic word dropped from a short name', '律师科', '律师工作科', 0.9],
    ['a place abbreviated', '科新区司法所', '科技城新区司法所', 0.8],
    ['an autonomous county abbreviated', '北川县司法局', '北川羌族自治县司法局', 0.8],
    ['a level dropped', '法律援助中心', '市法律援助中心', 0.85],
    ['a level added', '县法律援助中心', '法律援助中心', 0.85],
    ['机关 dropped', '党办', '机关党办', 0.85],
    ['the bureau added', '局办公室', '办公室', 0.85],
    ['区 dropped', '安州司法局', '安州区司法局', 0.85],
    ['same sound', '法治督查科', '法治督察科', 0.85],
    ['制 for 治', '法制督察科', '法治督察科', 0.85],
    ['及 for 与', '行政复议及应诉科', '行政复议与应诉科', 0.85],
    ['与 dropped', '普法依法治理科', '普法与依法治理科', 0.8],
    ['a look-alike in a place', '培城区司法局', '涪城区司法局', 0.85],
    ['neighbours swapped', '行政法执协调监督科', '行政执法协调监督科', 0.85],
    ['neighbours swapped in a place', '仙游区司法局', '游仙区司法局', 0.85],
    ['two characters dropped', '行政执法监督科', '行政执法协调监督科', 0.8],
    ['员会 dropped', '仲裁委秘书处', '仲裁委员会秘书处', 0.8],
    ['股 for 科', '普法与依法治理股', '普法与依法治理科', 0.7],
    ['the rank dropped', '法治调研', '法治调研科', 0.8],
    ['two slips at once', '公共法律服务股', '公共法律服务管理科', 0.63],
    ['one of many characters', '公共法律事务管理科', '公共法律服务管理科', 0.6],
    ['another house of politics', '政治部', '政治处', 0.5],
    ['width of brackets', '柔刚(安居)司法所', '柔刚（安居）司法所', 0.98],
    ['the brackets left out', '柔刚安居司法所', '柔刚（安居）司法所', 0.98],
    ['a numeral in figures', '行政复议与应诉1科', '行政复议与应诉一科', 0.98],
    ['words swapped', '行政执法监督协调科', '行政执法协调监督科', 0.85],
    ['words swapped at the beginning', '社区管理矫正科', '社区矫正管理科', 0.85],
    ['a short form', '法援中心', '法律援助中心', 0.8],
    ['a short form of the words that matter', '社矫科', '社区矫正管理科', 0.8],
    ['a character doubled', '公共法律服务务管理科', '公共法律服务管理科', 0.8],
    ['a slip in the noun', '办工室', '办公室', 0.85],
    ['another slip in the noun', '涪城区司发局', '涪城区司法局', 0.85],
    ['a slip in a short name', '政冶部', '政治部', 0.85],
    ['课 for 科', '法治调研课', '法治调研科', 0.85],
    ['于 for 与', '人民参于和促进法治科', '人民参与和促进法治科', 0.85],
    ['the city before its district', '绵阳市涪城区司法局', '涪城区司法局', 0.85],
    ['县 for 区', '涪城县司法局', '涪城区司法局', 0.7],
    ['an autonomous county by its beginning', '北川司法局', '北川羌族自治县司法局', 0.85],
    ['新区 dropped', '科技城司法所', '科技城新区司法所', 0.85],
    ['a slip in a county', '盐廷县司法局', '盐亭县司法局', 0.85],
    ['a slip in a city', '江由市司法局', '江油市司法局', 0.85],
    ['the bureau before its office', '市司法局办公室', '办公室', 0.85],
    ['局 before 机关', '局机关党办', '机关党办', 0.85],
    ['the bracket dropped', '柔刚司法所', '柔刚（安居）司法所', 0.98],
  ])('finds %s', (_, name, meant, confidence) => {
    const found = closestUnit(name, ['信息科', meant, '三家司法所']);
    expect(found?.name).toBe(meant);
    expect(found?.confidence).toBeCloseTo(confidence, 2);
  });

  it.each([
    ['the same name', '办公室', '办公室'],
    ['differing numerals', '行政复议与应诉一科', '行政复议与应诉二科'],
    ['a numeral on one side', '行政复议与应诉科', '行政复议与应诉一科'],
    ['other places', '涪城区司法局', '游仙区司法局'],
    ['a place with another beginning', '高新区司法所', '科新区司法所'],
    ['new districts', '经开区司法所', '仙海区司法所'],
    ['an ambiguous short place', '新区司法所', '高新区司法所'],
    ['towns', '三家司法所', '横山司法所'],
    ['towns in brackets', '凤凰（经开区）司法所', '凤凰（高新区）司法所'],
    ['short offices', '秘书科', '信息科'],
    ['offices with one word in common', '法治调研科', '法治督察科'],
    ['a short form of either', '法治科', '法治督察科'],
    ['bureau and notary office', '安州区司法局', '安州区公证处'],
    ['office and bureau', '社区矫正管理科', '社区矫正局'],
    ['office and centre', '法律援助科', '法律援助中心'],
    ['levels', '市法律援助中心', '省法律援助中心'],
    ['a named place against none', '安州区法律援助中心', '法律援助中心'],
    ['a house against none', '市委办公室', '办公室'],
    ['opposites', '人民调解城东工作站', '人民调解城西工作站'],
    ['names of villages', '李家湾人民调解委员会', '王家湾人民调解委员会'],
    ['one character of a short name', '宣传科', '宣教科'],
    ['one character dropped from a short name', '组宣科', '组科'],
    ['swapped in a short name', '法普科', '普法科'],
    ['a one-character core', '党办', '党室'],
    ['numerals in figures', '行政复议与应诉1科', '行政复议与应诉二科'],
    ['a city and a county of one name', '长沙县司法局', '长沙市司法局'],
    ['field office and bureau', '涪城区司法所', '涪城区司法局'],
    ['new towns', '新皂司法所', '新桥司法所'],
    ['directions in places', '东禅司法所', '西禅司法所'],
    ['one word of two', '社区矫正管理科', '社区矫正执法科'],
    ['short forms of others', '普法科', '执法科'],
    ['departments of the city', '市财政局', '市民政局'],
    ['associations', '市公证协会', '市律师协会'],
    ['houses', '市委办公室', '市政府办公室'],
    ['a department and an institution', '市公安局', '市公证处'],
    ['what is applied for and what is appealed', '行政复议科', '行政审批科'],
    ['a collective', '各县市区司法局', '县市区司法局'],
  ])('leaves alone: %s', (_, name, other) => {
    expect(closestUnit(name, [other])).toBeUndefined();
    expect(closestUnit(other, [name])).toBeUndefined();
  });

  it('prefers the likelier of two', () => {
    expect(closestUnit('科新区司法所', ['高新区司法所', '科技城新区司法所', '科新司法所'])?.name).toBe(
      '科新司法所',
    );
  });

  it('is symmetric and never surer than 1', () => {
    const name = fc
      .tuple(
        fc.constantFrom('', '市', '涪城区', '科新区', '科技城新区'),
        fc.constantFrom('公共法律服务', '公共法律服务管理', '法治督察', '法治督查', '党'),
        fc.constantFrom('科', '股', '部', '中心', ''),
      )
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(name, name, (a, b) => {
        const confidence = closestUnit(a, [b])?.confidence;
        expect(closestUnit(b, [a])?.confidence).toBe(confidence);
        expect(confidence ?? 0.5).toBeGreaterThanOrEqual(0.5);
        expect(confidence ?? 0.5).toBeLessThan(1);
      }),
    );
  });
});

describe('nearDuplicates', () => {
  it('finds the odd spellings of a real set of units', () => {
    const counted = new Map([
      ['党办', 3],
      ['机关党办', 7],
      ['公共法律服务科', 1],
      ['公共法律服务管理科', 17],
      ['法律援助中心', 1],
      ['市法律援助中心', 7],
      ['科新区司法所', 1],
      ['科技城新区司法所', 1],
      ['高新区司法所', 4],
      ['经开区司法所', 1],
      ['仙海区司法所', 1],
      ['行政复议与应诉一科', 6],
      ['行政复议与应诉二科', 6],
      ['社区矫正管理科', 10],
      ['社区矫正局', 2],
      ['三台县司法局', 11],
      ['三台县公证处', 1],
      ['各县市区司法局', 1],
    ]);
    expect(nearDuplicates(counted).map(({ name, suggestion }) => [name, suggestion])).toEqual([
      ['党办', '机关党办'],
      ['公共法律服务科', '公共法律服务管理科'],
      ['法律援助中心', '市法律援助中心'],
      ['科新区司法所', '科技城新区司法所'],
    ]);
  });

  it.each([
    [
      'the rarer name is odd, even the longer one',
      { 公共法律服务科: 5, 公共法律服务管理科: 1 },
      '公共法律服务管理科',
      '公共法律服务科',
    ],
    [
      'on a tie the shorter',
      { 公共法律服务科: 2, 公共法律服务管理科: 2 },
      '公共法律服务科',
      '公共法律服务管理科',
    ],
    ['on a full tie the later', { 法治督察科: 1, 法治督查科: 1 }, '法治督查科', '法治督察科'],
  ])('%s', (_, counts, name, suggestion) => {
    expect(nearDuplicates(new Map(Object.entries(counts)))).toEqual([
      expect.objectContaining({ name, suggestion }),
    ]);
  });

  it('names each odd spelling once and suggests none of them', () => {
    const found = nearDuplicates(
      new Map([
        ['公共法律服务管理科', 9],
        ['公共法律服务管理股', 4],
        ['公共法律服务股', 1],
      ]),
    );
    expect(found.map(({ name, suggestion }) => [name, suggestion])).toEqual([
      ['公共法律服务管理股', '公共法律服务管理科'],
      ['公共法律服务股', '公共法律服务管理科'],
    ]);
  });
});
