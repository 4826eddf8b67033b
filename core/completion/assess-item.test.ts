import type { CivilDate } from '#core/date/civil-date';
import type { Deadline, DeadlineType, Milestone } from '#core/deadline/deadline';
import type { Progress, ProjectItem } from '#core/ledger/project-item';
import { assessItem } from './assess-item';
import type { ItemState, Light } from './light';
import { defaultLightRules, type LightRules } from './light-rules';

type Point = Omit<Milestone, 'span'>;

function deadline(type: DeadlineType, ...points: readonly Point[]): Deadline {
  return { text: '', type, milestones: points.map((point) => ({ ...point, span: [0, 0] })), notes: [] };
}

function itemWith(of: Deadline, progress?: Progress): ProjectItem {
  return {
    no: 1,
    group: '',
    item: '事项',
    deadline: of,
    units: [],
    ...(progress && { progress }),
  };
}

const due = (date: CivilDate): Deadline => deadline('dated', { due: date });
const june = due('2023-06-30');
/** 1 March to 8 June: 31 + 30 + 31 + 8 = 100 days, so that a day is a point. */
const hundredDays = deadline('dated', { start: '2023-03-01', due: '2023-06-08' });
const yearLong = deadline('year-long', { start: '2023-01-01', due: '2023-12-31' });
const longTerm = deadline('long-term');
const external = deadline('external');
const unread = deadline('unrecognised');
const prepared = deadline('long-term', { start: '2023-01-01', due: '2023-03-31', label: '筹备' });
const fiveSteps = deadline(
  'dated',
  { start: '2023-01-01', due: '2023-03-31', label: '项目申报' },
  { start: '2023-04-01', due: '2023-10-31', label: '完成建设' },
  { start: '2023-10-01', due: '2023-11-30', label: '市级初审' },
  { start: '2023-11-01', due: '2023-12-31', label: '省厅审核' },
  { due: '2023-12-31', label: '司法部验收' },
);
const halfThenAll = deadline(
  'dated',
  { due: '2023-12-31', percent: 50, units: ['涪城', '仙海'] },
  { due: '2024-12-31', percent: 100 },
);
const thirdsWithGap = deadline(
  'dated',
  { due: '2023-03-31', label: '启动' },
  { due: '2023-06-30', percent: 40 },
  { due: '2023-12-31' },
);
const eightyPercent = deadline('dated', { due: '2023-06-30', percent: 80 });
const monthly = deadline('recurring', { due: '2023-01-25' }, { due: '2023-06-25' }, { due: '2023-12-25' });

type Case = readonly [
  name: string,
  of: Deadline,
  progress: Progress | undefined,
  asOf: CivilDate,
  state: ItemState,
  reason: string,
];

const NOTED = { note: '推进中' } as const;
const finished = (doneOn?: CivilDate): Progress => ({ status: '已完成', ...(doneOn && { doneOn }) });

