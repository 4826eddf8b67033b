import type { Rectification } from '#core/inspection/rectification';
import type { ItemAssessment, Light } from './light';
import { LIGHTS } from './light';
import type { LightRules } from './light-rules';
import { leftText, quoteText } from './wording';

function factText({ entry, state, days }: Rectification): string {
  const isOverdue = state === 'overdue';
  const fact = isOverdue ? `整改${leftText(-days)}` : `待整改，${leftText(days)}`;
  return `督导发现问题${fact}：${quoteText(entry.problem)}`;
}

/** The one that needs attention more. */
function worse(a: Light, b: Light): Light {
  return LIGHTS.indexOf(a) <= LIGHTS.indexOf(b) ? a : b;
}

/**
 * The assessment of an item beside what inspections found at it: open findings are told, overdue ones colour its lamp
 * as the rules say, also when it is done. Its state stays: an item is not late because a finding is.
 */
export function colourByFindings(
  assessment: ItemAssessment,
  findings: readonly Rectification[],
  { overdueFinding }: Pick<LightRules, 'overdueFinding'>,
): ItemAssessment {
  const open = findings.filter(({ state }) => state !== 'closed' && state !== 'closedLate');
  if (open.length === 0) return assessment;
  const told = { ...assessment, findings: open.map(factText) };
  const overdue = open.filter(({ state }) => state === 'overdue');
  if (overdue.length === 0 || overdueFinding === 'none') return told;
  const light = worse(assessment.light, overdueFinding);
  const facts = overdue.map(factText).join('；');
  const { reason } = assessment;
  return {
    ...told,
    light,
    reason: light === assessment.light ? `${reason}；${facts}` : `${facts}；${reason}`,
  };
}
