import fc from 'fast-check';

import { readDirectory } from './directory';
import { parseUnits } from './parse-units';
import type { UnitMention } from './unit';

/** `name` in order, `*` for a lead, `#` for a collective, `!` before exceptions. */
function shown(mentions: readonly UnitMention[]): string {
  const one = ({ name, role, collective, except }: UnitMention): string =>
    `${name}${role === 'lead' ? '*' : ''}${collective ? '#' : ''}${except === undefined ? '' : `!${except.join('+')}`}`;
  return mentions.map(one).join('|');
}

describe('parseUnits', () => {
  it.each([
    ['one name', '办公室', '办公室*'],
    [
      '和 and 与 inside names',
      '人民参与和促进法治科、普法与依法治理科',
      '人民参与和促进法治科*|普法与依法治理科',
    ],
    ['与 inside a county name', '行政复议与应诉股', '行政复议与应诉股*'],
    [
      '和 inside bureau names',
      '住房和城乡建设局、人力资源和社会保障局',
      '住房和城乡建设局*|人力资源和社会保障局',
    ],
    ['和 inside an office name', '平安建设和基层治理科', '平安建设和基层治理科*'],
    ['及 inside an office name', '规划财务及装备科', '规划财务及装备科*'],
    [
      'a word that only ends like a unit before 和',
      '社会和法治科、干部和人才科',
      '社会和法治科*|干部和人才科',
    ],
    ['a place word before 和', '社区和基层治理科', '社区和基层治理科*'],
    ['依法治区办 is no place', '依法治区办秘书股', '依法治区办秘书股*'],
    [
      'an association and its office',
      '市律师协会秘书处、省公证协会绵阳办事处',
      '市律师协会秘书处*|省公证协会绵阳办事处',
    ],
  ])('keeps plain names: %s', (_, text, expected) => {
    expect(shown(parseUnits(text))).toBe(expected);
  });

  it.each([
    ['enumeration comma', '办公室、政治部', '办公室*|政治部'],
    ['half-width comma', '立法科,秘书科', '立法科*|秘书科'],
    ['full-width comma', '立法科，秘书科', '立法科*|秘书科'],
    ['semicolons', '立法科;秘书科；信息科', '立法科*|秘书科|信息科'],
    ['space', '秘书科 法治调研科', '秘书科*|法治调研科'],
    ['full-width space', '秘书科　法治调研科', '秘书科*|法治调研科'],
    ['no-break and zero-width space', '秘书科\u00a0\u200b法治调研科', '秘书科*|法治调研科'],
    ['line break', '办公室\n政治部', '办公室*|政治部'],
    ['Windows line break', '办公室\r\n政治部', '办公室*|政治部'],
    ['slash', '立法科/办公室／信息科', '立法科*|办公室|信息科'],
    ['full stop', '办公室、政治部。', '办公室*|政治部'],
    ['trailing separators', '装财科、', '装财科*'],
    ['runs of separators', '信息科,  ,、办公室', '信息科*|办公室'],
    ['及 between names', '办公室及政治部', '办公室*|政治部'],
    ['和 between names', '办公室和政治部', '办公室*|政治部'],
    ['与 between names', '办公室与政治部', '办公室*|政治部'],
    ['以及', '办公室以及政治部', '办公室*|政治部'],
    ['会同', '办公室会同政治部', '办公室*|政治部'],
    ['and before the last', '装财科、信息科和政治部', '装财科*|信息科|政治部'],
    ['和 before a collective', '法治督察科及各县市区司法局', '法治督察科*|各县市区司法局#'],
    ['和 before a place', '办公室和游仙区', '办公室*|游仙区'],
    ['和 after a place', '游仙区和信息科、江油市和涪城区', '游仙区*|信息科|江油市|涪城区'],
    ['与 before a place', '办公室与游仙区', '办公室与游仙区*'],
    ['与 after a place', '江油市与法治科', '江油市与法治科*'],
    ['和 without a unit after it', '办公室和谐建设', '办公室和谐建设*'],
    ['full-width digits', '第１党支部', '第1党支部*'],
    [
      '和 inside a name, 及 after it',
      '人民参与和促进法治科及三台县司法局',
      '人民参与和促进法治科*|三台县司法局',
    ],
    [
      'two conjunctions',
      '住房和城乡建设局和涪城区及游仙区司法局',
      '住房和城乡建设局*|涪城区司法局|游仙区司法局',
    ],
    ['list numbers', '1.办公室 2.政治部', '办公室*|政治部'],
    ['list numbers with enumeration commas', '1、办公室；2、政治部', '办公室*|政治部'],
    ['circled numbers', '①办公室②政治部', '办公室*|政治部'],
    ['a closing 等', '三台县司法局、江油市司法局等有关单位', '三台县司法局*|江油市司法局'],
    ['a cell in brackets', '（办公室、政治部）', '办公室*|政治部'],
    ['duplicates', '办公室、政治部、办公室', '办公室*|政治部'],
    ['duplicates in another width', '柔刚（安居）司法所、柔刚(安居)司法所', '柔刚（安居）司法所*'],
  ])('separates: %s', (_, text, expected) => {
    expect(shown(parseUnits(text))).toBe(expected);
  });

  it.each([
    [
      'a bracket inside',
      '柔刚（安居）司法所、凤凰（经开区）司法所',
      '柔刚（安居）司法所*|凤凰（经开区）司法所',
    ],
    ['a separator inside a bracket', '党办（人事科、宣传科）', '党办（人事科、宣传科）*'],
    ['和 inside a bracket', '机关党委（办公室和人事科）', '机关党委（办公室和人事科）*'],
    ['mixed widths of one pair', '柔刚(安居）司法所 办公室', '柔刚(安居）司法所*|办公室'],
    ['a blank before the bracket', '柔刚 （安居）司法所', '柔刚（安居）司法所*'],
    ['a bracket that never closes', '党办（人事科、宣传科', '党办（人事科*|宣传科'],
    ['a bracket that never opens', '党办）、宣传科', '党办）*|宣传科'],
  ])('brackets: %s', (_, text, expected) => {
    expect(shown(parseUnits(text))).toBe(expected);
  });

  it.each([
    ['letters spread over the cell', '办 公 室', '办公室*'],
    ['several spread names', '政 治 部、办 公 室', '政治部*|办公室'],
    ['a wrapped name', '公共法律服务\n管理科', '公共法律服务管理科*'],
    ['a place and its bureau', '三台县 司法局', '三台县司法局*'],
    ['places that share a bureau', '涪城区 江油市 梓潼县司法局', '涪城区司法局*|江油市司法局|梓潼县司法局'],
  ])('blanks inside one name: %s', (_, text, expected) => {
    expect(shown(parseUnits(text))).toBe(expected);
  });

  it.each([
    ['two offices', '行政复议与应诉一、二科', '行政复议与应诉一科*|行政复议与应诉二科'],
    ['three offices', '执法监督一、二、三科', '执法监督一科*|执法监督二科|执法监督三科'],
    ['joined by 和', '行政复议与应诉一和二科', '行政复议与应诉一科*|行政复议与应诉二科'],
    ['full first name', '行政复议与应诉一科、二科', '行政复议与应诉一科*|行政复议与应诉二科'],
    ['without a separator', '行政复议与应诉一二科', '行政复议与应诉一科*|行政复议与应诉二科'],
    ['a range', '执法监督一至三科', '执法监督一科*|执法监督二科|执法监督三科'],
    ['a two-digit number is no series', '法律服务第十一所', '法律服务第十一所*'],
    ['第 repeated', '绵州第一、第二公证处', '绵州第一公证处*|绵州第二公证处'],
    ['第 once', '绵州第一、二公证处', '绵州第一公证处*|绵州第二公证处'],
    ['numbers only', '第一、二党支部', '第一党支部*|第二党支部'],
    ['names that begin with a numeral', '三台县司法局、三家司法所', '三台县司法局*|三家司法所'],
  ])('shared stems: %s', (_, text, expected) => {
    expect(shown(parseUnits(text))).toBe(expected);
  });

  it.each([
    ['two districts', '游仙区、安州区司法局', '游仙区司法局*|安州区司法局'],
    [
      'four places',
      '涪城区、江油市、梓潼县、三台县司法局',
      '涪城区司法局*|江油市司法局|梓潼县司法局|三台县司法局',
    ],
    ['joined by 和', '游仙区和安州区司法局', '游仙区司法局*|安州区司法局'],
    ['joined by 与', '游仙区与安州区司法局', '游仙区司法局*|安州区司法局'],
    ['bare place names', '涪城、游仙和安州司法局', '涪城司法局*|游仙司法局|安州司法局'],
    ['offices of towns', '三家、横山、西眉司法所', '三家司法所*|横山司法所|西眉司法所'],
    ['with brackets', '柔刚（安居）、凤凰（经开区）司法所', '柔刚（安居）司法所*|凤凰（经开区）司法所'],
    ['new districts', '高新区、经开区、仙海区司法所', '高新区司法所*|经开区司法所|仙海区司法所'],
    ['another noun', '涪城区、游仙区人民政府', '涪城区人民政府*|游仙区人民政府'],
    ['a collective place', '各县（市、区）、高新区司法局', '各县（市、区）司法局*#|高新区司法局'],
    ['places before a collective', '高新区、各县市区司法局', '高新区司法局*|各县市区司法局#'],
    ['nothing to share with 市司法局', '涪城区、市司法局', '涪城区*|市司法局'],
    ['leaders are no place', '局领导、涪城区司法局', '局领导*|涪城区司法局'],
    [
      'a level is no place to share after',
      '涪城区、区城市管理局、县乡村振兴局',
      '涪城区*|区城市管理局|县乡村振兴局',
    ],
    ['an office before is complete', '信息科、游仙区、安州区司法局', '信息科*|游仙区司法局|安州区司法局'],
  ])('shared suffixes: %s', (_, text, expected) => {
    expect(shown(parseUnits(text))).toBe(expected);
  });

  it.each([
    ['a bureau and its notary office', '安州区司法局、公证处', '安州区司法局*|安州区公证处'],
    ['joined by 及', '三台县司法局及公证处', '三台县司法局*|三台县公证处'],
    ['joined by 及其', '三台县司法局及其公证处', '三台县司法局*|三台县公证处'],
    ['several', '安州区司法局、公证处、法律援助中心', '安州区司法局*|安州区公证处|安州区法律援助中心'],
    ['a named notary office', '安州区司法局、绵州公证处', '安州区司法局*|绵州公证处'],
    ['no owner', '信息科、公证处', '信息科*|公证处'],
    ['an owner too far away', '安州区司法局、办公室、公证处', '安州区司法局*|办公室|公证处'],
    ['a collective owner', '各县市区司法局、公证处', '各县市区司法局*#|各县市区公证处#'],
    ['the city bureau', '市司法局、法律援助中心', '市司法局*|法律援助中心'],
  ])('possessive neighbours: %s', (_, text, expected) => {
    expect(shown(parseUnits(text))).toBe(expected);
  });

  it.each([
    ['bureaus', '各县市区司法局', '各县市区司法局*#'],
    ['with 市、区 in brackets', '各县（市、区）司法局', '各县（市、区）司法局*#'],
    ['institutions', '各社区矫正机构', '各社区矫正机构*#'],
    ['of the whole city', '全市各社区矫正机构', '全市各社区矫正机构*#'],
    ['whole city without 各', '全市司法所', '全市司法所*#'],
    ['offices', '机关各科室、局属各单位', '机关各科室*#|局属各单位#'],
    ['those concerned', '有关科室', '有关科室*#'],
    ['a noun for a class', '办公室、司法所', '办公室*|司法所#'],
    ['one left out', '各县市区司法局(除北川)', '各县市区司法局*#!北川'],
    ['two left out', '各县市区司法局（北川、平武除外）', '各县市区司法局*#!北川+平武'],
    ['with 外', '各县市区司法局（除北川和平武外）、办公室', '各县市区司法局*#!北川+平武|办公室'],
    ['with a blank', '各县市区司法局 (不含北川)', '各县市区司法局*#!北川'],
    ['said first', '除北川外各县市区司法局', '各县市区司法局*#!北川'],
    ['several said first', '除北川、平武外，各县市区司法局、办公室', '各县市区司法局*#!北川+平武|办公室'],
    ['offices of a bureau', '涪城区司法局及其所属司法所', '涪城区司法局*|其所属司法所#'],
    ['a bracket that leaves nothing out', '各司法所（片区）', '各司法所（片区）*#'],
    ['no exceptions from a single unit', '机关党委（除尘办）', '机关党委（除尘办）*'],
  ])('collectives: %s', (_, text, expected) => {
    expect(shown(parseUnits(text))).toBe(expected);
  });

  it.each([
    ['bracketed lead', '办公室（牵头）、政治部', '办公室*|政治部'],
    ['bracketed lead later', '办公室、政治部（牵头单位）', '办公室|政治部*'],
    ['bracketed support first', '政治部（配合）、办公室', '政治部|办公室*'],
    ['an unclosed bracket', '办公室（牵头、政治部', '办公室*|政治部'],
    ['a bracket before', '【牵头】办公室 【配合】政治部、秘书科', '办公室*|政治部|秘书科'],
    ['headings', '牵头:办公室 配合:政治部', '办公室*|政治部'],
    ['headings with 单位', '牵头单位：办公室、信息科；责任单位：政治部', '办公室*|信息科*|政治部'],
    ['headings without a colon', '牵头单位 办公室 配合单位 政治部', '办公室*|政治部'],
    ['a neutral heading', '责任单位：办公室、政治部', '办公室*|政治部'],
    ['headings on two lines', '主办：办公室\n协办：政治部、装财科', '办公室*|政治部|装财科'],
    ['endings', '办公室牵头，政治部、装财科配合', '办公室*|政治部|装财科'],
    ['endings for a joined list', '普法科和办公室牵头，政治部和秘书科配合', '普法科*|办公室*|政治部|秘书科'],
    ['由 and a neutral ending', '由办公室牵头,各科室按职责分工负责', '办公室*|各科室#'],
    ['an ending reaches back to a clause only', '办公室，政治部配合', '办公室*|政治部'],
    ['an ending stops at another role', '办公室（牵头）、政治部配合', '办公室*|政治部'],
    ['roles as words of their own', '办公室 牵头 政治部 配合', '办公室*|政治部'],
    ['supporters in a bracket', '办公室（政治部、秘书科配合）', '办公室*|政治部|秘书科'],
    ['a bracket that only sounds so', '办公室（全程配合）', '办公室（全程配合）*'],
    ['nobody leads', '配合单位：政治部、秘书科', '政治部|秘书科'],
    [
      'a role for a shared stem',
      '办公室、行政复议与应诉一、二科（牵头）',
      '办公室|行政复议与应诉一科*|行政复议与应诉二科*',
    ],
    ['a word that is no role', '人民参与', '人民参与*'],
  ])('roles: %s', (_, text, expected) => {
    expect(shown(parseUnits(text))).toBe(expected);
  });

  it.each(['', ' ', '-', '—', '/', '无', '暂无', '、、，', '牵头：'])('names nobody: "%s"', (text) => {
    expect(parseUnits(text)).toEqual([]);
  });

  const cityRows: readonly [string, string][] = [
    [
      '公共法律服务管理科,涪城区、江油市、梓潼县、三台县司法局,高新区司法所',
      '公共法律服务管理科*|涪城区司法局|江油市司法局|梓潼县司法局|三台县司法局|高新区司法所',
    ],
    ['行政复议与应诉一、二科 三台县司法局、', '行政复议与应诉一科*|行政复议与应诉二科|三台县司法局'],
    [
      '公共法律服务管理科,安州区司法局、公证处,梓潼县司法局、公证处,平武县司法局、公证处',
      '公共法律服务管理科*|安州区司法局|安州区公证处|梓潼县司法局|梓潼县公证处|平武县司法局|平武县公证处',
    ],
    ['社区矫正管理科、信息科,游仙区、安州区司法局', '社区矫正管理科*|信息科|游仙区司法局|安州区司法局'],
    ['社区矫正管理科、信息科,各县市区司法局', '社区矫正管理科*|信息科|各县市区司法局#'],
    ['社区矫正管理科 各社区矫正机构', '社区矫正管理科*|各社区矫正机构#'],
    [
      '公共法律服务管理科、市法律援助中心、省公证协会绵阳办事处、市司法鉴定协会',
      '公共法律服务管理科*|市法律援助中心|省公证协会绵阳办事处|市司法鉴定协会',
    ],
    ['人民参与和促进法治科 仲裁委秘书处', '人民参与和促进法治科*|仲裁委秘书处'],
    ['公共法律服务管理科 绵州公证处', '公共法律服务管理科*|绵州公证处'],
    ['公共法律服务管理科 三台县司法局及公证处', '公共法律服务管理科*|三台县司法局|三台县公证处'],
    ['公共法律服务科、市法律援助中心、科技城新区司法所', '公共法律服务科*|市法律援助中心|科技城新区司法所'],
    ['立法科,三台县司法局、梓潼县司法局、江油市司法局', '立法科*|三台县司法局|梓潼县司法局|江油市司法局'],
    ['普法与依法治理科,江油市司法局、高新区司法所', '普法与依法治理科*|江油市司法局|高新区司法所'],
  ];
  it.each(cityRows)('reads the cell %s', (text, expected) => {
    expect(shown(parseUnits(text))).toBe(expected);
  });
});