const DONE: readonly Case[] = [
  ['before its due date', june, finished('2023-06-01'), '2023-07-31', 'done', '6月30日到期，6月1日完成'],
  ['on its due date', june, finished('2023-06-30'), '2023-07-31', 'done', '6月30日到期，6月30日完成'],
  ['a day late', june, finished('2023-07-01'), '2023-07-31', 'doneLate', '6月30日到期，7月1日完成，逾期1天'],
  ['on the day it is asked', june, finished('2023-06-15'), '2023-06-15', 'done', '6月30日到期，6月15日完成'],
  [
    'later than asked: still open',
    june,
    finished('2023-06-01'),
    '2023-05-31',
    'onTrack',
    '6月30日到期，还剩30天',
  ],
  ['later than asked: near', june, finished('2023-06-29'), '2023-06-20', 'atRisk', '6月30日到期，还剩10天'],
  [
    'later than asked: overdue',
    june,
    finished('2023-08-01'),
    '2023-07-31',
    'overdue',
    '6月30日到期，逾期31天',
  ],
  ['no date, due not passed', june, finished(), '2023-06-30', 'done', '6月30日到期，已完成，未填完成日期'],
  [
    'no date, due passed',
    june,
    finished(),
    '2023-07-01',
    'doneLate',
    '6月30日到期，已完成，未填完成日期，按逾期完成计',
  ],
  [
    'by percentage',
    june,
    { percent: 100, doneOn: '2023-06-02' },
    '2023-07-31',
    'done',
    '6月30日到期，6月2日完成',
  ],
  [
    'percentage over a hundred',
    june,
    { percent: 120, doneOn: '2023-06-02' },
    '2023-07-31',
    'done',
    '6月30日到期，6月2日完成',
  ],
  [
    'percentage against an open status',
    june,
    { status: '进行中', percent: 100, doneOn: '2023-06-02' },
    '2023-07-31',
    'done',
    '6月30日到期，6月2日完成',
  ],
  [
    'not by 99 %',
    june,
    { percent: 99, doneOn: '2023-06-02', ...NOTED },
    '2023-07-31',
    'overdue',
    '6月30日到期，逾期31天',
  ],
  [
    'not by a date alone',
    june,
    { doneOn: '2023-06-02', ...NOTED },
    '2023-07-31',
    'overdue',
    '6月30日到期，逾期31天',
  ],
  [
    'status 办结',
    june,
    { status: '办结', doneOn: '2023-06-02' },
    '2023-07-31',
    'done',
    '6月30日到期，6月2日完成',
  ],
  [
    'status 已销号 with a space',
    june,
    { status: '已 销号', doneOn: '2023-06-02' },
    '2023-07-31',
    'done',
    '6月30日到期，6月2日完成',
  ],
  [
    'not by status 未完成',
    june,
    { status: '未完成', ...NOTED },
    '2023-07-31',
    'overdue',
    '6月30日到期，逾期31天',
  ],
  ['long-term, with date', longTerm, finished('2023-06-02'), '2023-07-31', 'done', '6月2日完成'],
  ['external, without date', external, finished(), '2023-07-31', 'done', '已完成，未填完成日期'],
  [
    'in another year',
    june,
    finished('2023-07-05'),
    '2024-01-10',
    'doneLate',
    '2023年6月30日到期，2023年7月5日完成，逾期5天',
  ],
  [
    'judged by the last milestone',
    fiveSteps,
    finished('2023-11-05'),
    '2023-11-30',
    'done',
    '12月31日到期，11月5日完成',
  ],
  [
    'what the last milestone asks for',
    eightyPercent,
    { percent: 80, doneOn: '2023-06-20' },
    '2023-07-31',
    'done',
    '6月30日到期，6月20日完成',
  ],
  [
    'half is not all',
    halfThenAll,
    { percent: 50, ...NOTED },
    '2023-10-31',
    'onTrack',
    '2024年12月31日到期，还剩427天；进度50%，序时42%',
  ],
];

