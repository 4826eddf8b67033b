import type { Light } from '#core/completion/light';
import type { LightRules } from '#core/completion/light-rules';

const OVERDUE_FINDING = '督导发现的问题逾期未整改';

const lag = (points: number): string => `完成比例落后序时进度超过${points}个百分点`;

/** What lights a lamp, one thing beside the other. */
function causesOf(light: Light, rules: LightRules): readonly string[] {
  const { nearDueDays, lagPoints, redLagPoints, unreported, overdueFinding, lamps } = rules;
  const finding = overdueFinding === light ? [OVERDUE_FINDING] : [];
  switch (light) {
    case 'red':
      return [
        '完成时限或阶段节点已过，尚未完成',
        ...(redLagPoints === null ? [] : [lag(redLagPoints)]),
        ...finding,
      ];
    case 'yellow':
      return [
        nearDueDays === 0 ? '当日到期' : `${nearDueDays}天内到期`,
        lag(lagPoints),
        ...(unreported === 'yellow' ? ['上月未填进展'] : []),
        '销号申请被退回',
        ...finding,
      ];
    case 'blue':
      return ['正常推进'];
    case 'green':
      return lamps === 4 ? ['已完成'] : ['已完成', '正常推进'];
  }
}

/** What a lamp stands for under the rules, in a sentence. */
export function lampMeaning(light: Light, rules: LightRules): string {
  return `${causesOf(light, rules).join('，或')}。`;
}
