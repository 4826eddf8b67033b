import type { CivilDate } from '#core/date/civil-date';
import { defaultDate } from '#core/report/default-date';
import { type ReportFormat, type ReportKind, REPORTS } from '#core/report/report-kinds';
import type { ReportAsked } from '../../worker/reports/report-views';

/** What a clerk has chosen so far; what is left out is as usual for the report. */
export interface ReportChoice {
  readonly kind: ReportKind;
  readonly date?: CivilDate;
  readonly format?: ReportFormat;
  /** Empty for all units. */
  readonly unit: string;
  /** As typed. */
  readonly number: string;
}

/** What a report holds, in a line. */
export const CONTENTS: Readonly<Record<ReportKind, string>> = {
  monthly: '总体情况、各台账、各单位排名、红黄灯清单、未报送名单、信息报送、下月到期事项',
  slips: '逾期、滞后、临期的事项，一个单位一份，附回执',
  information: '各单位各类信息的篇数、得分、排名和采用情况',
  annual: '年度报告初稿，数字已填好，要人写的地方已标出',
  acceptance: '已完成事项的完成情况和佐证材料，留出验收意见',
  'year-end': '表彰建议、书面说明、取消评先选优资格的单位和依据',
  dashboard: '图表、亮灯和清单，没装台账通也能看',
};

/** Reports that can be made for one unit. */
const BY_UNIT: ReadonlySet<ReportKind> = new Set(['slips', 'acceptance']);

/** Reports that are issued with a 发文字号. */
const NUMBERED: ReadonlySet<ReportKind> = new Set(['monthly', 'information', 'annual']);

/** The formats a clerk chooses among; one where there is nothing to choose. */
export function formatsOf(kind: ReportKind): readonly ReportFormat[] {
  const { formats }: { readonly formats: readonly ReportFormat[] } = REPORTS[kind];
  return formats.filter((format) => format !== 'zip');
}

/** The day the report is made as at. */
export function dateOf({ kind, date }: ReportChoice, today: CivilDate): CivilDate {
  return date ?? defaultDate(kind, today);
}

/** All units' slips come as a zip; else the format chosen, or the report's usual one. */
export function formatOf({ kind, format, unit }: ReportChoice): ReportFormat {
  if (kind === 'slips') return unit === '' ? 'zip' : 'docx';
  const formats = formatsOf(kind);
  return formats.find((one) => one === format) ?? formats[0] ?? 'docx';
}

/** Whether it can be made for one unit. */
export function isByUnit({ kind }: ReportChoice): boolean {
  return BY_UNIT.has(kind);
}

/** Whether a number can be given to the report. */
export function isNumbered(choice: ReportChoice): boolean {
  return NUMBERED.has(choice.kind) && formatOf(choice) !== 'xlsx';
}

/** Whether what is typed can be a running number; empty is none. */
export function isNumber(typed: string): boolean {
  return /^(?:[1-9]\d{0,4})?$/.test(typed.trim());
}

/** What the server is asked for; the choice's number must be one. */
export function reportAsked(choice: ReportChoice, today: CivilDate): ReportAsked {
  const { kind, unit, number } = choice;
  return {
    kind,
    date: dateOf(choice, today),
    format: formatOf(choice),
    ...(isByUnit(choice) && unit !== '' && { unit }),
    ...(isNumbered(choice) && number.trim() !== '' && { number: Number(number) }),
  };
}