const DUE: readonly Case[] = [
  ['16 days before', june, undefined, '2023-06-14', 'onTrack', '6月30日到期，还剩16天'],
  ['15 days before', june, undefined, '2023-06-15', 'atRisk', '6月30日到期，还剩15天'],
  ['a day before', june, undefined, '2023-06-29', 'atRisk', '6月30日到期，还剩1天'],
  ['on the day', june, undefined, '2023-06-30', 'atRisk', '6月30日到期，今日截止'],
  ['a day after', june, undefined, '2023-07-01', 'overdue', '6月30日到期，逾期1天'],
  ['twelve days after', june, undefined, '2023-07-12', 'overdue', '6月30日到期，逾期12天'],
  ['a year after', june, undefined, '2024-06-30', 'overdue', '2023年6月30日到期，逾期366天'],
  ['leap day 16 days off', due('2024-02-29'), undefined, '2024-02-13', 'onTrack', '2月29日到期，还剩16天'],
  ['leap day 15 days off', due('2024-02-29'), undefined, '2024-02-14', 'atRisk', '2月29日到期，还剩15天'],
  ['leap day, today', due('2024-02-29'), undefined, '2024-02-29', 'atRisk', '2月29日到期，今日截止'],
  ['the day after leap day', due('2024-02-29'), undefined, '2024-03-01', 'overdue', '2月29日到期，逾期1天'],
  [
    'the day after 28 February',
    due('2023-02-28'),
    undefined,
    '2023-03-01',
    'overdue',
    '2月28日到期，逾期1天',
  ],
  ['next year is near', due('2024-01-10'), undefined, '2023-12-31', 'atRisk', '2024年1月10日到期，还剩10天'],
  ['year-long in summer', yearLong, undefined, '2023-06-30', 'onTrack', '12月31日到期，还剩184天'],
  ['year-long in the new year', yearLong, undefined, '2024-01-01', 'overdue', '2023年12月31日到期，逾期1天'],
  ['long-term', longTerm, undefined, '2023-06-30', 'noDue', '长期工作，无完成时限'],
  ['external', external, undefined, '2023-06-30', 'noDue', '完成时限待明确'],
  ['unread', unread, undefined, '2023-06-30', 'noDue', '完成时限无法识别'],
];

const MILESTONES: readonly Case[] = [
  ['first one ahead', fiveSteps, undefined, '2023-02-28', 'onTrack', '3月31日节点“项目申报”到期，还剩31天'],
  ['first one near', fiveSteps, undefined, '2023-03-16', 'atRisk', '3月31日节点“项目申报”到期，还剩15天'],
  ['first one passed', fiveSteps, undefined, '2023-04-20', 'overdue', '3月31日节点“项目申报”到期，逾期20天'],
  [
    'two passed: the latest is named',
    fiveSteps,
    undefined,
    '2023-11-10',
    'overdue',
    '10月31日节点“完成建设”到期，逾期10天',
  ],
  ['all passed: the item is', fiveSteps, undefined, '2024-01-05', 'overdue', '2023年12月31日到期，逾期5天'],
  [
    'percentage unknown',
    halfThenAll,
    undefined,
    '2024-01-05',
    'overdue',
    '2023年12月31日节点“完成50%”到期，逾期5天',
  ],
  [
    'percentage not reached',
    halfThenAll,
    { percent: 49, ...NOTED },
    '2024-01-05',
    'overdue',
    '2023年12月31日节点“完成50%”到期，逾期5天',
  ],
  [
    'percentage reached',
    halfThenAll,
    { percent: 50, ...NOTED },
    '2024-01-05',
    'onTrack',
    '12月31日到期，还剩361天；进度50%，序时51%',
  ],
  [
    'a share attests earlier milestones',
    thirdsWithGap,
    { percent: 40, ...NOTED },
    '2023-05-31',
    'onTrack',
    '12月31日到期，还剩214天；进度40%，序时41%',
  ],
  [
    'a share too small attests none',
    thirdsWithGap,
    { percent: 39, ...NOTED },
    '2023-05-31',
    'overdue',
    '3月31日节点“启动”到期，逾期61天',
  ],
  [
    'nameless on the way',
    deadline('dated', { due: '2023-06-30' }, { due: '2023-12-31' }),
    undefined,
    '2023-07-02',
    'overdue',
    '6月30日节点到期，逾期2天',
  ],
  [
    'long-term after a milestone ahead',
    prepared,
    undefined,
    '2023-03-01',
    'noDue',
    '长期工作，无完成时限；3月31日节点“筹备”到期，还剩30天',
  ],
  [
    'long-term after a milestone passed',
    prepared,
    undefined,
    '2023-04-01',
    'overdue',
    '3月31日节点“筹备”到期，逾期1天',
  ],
  [
    'recurring: passed occurrences are not held against it',
    monthly,
    undefined,
    '2023-07-01',
    'onTrack',
    '12月25日到期，还剩177天',
  ],
  ['recurring: the last one is', monthly, undefined, '2023-12-26', 'overdue', '12月25日到期，逾期1天'],
  ['recurring: the last one near', monthly, undefined, '2023-12-10', 'atRisk', '12月25日到期，还剩15天'],
];

