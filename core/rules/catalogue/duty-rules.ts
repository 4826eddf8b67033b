import { CALENDAR_YEARS } from '#core/calendar/working-days';
import { looseKey } from '#core/text/normalise';
import { DAYS, inOrder } from '../days-form';
import { rule, type RuleDefinition, within } from '../rule-definition';
import type { ReportingRules } from '../rule-set';
import { choiceForm, DAY, optional, phrase, type ValueForm, wholeNumber } from '../value-form';

type DueDay = Pick<ReportingRules, 'dueDay' | 'inNextMonth'>;

const NEXT_MONTH = /^(次|下|下个|第二个)月/;
const THIS_MONTH = /^(当|本|每|每个)?月/;
const LAST_DAY = /^(末日|末|底|最后一[天日]|月末|月底)前?$/;
const NUMBERED_DAY = /^(\d{1,2})[日号]?前?$/;

/** `当月末日`, `每月25日`, `次月5日`. */
const DUE_DAY: ValueForm<DueDay> = {
  read(text) {
    const key = looseKey(text);
    const inNextMonth = NEXT_MONTH.test(key);
    const day = key.replace(inNextMonth ? NEXT_MONTH : THIS_MONTH, '');
    if (LAST_DAY.test(day)) return { dueDay: 'last', inNextMonth };
    const dueDay = Number(NUMBERED_DAY.exec(day)?.[1]);
    return dueDay >= 1 && dueDay <= 31 ? { dueDay, inNextMonth } : undefined;
  },
  write: ({ dueDay, inNextMonth }) =>
    dueDay === 'last' ? `${inNextMonth ? '次' : '当'}月末日` : `${inNextMonth ? '次' : '每'}月${dueDay}日`,
  accepts: '“当月末日”，或“每月25日”“次月5日”这样的日子',
};

const BY = choiceForm<'office' | 'acceptor'>([
  ['office', '办公室', '本局办公室', '局办公室', '办公室人员'],
  ['acceptor', '市局', '市司法局', '上级', '验收组'],
]);

/** What units owe and by when: reports, rectification, acceptance. */
export const DUTY_DEFINITIONS: readonly RuleDefinition[] = [
  rule({
    ...{ group: '月报', name: '月报截止', form: DUE_DAY },
    meaning: '各月进展最迟哪天填报',
    get: ({ reporting: { dueDay, inNextMonth } }): DueDay => ({ dueDay, inNextMonth }),
    set: (rules, due) => ({ ...rules, reporting: { ...rules.reporting, ...due } }),
  }),
  rule({
    ...{ group: '月报', name: '补报天数', ...within('reporting', 'lateDays') },
    meaning: '截止后多少天内填的、没有写明月份的进展，算上个月的迟报',
    form: wholeNumber({ from: 0, to: 31, unit: /[天日]$/ }),
  }),
  rule({
    ...{ group: '督导整改', name: '默认整改工作日', ...within('rectification', 'workingDays') },
    meaning: '没有写整改期限的，检查后多少个工作日内整改',
    form: wholeNumber({ from: 1, to: 250, unit: /(个?工作日|[天日])$/ }),
  }),
  rule({
    ...{ group: '验收', name: '验收人', ...within('acceptance', 'by'), form: BY },
    meaning: '“验收结论”由谁填写',
  }),
  rule({
    ...{ group: '通报', name: '上期通报日期', form: optional(DAY, '') },
    meaning: '上期通报截至哪天，用来比较这期的变化',
    get: ({ lastCircular }) => lastCircular,
    set: (rules, lastCircular) => ({ ...rules, lastCircular }),
  }),
  rule({
    ...{ group: '通报', name: '发文机关', ...within('issuing', 'agency'), form: phrase('绵阳市司法局') },
    meaning: '通报、督办单等文件的发文机关名称',
  }),
  rule({
    ...{ group: '通报', name: '发文代字', ...within('issuing', 'codeWord'), form: phrase('绵司通') },
    meaning: '发文字号里的机关代字',
  }),
  rule({
    ...{
      group: '通报',
      name: '主送机关',
      ...within('issuing', 'addressees'),
      form: phrase('各县（市、区）司法局，局机关各科室'),
    },
    meaning: '通报发给谁',
  }),
  rule({
    ...{ group: '通报', name: '抄送机关', ...within('issuing', 'copies'), form: phrase('市委依法治市办') },
    meaning: '通报抄送给谁',
  }),
];

const PUBLISHED = `国家公布的放假安排（程序已有${CALENDAR_YEARS.first}—${CALENDAR_YEARS.last}年）`;

/** The bureau's own days, which may take several lines. */
export const CALENDAR_DEFINITIONS: readonly RuleDefinition[] = [
  rule({
    ...{ group: '节假日', name: '节假日', ...within('calendar', 'holidays'), form: DAYS },
    meaning: `${PUBLISHED}之外放假的日子，可以写几行`,
    add: (sum, days) => inOrder([...sum, ...days]),
  }),
  rule({
    ...{ group: '节假日', name: '上班日', ...within('calendar', 'workdays'), form: DAYS },
    meaning: `${PUBLISHED}之外上班的日子（如调休），可以写几行`,
    add: (sum, days) => inOrder([...sum, ...days]),
  }),
];
