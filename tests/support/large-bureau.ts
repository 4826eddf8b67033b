import type { CivilDate } from '#core/date/civil-date';
import { parseDeadline } from '#core/deadline/parse-deadline';
import type { InspectionEntry } from '#core/inspection/inspection-entry';
import type { InfoArticle } from '#core/ledger/info-article';
import type { Progress, ProjectItem } from '#core/ledger/project-item';
import type { QuotaRow } from '#core/ledger/quota-row';
import type { ReportInput } from '#core/report/report-input';
import { DEFAULT_RULES } from '#core/rules/rule-set';
import type { UnitMention } from '#core/unit/unit';

const KINDS = [
  ['institution-building', '制度建设规范年'],
  ['foundation', '基础工作提升年'],
  ['innovation', '特色创新发展年'],
  ['key-projects', '重点工程推进年'],
] as const;
const DEADLINES = ['3月底前', '5月20日前', '6月30日前', '7月15日前完成', '9月底前', '年底前', '长期坚持'];
const CATEGORIES = ['外宣信息', '政务信息', '专报信息'];
const NUMERALS = '一二三四五六七八九十百千万亿甲乙丙丁戊己';
const ARTICLE_DAYS: readonly CivilDate[] = ['2023-01-10', '2023-02-20', '2023-04-05', '2023-06-18'];
const YEAR = 2023;

/** How large the bureau is. */
export interface BureauSize {
  readonly items: number;
  readonly units: number;
}

/** A name of Chinese characters alone, as offices have. */
function unitName(index: number): string {
  const [first = '', second = ''] = [Math.floor(index / NUMERALS.length), index % NUMERALS.length].map(
    (at) => NUMERALS[at] ?? '',
  );
  return `${first}${second}镇司法所`;
}

function progress(index: number): Progress {
  const done = index % 3 === 0;
  const doneOn: CivilDate = index % 2 === 0 ? '2023-05-15' : '2023-06-25';
  return done ? { status: '已完成', percent: 100, doneOn } : { status: '进行中', percent: (index * 7) % 90 };
}

function mention(index: number, units: number, role: UnitMention['role']): UnitMention {
  return { name: unitName(index % units), role, collective: false };
}

function item(index: number, units: number): ProjectItem {
  const no = Math.floor(index / KINDS.length) + 1;
  const text = DEADLINES[index % DEADLINES.length] ?? '';
  return {
    row: no + 3,
    no,
    group: '',
    item: `建设第${index + 1}号公共法律服务示范点，整合律师、公证、调解等资源，形成可复制、可推广的经验做法`,
    deadline: parseDeadline(text, { value: YEAR, known: true }),
    units: [mention(index * 13, units, 'lead'), mention(index * 7 + 1, units, 'support')],
    progress: progress(index),
  };
}

function quotaRow(index: number): QuotaRow {
  const quota = Object.fromEntries(CATEGORIES.map((category, at) => [category, 2 + ((index + at) % 5)]));
  const total = Object.values(quota).reduce((sum, owed) => sum + owed, 0);
  return { row: index + 3, no: index + 1, unit: unitName(index), targetScore: 40, quota, total };
}

function article(index: number, units: number): InfoArticle {
  const date = ARTICLE_DAYS[index % ARTICLE_DAYS.length] ?? '2023-01-10';
  const category = CATEGORIES[index % CATEGORIES.length] ?? '';
  return {
    row: index + 3,
    date,
    unit: unitName((index * 3) % units),
    category,
    title: `第${index + 1}篇信息`,
  };
}

function finding(index: number, units: number): InspectionEntry {
  const unit = unitName(index % units);
  return {
    ...{ row: index + 3, no: index + 1, date: '2023-06-01', unit, units: [unit] },
    problem: `第${index + 1}处台账记录不全`,
    ...(index % 2 === 0 && { rectifyBy: '6月20日前' }),
  };
}

/** A bureau of any size with all that a report tells of, the same at every call. As of 30 June 2023. */
export function largeBureau({ items, units }: BureauSize): ReportInput {
  const all = Array.from({ length: items }, (_, index) => item(index, units));
  return {
    bureau: '绵阳市司法局',
    asOf: '2023-06-30',
    basis: KINDS.map(([, name]) => ({ name, rows: items / KINDS.length, revision: 7 })),
    rules: DEFAULT_RULES,
    ledgers: KINDS.map(([kind, name], at) => ({
      ...{ kind, name, year: YEAR },
      items: all.filter((_, index) => index % KINDS.length === at),
    })),
    quotas: Array.from({ length: units }, (_, index) => quotaRow(index)),
    quotaYear: YEAR,
    articles: Array.from({ length: units * 5 }, (_, index) => article(index, units)),
    inspections: Array.from({ length: Math.ceil(units / 5) }, (_, index) => finding(index, units)),
  };
}