const PACE: readonly Case[] = [
  // 19 April is day 31 + 19 = 50 of 100.
  [
    '20 points behind',
    hundredDays,
    { percent: 30, ...NOTED },
    '2023-04-19',
    'onTrack',
    '6月8日到期，还剩50天；进度30%，序时50%',
  ],
  ['21 points behind', hundredDays, { percent: 29, ...NOTED }, '2023-04-19', 'atRisk', '进度29%，序时50%'],
  [
    'a fraction over 20 points',
    hundredDays,
    { percent: 29.9, ...NOTED },
    '2023-04-19',
    'atRisk',
    '进度30%，序时50%',
  ],
  [
    'ahead',
    hundredDays,
    { percent: 70, ...NOTED },
    '2023-04-19',
    'onTrack',
    '6月8日到期，还剩50天；进度70%，序时50%',
  ],
  ['no percentage reported', hundredDays, NOTED, '2023-04-19', 'onTrack', '6月8日到期，还剩50天'],
  [
    'nothing done and not begun',
    hundredDays,
    { percent: 0, ...NOTED },
    '2023-02-28',
    'onTrack',
    '6月8日到期，还剩100天；进度0%，序时0%',
  ],
  // Day 73 of 365 is one fifth; 74 is more.
  [
    'one fifth of the year gone',
    yearLong,
    { percent: 0, note: '3月' },
    '2023-03-14',
    'onTrack',
    '12月31日到期，还剩292天；进度0%，序时20%',
  ],
  ['a day more', yearLong, { percent: 0, note: '3月' }, '2023-03-15', 'atRisk', '进度0%，序时20%'],
  [
    'from New Year where no start is written',
    due('2023-12-31'),
    { percent: 10, ...NOTED },
    '2023-06-30',
    'atRisk',
    '进度10%，序时50%',
  ],
  [
    'towards 80 % only',
    eightyPercent,
    { percent: 20, ...NOTED },
    '2023-03-31',
    'onTrack',
    '6月30日到期，还剩91天；进度20%，序时40%',
  ],
  [
    'near and behind',
    june,
    { percent: 45, ...NOTED },
    '2023-06-20',
    'atRisk',
    '6月30日到期，还剩10天；进度45%，序时94%',
  ],
  [
    'none for long-term items',
    longTerm,
    { percent: 1, ...NOTED },
    '2023-06-30',
    'noDue',
    '长期工作，无完成时限',
  ],
];

