import { readDirectory } from './directory';
import { type NamedUnits, proposalNote, proposeDirectory } from './propose-directory';
import type { UnitDirectory } from './unit';

const NONE: UnitDirectory = { entries: [], source: 'derived' };

function named(
  times: Readonly<Record<string, number>>,
  { collectives = [], departments = [] }: { collectives?: string[]; departments?: string[] } = {},
): NamedUnits {
  return {
    times: new Map(Object.entries(times)),
    collectives: new Map(collectives.map((name) => [name, 1])),
    departments: new Set(departments),
  };
}

/** `name kind`, members after a colon, the note after a bar. */
function shown(units: NamedUnits, kept = NONE): string[] {
  const proposal = proposeDirectory(units, kept);
  return proposal.units.map((unit) => {
    const { name, kind, aliases, members } = unit.entry;
    expect(aliases).toEqual([]);
    const note = proposalNote(unit, proposal.likelyAliases);
    return `${name} ${kind}${members.length > 0 ? `:${members.join('、')}` : ''}${note === '' ? '' : `|${note}`}`;
  });
}

describe('proposeDirectory', () => {
  it('lists every unit once, by kind, departments of the quota table first', () => {
    const units = named(
      {
        三家司法所: 1,
        信息科: 2,
        涪城区司法局: 1,
        市律师协会: 1,
        办公室: 1,
        法律援助中心: 1,
        三台县公证处: 1,
      },
      { departments: ['办公室'] },
    );
    expect(shown(units)).toEqual([
      '办公室 科室',
      '信息科 科室',
      '法律援助中心 直属单位',
      '涪城区司法局 县市区局',
      '三家司法所 司法所',
      '市律师协会 协会',
      '三台县公证处 其他',
    ]);
  });

  it('never merges a likely alias: it has no row, and the unit meant says what to do', () => {
    expect(shown(named({ 党办: 3, 机关党办: 7 }))).toEqual([
      '机关党办 科室|疑似又写作“党办”，请确认：是同一单位，填入“别名”；不是，另加一行。',
    ]);
  });

  it.each([
    [
      'the more frequent spelling',
      { times: { 律师科: 5, 律师工作科: 1 }, meant: '律师科', odd: '律师工作科' },
    ],
    [
      'on a tie the more complete',
      { times: { 律师科: 2, 律师工作科: 2 }, meant: '律师工作科', odd: '律师科' },
    ],
    [
      'the quota table’s, however rare',
      {
        times: { 律师科: 9, 律师工作科: 1 },
        departments: ['律师工作科'],
        meant: '律师工作科',
        odd: '律师科',
      },
    ],
  ])('is canonical: %s', (_, { times, meant, odd, ...rest }) => {
    const { units, likelyAliases } = proposeDirectory(named(times, rest), NONE);
    expect(units.map(({ entry }) => entry.name)).toEqual([meant]);
    expect(likelyAliases).toEqual([expect.objectContaining({ name: odd, meant, sameLetters: false })]);
  });

  it('keeps apart what only looks alike', () => {
    const times = { 行政复议与应诉一科: 1, 行政复议与应诉二科: 1, 涪城区司法局: 1, 游仙区司法局: 1 };
    expect(proposeDirectory(named(times), NONE).likelyAliases).toEqual([]);
  });

  it('says so where only the width differs, which is no question', () => {
    expect(shown(named({ '柔刚（安居）司法所': 2, '柔刚(安居)司法所': 1 }))).toEqual([
      '柔刚（安居）司法所 司法所|又写作“柔刚(安居)司法所”，只差全角半角或空格，程序按同一单位处理。',
    ]);
  });

  it('gives collectives the members the ledgers name, last and for a person to confirm', () => {
    const units = named(
      { 办公室: 1, 涪城区司法局: 1, 江油市司法局: 1, 三家司法所: 1 },
      { collectives: ['各县市区司法局', '各司法所', '各社区矫正机构', '各成员单位'] },
    );
    const note = '|统称的成员是按台账推定的，请确认。';
    expect(shown(units).slice(4)).toEqual([
      `各县市区司法局 县市区局:涪城区司法局、江油市司法局${note}`,
      `各司法所 司法所:三家司法所${note}`,
      `各社区矫正机构 县市区局:涪城区司法局、江油市司法局${note}`,
      '各成员单位 其他|统称，看不出包括哪些单位，请填写“成员”。',
    ]);
  });

  it('asks about names that do not sound like units', () => {
    expect(shown(named({ 张三: 1, 法治调研科秘书科: 1 }))).toEqual([
      '法治调研科秘书科 科室|不像单位名称，请确认；写错了请改台账，并删去这一行。',
      '张三 其他|不像单位名称，请确认；写错了请改台账，并删去这一行。',
    ]);
  });

  it('proposes only what a kept directory lacks', () => {
    const kept = readDirectory([
      { name: '机关党办', aliases: '党委办' },
      { name: '涪城区司法局' },
      { name: '各片区', members: '涪城区司法局' },
    ]);
    const units = named(
      { 党办: 1, 党委办: 2, 信息科: 1, 江油市司法局: 1 },
      { collectives: ['各片区', '各县市区司法局'] },
    );
    expect(shown(units, kept)).toEqual([
      '信息科 科室',
      '江油市司法局 县市区局',
      '各县市区司法局 县市区局:涪城区司法局、江油市司法局|统称的成员是按台账推定的，请确认。',
    ]);
    expect(proposeDirectory(units, kept).likelyAliases).toEqual([
      { name: '党办', meant: '机关党办', times: 1, sameLetters: false },
    ]);
  });
});
