import { dayText } from '#core/completion/wording';
import type { Light } from '#core/completion/light';
import type { CivilDate } from '#core/date/civil-date';
import type { RuleSet } from '#core/rules/rule-set';

/** What one rule says, in a sentence for clerks. */
export interface RuleSentence {
  readonly topic: string;
  readonly text: string;
  /** The first of the rules behind it, as 规则设置 names it. */
  readonly rule: string;
  /** The lamp it is about. */
  readonly light?: Light;
}

type Lights = Pick<RuleSet, 'lights' | 'looks'>;

const either = (cases: readonly (string | false)[]): string =>
  cases.filter((one) => one !== false).join('；或');

function redCases({ lights: { redLagPoints, overdueFinding } }: Lights): string {
  return either([
    '过了完成时限或节点还没完成',
    redLagPoints !== null && `进度比序时落后超过${redLagPoints}个百分点`,
    overdueFinding === 'red' && '检查发现的问题逾期未整改',
  ]);
}

function yellowCases({ lights }: Lights): string {
  const { nearDueDays, lagPoints, unreported, overdueFinding } = lights;
  return either([
    `${nearDueDays}天内到期`,
    `进度比序时落后超过${lagPoints}个百分点`,
    unreported === 'yellow' && '上月没有填进展',
    overdueFinding === 'yellow' && '检查发现的问题逾期未整改',
  ]);
}

function lightSentences(rules: Lights): RuleSentence[] {
  const { looks, lights } = rules;
  const four = lights.lamps === 4;
  return [
    { topic: looks.red.name, text: `${redCases(rules)}。`, rule: '整改逾期', light: 'red' },
    { topic: looks.yellow.name, text: `${yellowCases(rules)}。`, rule: '临期天数', light: 'yellow' },
    ...(four
      ? [{ topic: looks.blue.name, text: '没有完成，正常推进。', rule: '灯数', light: 'blue' as const }]
      : []),
    {
      topic: looks.green.name,
      text: four ? '已经完成。' : '正常推进，或已经完成。',
      ...{ rule: '灯数', light: 'green' },
    },
  ];
}

function reportingText({ dueDay, inNextMonth, lateDays }: RuleSet['reporting']): string {
  const day = dueDay === 'last' ? '最后一天' : `${dueDay}日`;
  const due = `每月的进展，${inNextMonth ? '次月' : '当月'}${day}前报`;
  return lateDays === 0 ? `${due}。` : `${due}；过后${lateDays}天内补报的，不写月份也算上那个月。`;
}

/** What the rules in force say, in the order of the sheet 规则设置. */
export function ruleSentences(rules: RuleSet, asOf: CivilDate): RuleSentence[] {
  const { reporting, rectification, acceptance, scoring, lastCircular } = rules;
  return [
    ...lightSentences(rules),
    { topic: '月报', text: reportingText(reporting), rule: '月报截止' },
    {
      topic: '整改',
      text: `没写整改期限的，检查后${rectification.workingDays}个工作日内整改。`,
      rule: '默认整改工作日',
    },
    {
      topic: '验收',
      text: acceptance.by === 'office' ? '验收结论由局办公室填写。' : '验收结论只由市局验收人员填写。',
      rule: '验收人',
    },
    { topic: '信息计分', text: `按“${scoring.name}”计分。`, rule: '计分方案' },
    {
      topic: '上次通报',
      text: lastCircular === null ? '没有填写。' : `统计到${dayText(lastCircular, asOf)}。`,
      rule: '上期通报日期',
    },
  ];
}