const NO_NOTE = '上月未填进展';
const TRACK = '12月31日到期，还剩174天';
const NOTES: readonly Case[] = [
  ['none', yearLong, {}, '2023-07-10', 'atRisk', NO_NOTE],
  ['empty', yearLong, { note: '' }, '2023-07-10', 'atRisk', NO_NOTE],
  ['no progress columns at all', yearLong, undefined, '2023-07-10', 'onTrack', TRACK],
  ['names no month', yearLong, { note: '正在推进' }, '2023-07-10', 'onTrack', TRACK],
  ['opens with last month', yearLong, { note: '6月：完成调研' }, '2023-07-10', 'onTrack', TRACK],
  ['last month within', yearLong, { note: '已于6月底印发' }, '2023-07-10', 'onTrack', TRACK],
  [
    'an older month',
    yearLong,
    { note: '5月：完成调研' },
    '2023-07-10',
    'atRisk',
    '上月未填进展，所填止于5月',
  ],
  ['older and last month', yearLong, { note: '5月：调研\n6月：起草' }, '2023-07-10', 'onTrack', TRACK],
  ['a month to come', yearLong, { note: '计划9月完成' }, '2023-07-10', 'onTrack', TRACK],
  [
    'Chinese numerals, old',
    yearLong,
    { note: '五月份开展' },
    '2023-07-10',
    'atRisk',
    '上月未填进展，所填止于5月',
  ],
  ['Chinese numerals, ahead', yearLong, { note: '十二月验收' }, '2023-07-10', 'onTrack', TRACK],
  [
    'full-width digits, old',
    yearLong,
    { note: '４月：开展' },
    '2023-07-10',
    'atRisk',
    '上月未填进展，所填止于4月',
  ],
  [
    'last year',
    yearLong,
    { note: '2022年12月开展' },
    '2023-07-10',
    'atRisk',
    '上月未填进展，所填止于2022年12月',
  ],
  ['a span of months is no month', yearLong, { note: '已开展3个月' }, '2023-07-10', 'onTrack', TRACK],
  ['no month 13', yearLong, { note: '文号13月' }, '2023-07-10', 'onTrack', TRACK],
  [
    'on the last day of a month: the month before',
    yearLong,
    { note: '5月：调研' },
    '2023-06-30',
    'onTrack',
    '12月31日到期，还剩184天',
  ],
  [
    'a day on: that month',
    yearLong,
    { note: '5月：调研' },
    '2023-07-01',
    'atRisk',
    '上月未填进展，所填止于5月',
  ],
  ['nothing owed in January', yearLong, {}, '2023-01-31', 'onTrack', '12月31日到期，还剩334天'],
  ['January owed in February', yearLong, {}, '2023-02-01', 'atRisk', NO_NOTE],
  [
    'ran the whole of last month',
    deadline('dated', { start: '2023-06-01', due: '2023-12-31' }),
    {},
    '2023-07-10',
    'atRisk',
    NO_NOTE,
  ],
  [
    'began during last month',
    deadline('dated', { start: '2023-06-02', due: '2023-12-31' }),
    {},
    '2023-07-10',
    'onTrack',
    TRACK,
  ],
  [
    'in January, last December',
    halfThenAll,
    { percent: 50, note: '12月：过半' },
    '2024-01-20',
    'onTrack',
    '12月31日到期，还剩346天；进度50%，序时53%',
  ],
  [
    'in January, last November',
    halfThenAll,
    { percent: 50, note: '11月：过半' },
    '2024-01-20',
    'atRisk',
    '上月未填进展，所填止于2023年11月',
  ],
  [
    'in January, a month over half a year ahead is last year’s',
    halfThenAll,
    { percent: 50, note: '8月：过半' },
    '2024-01-20',
    'atRisk',
    '上月未填进展，所填止于2023年8月',
  ],
  [
    'in January, any later month is last year’s',
    halfThenAll,
    { percent: 50, note: '3月：过半' },
    '2024-01-20',
    'atRisk',
    '上月未填进展，所填止于2023年3月',
  ],
  [
    'a later month beside an older one is only planned',
    yearLong,
    { note: '5月：调研，计划9月完成' },
    '2023-07-10',
    'atRisk',
    '上月未填进展，所填止于5月',
  ],
  [
    'in January, this January',
    halfThenAll,
    { percent: 50, note: '1月：过半' },
    '2024-01-20',
    'onTrack',
    '12月31日到期，还剩346天；进度50%，序时53%',
  ],
  ['long-term items owe it as well', longTerm, {}, '2023-07-10', 'noDue', NO_NOTE],
  [
    'a later completion hides what was reported before',
    yearLong,
    { status: '已完成', percent: 100, doneOn: '2023-09-01' },
    '2023-07-10',
    'onTrack',
    TRACK,
  ],
  [
    'behind and silent',
    hundredDays,
    { percent: 10 },
    '2023-05-05',
    'atRisk',
    '进度10%，序时66%；上月未填进展',
  ],
];