describe('parseUnits with a directory', () => {
  const directory = readDirectory([
    { name: '机关党办', aliases: '党办' },
    { name: '公证处和鉴定所管理科' },
    { name: '公证、鉴定科' },
    { name: '北川羌族自治县司法局', aliases: '北川' },
    { name: '法律援助中心' },
    { name: '平武县法律援助中心' },
    { name: '矫正执法一科', aliases: '一科' },
  ]);

  it.each([
    ['an alias', '党办、办公室', '机关党办*|办公室'],
    ['an alias and its name are one', '党办、机关党办', '机关党办*'],
    ['a name with 和', '公证处和鉴定所管理科', '公证处和鉴定所管理科*'],
    ['a name with 、', '办公室、公证、鉴定科', '办公室*|公证、鉴定科'],
    ['the beginning of a known name', '公证、鉴定科室主任', '公证*|鉴定科室主任'],
    ['an alias of a place is not stretched', '北川、平武县司法局', '北川羌族自治县司法局*|平武县司法局'],
    ['a known short name keeps its sense', '三台县司法局、法律援助中心', '三台县司法局*|法律援助中心'],
    ['a known full name wins', '平武县司法局、法律援助中心', '平武县司法局*|平武县法律援助中心'],
    ['a known number is no continuation', '应诉二科、一科', '应诉二科*|矫正执法一科'],
  ])('%s', (_, text, expected) => {
    expect(shown(parseUnits(text, directory))).toBe(expected);
  });
});

