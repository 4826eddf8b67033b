import type { CivilDate } from '#core/date/civil-date';
import { parseDeadline } from '#core/deadline/parse-deadline';
import type { Progress, ProjectItem } from '#core/ledger/project-item';
import { readDirectory } from '#core/unit/directory';
import { defaultLightRules } from './light-rules';
import type { MilestoneStanding } from './milestone-standings';
import { milestoneStandings, standingsFor } from './milestone-standings';

function standings(deadline: string, progress: Progress, asOf: CivilDate): readonly MilestoneStanding[] {
  const of = parseDeadline(deadline, { value: 2023, known: true });
  const item: ProjectItem = { no: 1, group: '', item: '事项', deadline: of, units: [], progress };
  return milestoneStandings(item, { asOf, rules: defaultLightRules, ledgerYear: 2023 });
}

const THREE = '3月底前：筹备；6月底前：组织实施；11月底前：总结';
const SHARES = '2023年完成50%(涪城、仙海);2024年完成100%';

describe('milestoneStandings', () => {
  it.each<readonly [CivilDate, Progress, readonly string[]]>([
    [
      '2023-03-20',
      {},
      [
        'near 3月31日节点“筹备”到期，还剩11天',
        'ahead 6月30日节点“组织实施”到期，还剩102天',
        'ahead 11月30日到期，还剩255天',
      ],
    ],
    [
      '2023-07-05',
      { milestonesDone: '筹备3月25日完成' },
      [
        'onTime 3月31日节点“筹备”到期，3月25日完成',
        'missed 6月30日节点“组织实施”到期，逾期5天',
        'ahead 11月30日到期，还剩148天',
      ],
    ],
    [
      '2023-07-05',
      { milestonesDone: '筹备4月5日；组织实施已完成' },
      [
        'late 3月31日节点“筹备”到期，4月5日完成，逾期5天',
        'undated 6月30日节点“组织实施”到期，已完成，未填日期',
        'ahead 11月30日到期，还剩148天',
      ],
    ],
    // A report of what is yet to come has not happened yet; a day not told, before the due date, was in time.
    [
      '2023-03-20',
      { milestonesDone: '筹备3月25日；组织实施已完成' },
      [
        'near 3月31日节点“筹备”到期，还剩11天',
        'onTime 6月30日节点“组织实施”到期，已完成',
        'ahead 11月30日到期，还剩255天',
      ],
    ],
    // Finished: all is reached by then at the latest, and what is due later was in time.
    [
      '2023-12-31',
      { status: '已完成', doneOn: '2023-05-10' },
      [
        'undated 3月31日节点“筹备”到期，已完成，未填日期',
        'onTime 6月30日节点“组织实施”到期，已完成',
        'onTime 11月30日到期，5月10日完成',
      ],
    ],
    // Its closing was turned down: the last one is not reached after all.
    [
      '2023-12-31',
      { status: '已完成', doneOn: '2023-11-10', milestonesDone: '全部节点已完成', closing: '退回' },
      [
        'undated 3月31日节点“筹备”到期，已完成，未填日期',
        'undated 6月30日节点“组织实施”到期，已完成，未填日期',
        'missed 11月30日到期，逾期31天',
      ],
    ],
  ])('on %s %j', (asOf, progress, expected) => {
    const told = standings(THREE, progress, asOf).map(({ state, reason }) => `${state} ${reason}`);
    expect(told).toEqual(expected);
  });

  it('tells days and units', () => {
    const [half, whole] = standings(SHARES, { milestonesDone: '50%：2024年1月10日' }, '2024-02-01');
    expect(half).toMatchObject({
      state: 'late',
      reachedOn: '2024-01-10',
      daysLate: 10,
      units: ['涪城', '仙海'],
    });
    expect(whole).not.toHaveProperty('reachedOn');
    expect(whole).not.toHaveProperty('units');
    expect(standings(SHARES, {}, '2024-02-01')[0]).toMatchObject({ state: 'missed', daysLate: 32 });
  });

  it.each<readonly [number, readonly string[]]>([
    [49, ['missed', 'ahead']],
    [50, ['undated', 'ahead']],
    [100, ['undated', 'onTime']],
  ])('attests shares by the reported one: %d %%', (percent, expected) => {
    expect(standings(SHARES, { percent }, '2024-02-01').map(({ state }) => state)).toEqual(expected);
  });

  it('holds a recurring deadline to its last occurrence, a long-term item to what is dated', () => {
    expect(standings('每季度末', {}, '2023-07-01').map(({ milestone }) => milestone.due)).toEqual([
      '2023-12-31',
    ]);
    expect(standings('1-3月筹备 后期持续推进', {}, '2023-07-01').map(({ state }) => state)).toEqual([
      'missed',
    ]);
    expect(standings('长期', {}, '2023-07-01')).toEqual([]);
  });
});

describe('standingsFor', () => {
  const directory = readDirectory([
    { name: '办公室', kind: '科室' },
    { name: '涪城区司法局', kind: '县市区局' },
    { name: '仙海司法分局', kind: '县市区局', aliases: '仙海局' },
    { name: '北川县司法局', kind: '县市区局' },
  ]);
  const all = standings('2023年完成50%(涪城、仙海局);2024年完成100%', {}, '2023-10-01');

  it.each<readonly [unit: string, why: string, due: readonly number[]]>([
    ['涪城区司法局', 'it is named', [2023, 2024]],
    ['仙海司法分局', 'it is named by its alias', [2023, 2024]],
    ['北川县司法局', 'others of its kind are named', [2024]],
    ['办公室', 'none of its kind is named', [2023, 2024]],
    ['某单位', 'nobody knows its kind', [2023, 2024]],
  ])('%s: %s', (unit, _why, due) => {
    const held = standingsFor(all, unit, directory);
    expect(held.map(({ milestone }) => Number(milestone.due.slice(0, 4)))).toEqual(due);
  });
});