const RETURNED = { closing: '退回', returnReason: '佐证材料不全' } as const;
const CLOSING: readonly Case[] = [
  [
    'closed',
    june,
    { closing: '已销号', doneOn: '2023-06-20' },
    '2023-07-12',
    'done',
    '6月30日到期，6月20日完成',
  ],
  [
    'closed without a day',
    june,
    { status: '进行中', closing: '已销号' },
    '2023-07-12',
    'doneLate',
    '6月30日到期，已完成，未填完成日期，按逾期完成计',
  ],
  [
    'only applied for',
    june,
    { closing: '申请销号', ...NOTED },
    '2023-07-12',
    'overdue',
    '6月30日到期，逾期12天',
  ],
  [
    'applied for, and 已完成',
    june,
    { closing: '申请销号', ...finished('2023-06-20') },
    '2023-07-12',
    'done',
    '6月30日到期，6月20日完成',
  ],
  [
    'turned down: open again',
    yearLong,
    { ...finished('2023-06-20'), percent: 100, ...RETURNED, ...NOTED },
    '2023-07-12',
    'atRisk',
    '销号申请被退回：佐证材料不全',
  ],
  [
    'turned down after its due date',
    june,
    { ...finished('2023-06-20'), percent: 100, ...RETURNED },
    '2023-07-12',
    'overdue',
    '6月30日到期，逾期12天；销号申请被退回：佐证材料不全',
  ],
  [
    'turned down without a reason',
    yearLong,
    { closing: '退回', ...NOTED },
    '2023-07-12',
    'atRisk',
    '销号申请被退回',
  ],
  [
    'turned down: a share of all does not attest the end',
    halfThenAll,
    { percent: 100, ...RETURNED, ...NOTED },
    '2025-01-05',
    'overdue',
    '2024年12月31日到期，逾期5天；销号申请被退回：佐证材料不全',
  ],
  [
    'turned down, long-term',
    longTerm,
    { ...finished(), ...RETURNED, ...NOTED },
    '2023-07-12',
    'noDue',
    '销号申请被退回：佐证材料不全',
  ],
  [
    'turned down: before the day it claims, as if nothing were reported',
    june,
    { ...finished('2023-06-20'), ...RETURNED },
    '2023-06-10',
    'onTrack',
    '6月30日到期，还剩20天',
  ],
];

const REPORTED: readonly Case[] = [
  [
    'a milestone that is reached is held against it no more',
    fiveSteps,
    { milestonesDone: '项目申报 3月25日', ...NOTED },
    '2023-04-20',
    'onTrack',
    '10月31日节点“完成建设”到期，还剩194天',
  ],
  [
    'before the day it was reached it was not',
    fiveSteps,
    { milestonesDone: '项目申报 4月5日', ...NOTED },
    '2023-04-04',
    'overdue',
    '3月31日节点“项目申报”到期，逾期4天',
  ],
  [
    'one does not attest those before it',
    fiveSteps,
    { milestonesDone: '完成建设：已完成', ...NOTED },
    '2023-04-20',
    'overdue',
    '3月31日节点“项目申报”到期，逾期20天',
  ],
  [
    'all of them: finished on the last day told',
    fiveSteps,
    { milestonesDone: '前四个节点已完成；司法部验收12月20日', ...NOTED },
    '2024-01-05',
    'done',
    '2023年12月31日到期，2023年12月20日完成',
  ],
  [
    'all of them, no day told for the last',
    fiveSteps,
    { milestonesDone: '项目申报3月25日；全部节点已完成', ...NOTED },
    '2023-12-20',
    'done',
    '12月31日到期，已完成，未填完成日期',
  ],
  [
    '完成日期 goes before the days of milestones',
    fiveSteps,
    { milestonesDone: '全部节点12月20日完成', doneOn: '2023-12-22', ...NOTED },
    '2024-01-05',
    'done',
    '2023年12月31日到期，2023年12月22日完成',
  ],
  [
    'the milestone of a long-term item does not finish it',
    prepared,
    { milestonesDone: '筹备已完成', ...NOTED },
    '2023-04-20',
    'noDue',
    '长期工作，无完成时限',
  ],
  [
    'occurrences of a recurring deadline are not reported',
    monthly,
    { milestonesDone: '最后一个节点已完成', ...NOTED },
    '2023-12-26',
    'overdue',
    '12月25日到期，逾期1天',
  ],
  [
    'what nobody can read attests nothing',
    fiveSteps,
    { milestonesDone: '差不多了', ...NOTED },
    '2023-04-20',
    'overdue',
    '3月31日节点“项目申报”到期，逾期20天',
  ],
];

