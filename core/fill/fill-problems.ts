import { closingState } from '#core/closing/closing-state';
import { isFinished } from '#core/closing/is-finished';
import { isDone } from '#core/completion/done';
import type { DoneRules } from '#core/completion/light-rules';
import { fullDate } from '#core/date/chinese-date';
import { type CivilDate, isCivilDate, yearOf } from '#core/date/civil-date';
import { STATUS_CHOICES } from '#core/ledger/kinds/progress-columns';
import { readNumber } from '#core/ledger/read-number';
import { readActual } from './indicator-values';
import {
  columnOfField,
  type FillField,
  type FilledColumn,
  type FillForm,
  type FillProblem,
} from './fill-form';

/** What a form is judged by. */
export interface FillContext {
  readonly asOf: CivilDate;
  readonly year: number;
  /** The columns that the ledger has. */
  readonly columns: ReadonlySet<FilledColumn>;
  /** The fields that were changed: nobody is held up by what was wrong before. */
  readonly changed: readonly FillField[];
  readonly rules: DoneRules;
}

/** The percentage as typed, with or without a sign; undefined where it is none. At most two decimals. */
export function readTypedPercent(typed: string): number | undefined {
  const number = readNumber(typed.trim().replace(/[%％]$/, ''));
  const isShare = number !== undefined && number >= 0 && number <= 100;
  return isShare && Number(number.toFixed(2)) === number ? number : undefined;
}

type Judge = (form: FillForm, context: FillContext) => string | undefined;

const judgeStatus: Judge = ({ status, percent }, { rules }) => {
  const isKnown = STATUS_CHOICES.some((choice) => choice === status) || isDone({ status }, rules);
  if (status !== '' && !isKnown) return `状态请选${STATUS_CHOICES.join('、')}之一。`;
  const hasBegun = (readTypedPercent(percent) ?? 0) > 0;
  return status === '未开始' && hasBegun ? '完成比例已大于0，状态请选“进行中”或“已完成”。' : undefined;
};

const judgePercent: Judge = ({ status, percent }, { columns, rules }) => {
  if (percent === '') return undefined;
  const read = readTypedPercent(percent);
  if (read === undefined) return '完成比例请填0到100的数，最多两位小数。';
  if (!columns.has('status')) return undefined;
  if (isDone({ status }, rules)) return read < 100 ? '状态是“已完成”，完成比例应为100。' : undefined;
  return read === 100 ? '完成比例到100了，状态请选“已完成”；还没有完成的请填小于100的数。' : undefined;
};

const judgeDate: Judge = ({ status, doneOn }, { asOf, year, columns, rules }) => {
  const isFinished = isDone({ status }, rules);
  if (doneOn === '') return isFinished ? '已完成的事项要填完成日期，否则按逾期完成统计。' : undefined;
  if (!isCivilDate(doneOn)) return '完成日期请填年、月、日。';
  if (doneOn > asOf) return `完成日期不能晚于今天（${fullDate(asOf)}）。`;
  if (yearOf(doneOn) < year) return `这是${year}年的台账，完成日期不能早于${year}年。`;
  return columns.has('status') && !isFinished
    ? '填了完成日期，状态请选“已完成”；没有完成的请清空日期。'
    : undefined;
};

const judgeActuals: Judge = ({ actuals }) =>
  actuals.every((actual) => actual === '' || readActual(actual) !== undefined)
    ? undefined
    : '指标完成值请填不小于0的数。';

const judgeMilestones: Judge = ({ milestones }, { asOf }) => {
  const days = milestones.filter((day) => day !== '');
  if (!days.every(isCivilDate)) return '节点完成日期请填年、月、日。';
  return days.some((day) => day > asOf) ? `节点完成日期不能晚于今天（${fullDate(asOf)}）。` : undefined;
};

/** 状态 and 完成比例 of a form as an item has them. */
export function progressIn({ status, percent }: FillForm): { status: string; percent?: number } {
  const read = readTypedPercent(percent);
  return { status, ...(read !== undefined && { percent: read }) };
}

const judgeClosing: Judge = (form, { rules }) =>
  closingState(form) === 'applied' && !isFinished(progressIn(form), rules)
    ? '事项还没有完成，不能申请销号。请先填完成情况，或者撤回申请。'
    : undefined;

/** The judgements, each with the fields it looks at: it counts where one of them was changed. */
const JUDGES: readonly (readonly [FillField, readonly FillField[], Judge])[] = [
  ['status', ['status', 'percent'], judgeStatus],
  ['percent', ['percent', 'status'], judgePercent],
  ['doneOn', ['doneOn', 'status'], judgeDate],
  ['actuals', ['actuals'], judgeActuals],
  ['milestones', ['milestones'], judgeMilestones],
  ['closing', ['closing', 'status', 'percent'], judgeClosing],
];

/** What keeps a form from being saved. */
export function fillProblems(form: FillForm, context: FillContext): FillProblem[] {
  return JUDGES.flatMap(([field, fields, judge]) => {
    if (!context.columns.has(columnOfField(field))) return [];
    if (!fields.some((one) => context.changed.includes(one))) return [];
    const text = judge(form, context);
    return text === undefined ? [] : [{ field, text }];
  });
}
