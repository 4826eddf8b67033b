import type { Rectification, RectificationState } from '#core/inspection/rectification';
import { colourByFindings } from './colour-by-findings';
import type { ItemAssessment, Light } from './light';
import type { LightRules } from './light-rules';

function finding(state: RectificationState, days: number, problem = '没有台账'): Rectification {
  const entry = { no: 1, date: '2023-06-01', unit: '办公室', units: ['办公室'], problem } as const;
  return { entry, due: '2023-06-20', state, days, reason: '', items: [], problems: [] };
}

const GREEN: ItemAssessment = {
  state: 'done',
  light: 'green',
  reason: '6月30日到期，6月20日完成',
  due: '2023-06-30',
};
const YELLOW: ItemAssessment = { state: 'atRisk', light: 'yellow', reason: '上月未填进展' };
const RED: ItemAssessment = { state: 'overdue', light: 'red', reason: '6月1日到期，逾期12天' };

const OVERDUE = finding('overdue', 12);
const TOLD = '督导发现问题整改逾期12天：没有台账';

describe('colourByFindings', () => {
  it.each<readonly [ItemAssessment, LightRules['overdueFinding'], Light, string]>([
    [GREEN, 'red', 'red', `${TOLD}；6月30日到期，6月20日完成`],
    [GREEN, 'yellow', 'yellow', `${TOLD}；6月30日到期，6月20日完成`],
    [GREEN, 'none', 'green', '6月30日到期，6月20日完成'],
    [YELLOW, 'red', 'red', `${TOLD}；上月未填进展`],
    [YELLOW, 'yellow', 'yellow', `上月未填进展；${TOLD}`],
    [RED, 'red', 'red', `6月1日到期，逾期12天；${TOLD}`],
    [RED, 'yellow', 'red', `6月1日到期，逾期12天；${TOLD}`],
  ])('%j with an overdue one, under the rule %s', (assessment, overdueFinding, light, reason) => {
    expect(colourByFindings(assessment, [OVERDUE], { overdueFinding })).toEqual({
      ...assessment,
      light,
      reason,
      findings: [TOLD],
    });
  });

  it('tells open ones beside the item and leaves its lamp', () => {
    const open = [
      finding('open', 9),
      finding('dueSoon', 0, '值班律师无故缺岗，且没有请假手续，群众多次反映无人'),
    ];
    expect(colourByFindings(GREEN, open, { overdueFinding: 'red' })).toEqual({
      ...GREEN,
      findings: [
        '督导发现问题待整改，还剩9天：没有台账',
        '督导发现问题待整改，今日截止：值班律师无故缺岗，且没有请假手续，群众多次反映…',
      ],
    });
  });

  it('says nothing of what is put right', () => {
    const closed = [finding('closed', 0), finding('closedLate', 3)];
    expect(colourByFindings(GREEN, closed, { overdueFinding: 'red' })).toBe(GREEN);
    expect(colourByFindings(GREEN, [], { overdueFinding: 'red' })).toBe(GREEN);
  });

  it('names every overdue one', () => {
    const { reason } = colourByFindings(RED, [OVERDUE, finding('overdue', 1, '缺岗')], {
      overdueFinding: 'red',
    });
    expect(reason).toBe(`6月1日到期，逾期12天；${TOLD}；督导发现问题整改逾期1天：缺岗`);
  });
});