const CASES = {
  closing: CLOSING,
  reported: REPORTED,
  done: DONE,
  due: DUE,
  milestones: MILESTONES,
  pace: PACE,
  notes: NOTES,
};

describe.each(Object.entries(CASES))('assessItem: %s', (_, cases) => {
  it.each(cases)('%s', (_, ...[of, progress, asOf, state, reason]) => {
    const assessment = assessItem(itemWith(of, progress), asOf, defaultLightRules, 2023);
    expect({ state: assessment.state, reason: assessment.reason }).toEqual({ state, reason });
  });
});

describe('the light', () => {
  it.each<readonly [string, Deadline, Progress | undefined, ItemState, Light]>([
    ['green when done', june, finished('2023-06-01'), 'done', 'green'],
    ['green when done late', june, finished('2023-07-01'), 'doneLate', 'green'],
    ['red when overdue', june, undefined, 'overdue', 'red'],
    ['yellow when at risk', due('2023-08-01'), undefined, 'atRisk', 'yellow'],
    ['green on track', due('2023-12-31'), undefined, 'onTrack', 'green'],
    ['green without a due date', longTerm, { note: '7月' }, 'noDue', 'green'],
    ['yellow without a due date or a note', longTerm, {}, 'noDue', 'yellow'],
    ['red for a milestone of a long-term item', prepared, undefined, 'overdue', 'red'],
  ])('is %s', (_, ...[of, progress, state, light]) => {
    expect(assessItem(itemWith(of, progress), '2023-07-20', defaultLightRules)).toMatchObject({
      state,
      light,
    });
  });
});

describe('the dates of an assessment', () => {
  it.each<readonly [string, Deadline, Progress | undefined, CivilDate | undefined, CivilDate | undefined]>([
    ['open: the next milestone', fiveSteps, undefined, '2023-12-31', '2023-03-31'],
    ['overdue: the milestone missed', fiveSteps, undefined, '2023-12-31', '2023-03-31'],
    ['done: the final one only', june, finished('2023-02-01'), '2023-06-30', undefined],
    ['long-term: the milestone on the way', prepared, undefined, undefined, '2023-03-31'],
    ['long-term: none', longTerm, undefined, undefined, undefined],
  ])('%s', (name, ...[of, progress, finalDate, currentDue]) => {
    const asOf = name.startsWith('overdue') ? '2023-04-20' : '2023-03-01';
    const assessment = assessItem(itemWith(of, progress), asOf, defaultLightRules);
    expect([assessment.due, assessment.currentDue]).toEqual([finalDate, currentDue]);
  });
});

describe('when work begins', () => {
  const nextYear = due('2024-12-31');
  it.each([
    // 1 January 2023 to 31 December 2024 are 365 + 366 days; 30 June 2023 is day 181, 31 March 2024 day 456.
    ['with the year of the ledger', 2023, '2023-06-30', '2024年12月31日到期，还剩550天；进度5%，序时25%'],
    [
      'with the due year when the ledger has none',
      undefined,
      '2024-03-31',
      '12月31日到期，还剩275天；进度5%，序时25%',
    ],
    [
      'with the due year when the ledger is later',
      2025,
      '2024-03-31',
      '12月31日到期，还剩275天；进度5%，序时25%',
    ],
  ] as const)('%s', (_, ledgerYear, asOf, reason) => {
    const item = itemWith(nextYear, { percent: 5, ...NOTED });
    expect(assessItem(item, asOf, defaultLightRules, ledgerYear).reason).toBe(reason);
  });

  it('with the earliest written start', () => {
    const overlapping = deadline(
      'dated',
      { start: '2023-09-01', due: '2023-10-31' },
      { start: '2023-03-01', due: '2023-12-31' },
    );
    // 1 March to 31 December are 306 days; 30 June is day 122.
    const { reason } = assessItem(
      itemWith(overlapping, { percent: 30, ...NOTED }),
      '2023-06-30',
      defaultLightRules,
    );
    expect(reason).toBe('10月31日节点到期，还剩123天；进度30%，序时40%');
  });

  it('asks long-term items of unknown beginning for a note at any time', () => {
    expect(assessItem(itemWith(longTerm, {}), '2023-01-31', defaultLightRules)).toMatchObject({
      light: 'yellow',
    });
  });
});

