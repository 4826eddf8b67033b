import type { DocumentData } from '#core/document/document-data';
import { gapsOf } from '#core/document/document-data';
import { documentData } from '#core/document/vocabulary';
import type { Progress, ProjectItem } from '#core/ledger/project-item';
import { circularInput, itemSaid, type ItemSaid } from '#tests/support/circular-input';
import { rows, shown } from '#tests/support/printed-data';
import type { ReportInput } from '../report-input';
import { buildYearEndReport, factCounts, listedFacts, type YearEndReport } from './year-end-report';
import { YEAR_END_VOCABULARY } from './year-end-vocabulary';

const accepted = (doneOn: Progress['doneOn']): Progress => ({
  ...{ status: '已完成', verdict: '通过', verdictOn: '2024-01-10' },
  ...(doneOn !== undefined && { doneOn }),
});

/** As of 31 December 2023: 甲科 in time and accepted; 乙科 12 days late, 丙科 supporting; 丁科 61 days late; all of them due. */
const ITEMS: readonly (readonly [ItemSaid, Progress?])[] = [
  [{ title: '制度', due: '2023-05-31', units: ['甲科'] }, accepted('2023-05-20')],
  [
    { title: '培训', due: '2023-06-30', units: ['乙科', '丙科'] },
    { status: '已完成', doneOn: '2023-07-12' },
  ],
  [{ title: '清理', due: '2023-10-31', units: ['丁科', '乙科'] }],
  [{ title: '检查', due: '2023-12-31', units: ['各县市区司法局'] }],
];

function inputOf(items: typeof ITEMS, more: Partial<ReportInput> = {}): ReportInput {
  const made = items.map(([said, progress], index): ProjectItem => ({
    ...itemSaid(said, index + 1),
    ...(progress && { progress }),
  }));
  const ledgers = [{ kind: 'foundation', name: '基础工作提升年', year: 2023, items: made }];
  return circularInput([], { asOf: '2023-12-31', ledgers, ...more });
}

const build = (more: Partial<ReportInput> = {}): YearEndReport => buildYearEndReport(inputOf(ITEMS, more));

function holding(data: DocumentData): string {
  return Object.entries(data)
    .flatMap(([name, value]) => (value.kind === 'when' && value.holds ? [name] : []))
    .join();
}

describe('the year-end report', () => {
  it('is named by the year of the ledgers, and knows whether that is over', () => {
    expect(build().title).toBe('2023年度项目年台账工作年终建议名单');
    expect([build().isOver, build({ asOf: '2023-12-30' }).isOver]).toEqual([true, false]);
    expect(build({ asOf: '2024-01-20' })).toMatchObject({ year: 2023, isOver: true });
    expect(buildYearEndReport(circularInput([], { ledgers: [], asOf: '2022-06-30' })).year).toBe(2022);
  });

  it('counts items by what a unit is named there', () => {
    const { toExplain } = build().lists;
    expect(toExplain.map(({ unit, facts }) => [unit, factCounts(facts)])).toEqual([
      ['乙科', { total: 2, lead: 1, support: 1, mostDays: 61 }],
      ['丙科', { total: 1, lead: 0, support: 1, mostDays: 12 }],
      ['丁科', { total: 1, lead: 1, support: 0, mostDays: 61 }],
    ]);
    expect(listedFacts(toExplain).map(({ unit, item }) => unit + item)).toEqual([
      ...['乙科培训', '乙科清理', '丙科培训', '丁科清理'],
    ]);
    expect(factCounts([]).mostDays).toBeNull();
  });
});

