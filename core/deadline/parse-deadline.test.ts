import type { Deadline, DeadlineNote, DeadlineType, Milestone } from './deadline';
import { parseDeadline } from './parse-deadline';

const read = (text: string): Deadline => parseDeadline(text, { value: 2023, known: true });

type Expected = Omit<Milestone, 'span'>;

function check(
  text: string,
  type: DeadlineType,
  expected: readonly Expected[],
  notes: readonly DeadlineNote[] = [],
): void {
  const { milestones, ...deadline } = read(text);
  expect(deadline).toEqual({ text, type, notes });
  expect(milestones.map(({ span: _, ...rest }) => rest)).toEqual(expected);
}

const SEVEN = ['涪城', '游仙', '安州', '梓潼', '三台', '高新', '仙海'];

describe('one date', () => {
  it.each<[string, Expected]>([
    ['5月底前', { due: '2023-05-31' }],
    ['5月底前完成', { due: '2023-05-31' }],
    ['12月初完成', { due: '2023-12-10' }],
    ['12月上旬完成', { due: '2023-12-10' }],
    ['12月中旬完成', { due: '2023-12-20' }],
    ['12月下旬完成', { due: '2023-12-31' }],
    ['2月末完成', { due: '2023-02-28' }],
    ['9-12月组织实施', { start: '2023-09-01', due: '2023-12-31', label: '组织实施' }],
    ['年内建成', { due: '2023-12-31', label: '建成' }],
    ['年底前', { due: '2023-12-31' }],
    ['年末', { due: '2023-12-31' }],
  ])('%s', (text, milestone) => {
    check(text, 'dated', [milestone]);
  });
});

describe('several dates', () => {
  it.each<[string, Expected[]]>([
    [
      '1-3月项目申报 4-10月完成建设 10-11月市级初审 11-12月省厅审核 12月底司法部验收',
      [
        { start: '2023-01-01', due: '2023-03-31', label: '项目申报' },
        { start: '2023-04-01', due: '2023-10-31', label: '完成建设' },
        { start: '2023-10-01', due: '2023-11-30', label: '市级初审' },
        { start: '2023-11-01', due: '2023-12-31', label: '省厅审核' },
        { due: '2023-12-31', label: '司法部验收' },
      ],
    ],
    [
      '1-4月制定方案 4-6月考察学习 7-11月逐级申报 12月组织验收',
      [
        { start: '2023-01-01', due: '2023-04-30', label: '制定方案' },
        { start: '2023-04-01', due: '2023-06-30', label: '考察学习' },
        { start: '2023-07-01', due: '2023-11-30', label: '逐级申报' },
        { start: '2023-12-01', due: '2023-12-31', label: '组织验收' },
      ],
    ],
    [
      '6月底前建成;12月底前形成工作经验推广',
      [
        { due: '2023-06-30', label: '建成' },
        { due: '2023-12-31', label: '形成工作经验推广' },
      ],
    ],
    [
      '3-9月建制、开展活动;12月底前建成基地',
      [
        { start: '2023-03-01', due: '2023-09-30', label: '建制、开展活动' },
        { due: '2023-12-31', label: '建成基地' },
      ],
    ],
    [
      '2023年初步建成 2024年全面完成',
      [
        { due: '2023-12-31', label: '初步建成' },
        { due: '2024-12-31', label: '全面完成' },
      ],
    ],
    [
      '2023年完成50%(涪城、游仙、安州、梓潼、三台、高新、仙海);2024年完成100%',
      [
        { due: '2023-12-31', percent: 50, units: SEVEN },
        { due: '2024-12-31', percent: 100 },
      ],
    ],
  ])('%s', (text, milestones) => {
    check(text, 'dated', milestones);
  });

  it('orders milestones by due date, those of one day as written', () => {
    expect(read('12月底前验收,6月底前建成,12月31日前总结').milestones.map(({ label }) => label)).toEqual([
      '建成',
      '验收',
      '总结',
    ]);
  });
});

describe('no single date', () => {
  it.each(['全年整体推进', '全年推进', '全年', '贯穿全年'])('%s runs all year', (text) => {
    check(text, 'year-long', [{ start: '2023-01-01', due: '2023-12-31' }]);
  });

  it.each(['长期', '长期坚持', '持续推进', '后期持续推进', '常态化', '常年坚持'])('%s has no end', (text) => {
    check(text, 'long-term', []);
  });

  it.each(['1-3月筹备 后期持续推进', '1-3月筹备,后期持续建立推进'])('%s begins with a date', (text) => {
    check(text, 'long-term', [{ start: '2023-01-01', due: '2023-03-31', label: '筹备' }]);
  });

  it.each(['根据省厅安排', '按省厅要求', '按上级要求', '会后一周内', '待省厅通知'])(
    '%s is for others to say',
    (text) => {
      check(text, 'external', []);
    },
  );

  it.each([
    '',
    '  ',
    '每0周',
    '每0个月',
    '尽快完成',
    '抓紧落实',
    'abc',
    '15日内',
    '60学时',
    '第三批',
    '2月30日',
    '13月',
  ])('"%s" is unrecognised', (text) => {
    check(text, 'unrecognised', []);
  });
});

describe('notes', () => {
  it.each(['分阶段实施,2025年前完成', '2025年前'])('%s may mean two days', (text) => {
    check(text, 'dated', [{ due: '2024-12-31' }], ['ambiguous']);
  });

  it('tells of a part that was not read', () => {
    check('6月底前完成,2月30日验收', 'dated', [{ due: '2023-06-30' }], ['partly-unread']);
  });

  it.each<[string, string, boolean]>([
    ['a month', '6月底前', true],
    ['this year', '今年6月底前', true],
    ['next year', '明年3月底前', true],
    ['a year within', '2023年底前建成,3月底前验收', false],
    ['a written year', '2023年6月底前', false],
    ['no date', '长期坚持', false],
    ['a rhythm', '每月25日前', true],
    ['the whole year', '全年推进', true],
    ['no year named before the one', '3月底前建成,2024年验收', true],
  ])('says when the year was guessed: %s', (_, text, guessed) => {
    const { notes } = parseDeadline(text, { value: 2023, known: false });
    expect(notes).toEqual(guessed ? ['year-guessed'] : []);
  });

  it('does not guess a year that is known', () => {
    expect(read('6月底前').notes).toEqual([]);
  });
});

describe('spans', () => {
  it.each<[string, string[]]>([
    ['6月底前建成;12月底前验收', ['6月底前建成', '12月底前验收']],
    ['１２月底前　完成', ['１２月底前　完成']],
    ['  5月底前 ', ['5月底前']],
    ['分阶段实施,2025年前完成。', ['2025年前完成']],
    ['1-3月筹备 后期持续推进', ['1-3月筹备']],
    ['𠮷:①6月底前建成②9月底前验收', ['6月底前建成', '9月底前验收']],
    ['12月底前(2024年1月验收', ['12月底前', '2024年1月验收']],
    ['6月、12月底前', ['6月、12月底前', '6月、12月底前']],
    ['项目建设6月底前完成', ['项目建设6月底前完成']],
  ])('%s', (text, clauses) => {
    expect(read(text).milestones.map(({ span: [from, to] }) => text.slice(from, to))).toEqual(clauses);
  });
});