describe('the lamps of a bureau', () => {
  // 7 May is day 31 + 30 + 7 = 68 of 100.
  it.each<readonly [string, Partial<LightRules>, Deadline, Progress, CivilDate, ItemState, Light, string]>([
    [
      'red for a great lag',
      { redLagPoints: 40 },
      hundredDays,
      { percent: 20, ...NOTED },
      '2023-05-07',
      'atRisk',
      'red',
      '进度20%，序时68%，滞后48个百分点',
    ],
    [
      'yellow for just as many points',
      { redLagPoints: 48 },
      hundredDays,
      { percent: 20, ...NOTED },
      '2023-05-07',
      'atRisk',
      'yellow',
      '进度20%，序时68%',
    ],
    [
      'red below the points for yellow, where a bureau wants that',
      { lagPoints: 50, redLagPoints: 40 },
      hundredDays,
      { percent: 20, ...NOTED },
      '2023-05-07',
      'atRisk',
      'red',
      '进度20%，序时68%，滞后48个百分点',
    ],
    [
      'blue on schedule',
      { lamps: 4 },
      june,
      NOTED,
      '2023-03-01',
      'onTrack',
      'blue',
      '6月30日到期，还剩121天',
    ],
    [
      'blue without a due date',
      { lamps: 4 },
      longTerm,
      NOTED,
      '2023-03-01',
      'noDue',
      'blue',
      '长期工作，无完成时限',
    ],
    [
      'green once done',
      { lamps: 4 },
      june,
      finished('2023-02-01'),
      '2023-03-01',
      'done',
      'green',
      '6月30日到期，2月1日完成',
    ],
    [
      'yellow all the same',
      { lamps: 4 },
      june,
      NOTED,
      '2023-06-20',
      'atRisk',
      'yellow',
      '6月30日到期，还剩10天',
    ],
    [
      'none for a missing note',
      { unreported: 'none' },
      yearLong,
      {},
      '2023-07-10',
      'onTrack',
      'green',
      '12月31日到期，还剩174天',
    ],
  ])('%s', (_, ...[rules, of, progress, asOf, state, light, reason]) => {
    const assessment = assessItem(itemWith(of, progress), asOf, { ...defaultLightRules, ...rules }, 2023);
    expect(assessment).toMatchObject({ state, light, reason });
  });
});

describe('rules of a bureau', () => {
  const rules: LightRules = {
    ...defaultLightRules,
    nearDueDays: 3,
    lagPoints: 40,
    doneStatuses: ['验收通过'],
  };
  it.each<readonly [string, Deadline, Progress | undefined, CivilDate, ItemState]>([
    ['near days', june, undefined, '2023-06-26', 'onTrack'],
    ['near days', june, undefined, '2023-06-27', 'atRisk'],
    ['lag points', hundredDays, { percent: 10, ...NOTED }, '2023-04-19', 'onTrack'],
    ['lag points', hundredDays, { percent: 9, ...NOTED }, '2023-04-19', 'atRisk'],
    ['own words', june, { status: '验收通过', ...NOTED }, '2023-06-01', 'done'],
    ['only its own words', june, { status: '已完成', ...NOTED }, '2023-06-01', 'onTrack'],
  ])('%s, case %#', (_, ...[of, progress, asOf, state]) => {
    expect(assessItem(itemWith(of, progress), asOf, rules).state).toBe(state);
  });
});