describe('what a template may name', () => {
  const data = documentData(YEAR_END_VOCABULARY, build({ unreportedMonths: new Map([['乙科', 3]]) }));

  it.each([
    ['标题', '2023年度项目年台账工作年终建议名单'],
    ['截止日期', '2023年12月31日'],
    ['达标事项数', '1'],
    ['表彰单位数', '1'],
    ['书面说明单位数', '3'],
    ['书面说明事项数', '2'],
    ['取消资格单位数', '2'],
    ['取消资格事项数', '2'],
    ['需核实事项数', '1'],
    ['达标附件', '附件1'],
    ['书面说明附件', '附件2'],
  ])('%s', (name, text) => {
    expect(shown(data, name)).toBe(text);
  });

  it('lists units with counts and remarks', () => {
    expect(
      rows(data, '书面说明名单', '序号', '单位', '牵头事项数', '配合事项数', '最长逾期天数', '其他情况'),
    ).toEqual([
      ['1', '乙科', '1', '1', '61', '全年有3个月未报送进展'],
      ['2', '丙科', '0', '1', '12', '—'],
      ['3', '丁科', '1', '0', '61', '—'],
    ]);
    expect(rows(data, '表彰名单', '单位', '事项数', '最长逾期天数')).toEqual([['甲科', '1', '—']]);
    expect(rows(data, '取消资格名单', '单位', '事项数')).toEqual([
      ['乙科', '1'],
      ['丁科', '1'],
    ]);
  });

  it('lists the facts, with ledger and number', () => {
    expect(rows(data, '书面说明依据', '序号', '单位', '角色', '出处', '事项', '逾期天数', '情况')).toEqual([
      ['1', '乙科', '牵头', '基础工作提升年第2项', '培训', '12', '6月30日到期，7月12日完成，逾期12天'],
      ['2', '乙科', '配合', '基础工作提升年第3项', '清理', '61', '10月31日到期，至12月31日未完成，逾期61天'],
      ['3', '丙科', '配合', '基础工作提升年第2项', '培训', '12', '6月30日到期，7月12日完成，逾期12天'],
      ['4', '丁科', '牵头', '基础工作提升年第3项', '清理', '61', '10月31日到期，至12月31日未完成，逾期61天'],
    ]);
    expect(rows(data, '达标事项清单', '牵头单位', '配合单位', '完成日', '逾期天数', '验收结论')).toEqual([
      ['甲科', '—', '2023年5月20日', '—', '通过'],
    ]);
    expect(rows(data, '需核实依据', '单位', '台账行号', '完成日', '情况')).toEqual([
      ['各县市区司法局', '7', '—', '12月31日到期，当日未完成'],
    ]);
  });

  it('shows a dash for what an item does not have', () => {
    const [made] = inputOf(ITEMS.slice(1, 2)).ledgers[0]?.items ?? [];
    if (!made) throw new Error('an item is wanted');
    const { row, ...stored } = made;
    expect(row).toBe(4);
    const items: readonly ProjectItem[] = [{ ...stored, no: null, progress: { status: '已完成' } }];
    const ledgers = [{ kind: 'foundation', name: '基础工作提升年', year: 2023, items }];
    const bare = documentData(YEAR_END_VOCABULARY, build({ ledgers }));
    const columns = ['台账序号', '台账行号', '出处', '完成日', '逾期天数', '验收结论'];
    expect(rows(bare, '取消资格依据', ...columns)).toEqual([['—', '—', '基础工作提升年', '—', '—', '—']]);
    expect(rows(bare, '取消资格名单', '最长逾期天数')).toEqual([['—']]);
  });

  it('leaves the decision to people', () => {
    expect(gapsOf(data).slice(-2)).toEqual(['研究意见', '需要一并研究的特殊情况，没有的写“无”']);
  });

  it('says which lists are empty', () => {
    expect(holding(data)).toBe('年度已结束,有达标事项,有表彰,有书面说明,有取消资格,有需核实');
    const none = documentData(YEAR_END_VOCABULARY, buildYearEndReport(inputOf([], { asOf: '2023-06-30' })));
    expect(holding(none)).toBe('');
    expect(rows(none, '附件说明', '段落')).toEqual([]);
    const late = documentData(YEAR_END_VOCABULARY, buildYearEndReport(inputOf(ITEMS.slice(1, 2))));
    expect([shown(late, '达标附件'), shown(late, '书面说明附件')]).toEqual(['', '附件']);
    expect(rows(late, '附件说明', '段落')).toEqual([['附件：书面说明和取消评先选优资格建议名单依据']]);
  });
});
