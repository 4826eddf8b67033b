import { canonicalName, deriveDirectory, expandCollective, readDirectory } from './directory';
import { parseUnits } from './parse-units';
import type { UnitMention } from './unit';

function mention(text: string): UnitMention {
  const [first] = parseUnits(text);
  if (first === undefined) throw new Error(`no unit in ${text}`);
  return first;
}

describe('deriveDirectory', () => {
  it('gathers single units once, in order, with a guessed kind', () => {
    const directory = deriveDirectory([
      '办公室',
      '各县市区司法局',
      '柔刚（安居）司法所',
      '柔刚(安居)司法所',
      '',
      '办公室',
    ]);
    expect(directory).toEqual({
      source: 'derived',
      entries: [
        { name: '办公室', kind: '科室', aliases: [], members: [] },
        { name: '柔刚（安居）司法所', kind: '司法所', aliases: [], members: [] },
      ],
    });
  });
});

describe('readDirectory', () => {
  const directory = readDirectory([
    { name: ' 机关党办 ', kind: '科室', aliases: '党办，机关党委办公室' },
    { name: '绵州公证处', kind: ' 直属单位 ' },
    { name: '信息科', kind: '未知类别' },
    { name: '' },
    { name: '党办科', aliases: '党办' },
    { name: '机关党办', aliases: '党办、党务办', members: '' },
    { name: '片区司法所', kind: '其他', members: '三家所、横山司法所' },
    { name: '三家司法所', aliases: '三家所' },
  ]);

  it('reads names, kinds, aliases and members; rows of one name are one unit', () => {
    expect(directory.source).toBe('listed');
    expect(directory.entries).toEqual([
      { name: '机关党办', kind: '科室', aliases: ['党办', '机关党委办公室', '党务办'], members: [] },
      { name: '绵州公证处', kind: '直属单位', aliases: [], members: [] },
      { name: '信息科', kind: '科室', aliases: [], members: [] },
      { name: '党办科', kind: '科室', aliases: ['党办'], members: [] },
      { name: '片区司法所', kind: '其他', aliases: [], members: ['三家司法所', '横山司法所'] },
      { name: '三家司法所', kind: '司法所', aliases: ['三家所'], members: [] },
    ]);
  });

  it.each([
    ['an alias', '党务办', '机关党办'],
    ['an alias of two units, the first', '党办', '机关党办'],
    ['a name with odd spaces', '绵州 公证处', '绵州公证处'],
    ['an unknown name', '装财科', '装财科'],
  ])('canonicalName: %s', (_, name, expected) => {
    expect(canonicalName(name, directory)).toBe(expected);
  });
});

describe('expandCollective', () => {
  const directory = readDirectory([
    { name: '办公室' },
    { name: '机关党办', aliases: '党办' },
    { name: '市法律援助中心' },
    { name: '涪城区司法局' },
    { name: '江油市司法局' },
    { name: '北川羌族自治县司法局', aliases: '北川' },
    { name: '高新区司法所' },
    { name: '仙海区司法所' },
    { name: '涪城区公证处' },
    { name: '绵州公证处' },
    { name: '市律师协会' },
    { name: '东片区', members: '涪城区司法局、江油市司法局' },
    { name: '各试点单位', members: '高新区司法所、党办' },
  ]);

  it.each([
    ['bureaus by kind', '各县市区司法局', ['涪城区司法局', '江油市司法局', '北川羌族自治县司法局']],
    ['minus an exception by alias', '各县市区司法局(除北川)', ['涪城区司法局', '江油市司法局']],
    ['minus an exception by its beginning', '各县市区司法局（除江油、涪城区外）', ['北川羌族自治县司法局']],
    ['offices', '机关各科室', ['办公室', '机关党办']],
    ['field offices', '全市各司法所', ['高新区司法所', '仙海区司法所']],
    ['institutions', '局属各单位', ['市法律援助中心', '绵州公证处']],
    ['associations', '各协会', ['市律师协会']],
    ['by their noun', '各公证处', ['涪城区公证处', '绵州公证处']],
    ['nothing known', '各社区矫正机构', []],
    ['too little to go by', '各单位', []],
    ['members of a listed collective', '各试点单位', ['高新区司法所', '机关党办']],
    ['members of an entry that does not sound like several', '东片区', ['涪城区司法局', '江油市司法局']],
    ['a single unit', '装财科', ['装财科']],
    ['an alias', '党办', ['机关党办']],
  ])('%s', (_, text, expected) => {
    expect(expandCollective(mention(text), directory)).toEqual(expected);
  });
});