describe('parseUnits: laws', () => {
  const noise = fc
    .array(
      fc.constantFrom(
        ...Array.from('、,，;； \n/及和与()（）：:一二科局处县区市各全除外等牵头配合单位公证司法游仙1.①'),
      ),
      { maxLength: 60 },
    )
    .map((chars) => chars.join(''));
  const plainName = fc
    .tuple(
      fc.constantFrom('涪城区', '江油市', '三台县', '市', ''),
      fc.constantFrom('法治调研', '人民参与和促进法治', '普法与依法治理', '合法性审查', '立法', '司法鉴定'),
      fc.constantFrom('科', '股', '协会', '管理处'),
    )
    .map((parts) => parts.join(''));

  it('never throws, names are clean and unique', () => {
    fc.assert(
      fc.property(fc.oneof(noise, fc.string({ unit: 'binary', maxLength: 80 })), (text) => {
        const names = parseUnits(text).map((unit) => unit.name);
        expect(new Set(names).size).toBe(names.length);
        expect(names.every((name) => /\p{L}/u.test(name))).toBe(true);
      }),
    );
  });

  it('gives plain names back, the first as lead', () => {
    fc.assert(
      fc.property(fc.uniqueArray(plainName, { minLength: 1, maxLength: 8 }), (names) => {
        const units = parseUnits(names.join('、'));
        expect(units.map((unit) => unit.name)).toEqual(names);
        expect(units.map((unit) => unit.role)).toEqual(names.map((_, i) => (i === 0 ? 'lead' : 'support')));
      }),
    );
  });

  it('reads its own full names to the same names', () => {
    fc.assert(
      fc.property(fc.constantFrom('、', ' ', '，', '\n'), (separator) => {
        const first = parseUnits('应诉一、二科,游仙区、安州区司法局、公证处').map((unit) => unit.name);
        expect(parseUnits(first.join(separator)).map((unit) => unit.name)).toEqual(first);
      }),
    );
  });
});
