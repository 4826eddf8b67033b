import { dayText } from '#core/completion/wording';
import type { Light } from '#core/completion/light';
import type { CivilDate } from '#core/date/civil-date';
import { lampMeaning } from '#core/rules/lamp-meaning';
import { litLamps } from '#core/rules/lamp-names';
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

/** The first of the rules behind each lamp. */
const RULE_BEHIND: Readonly<Record<Light, string>> = {
  red: '整改逾期',
  yellow: '临期天数',
  blue: '灯数',
  green: '灯数',
};

function lightSentences(rules: RuleSet): RuleSentence[] {
  return litLamps(rules).map((light) => ({
    topic: rules.looks[light].name,
    text: lampMeaning(light, rules.lights),
    rule: RULE_BEHIND[light],
    light,
  }));
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
      topic: '上期通报',
      text: lastCircular === null ? '没有填写。' : `统计到${dayText(lastCircular, asOf)}。`,
      rule: '上期通报日期',
    },
  ];
}
