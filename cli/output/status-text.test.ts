import { computeStatus, type StatusInput } from '#core/completion/status';
import type { ProjectItem } from '#core/ledger/project-item';
import { DEFAULT_RULES, type RuleSet } from '#core/rules/rule-set';
import { statusText } from './status-text';

const ITEM: ProjectItem = {
  no: 1,
  group: '',
  item: '换届',
  deadline: {
    text: '12月底前',
    type: 'dated',
    milestones: [{ due: '2023-12-31', span: [0, 0] }],
    notes: [],
  },
  units: [{ name: '办公室', role: 'lead', collective: false }],
};

function textBy(rules: RuleSet): string {
  const input: StatusInput = {
    ledgers: [{ kind: 'foundation', name: '基础工作提升年', year: 2023, items: [ITEM] }],
    ...{ quotas: [], articles: [], inspections: [], asOf: '2023-06-30', rules },
  };
  return statusText(computeStatus(input), rules);
}

describe('statusText', () => {
  it('names three lamps by default', () => {
    expect(textBy(DEFAULT_RULES)).toContain('●红灯0 ●黄灯0 ●绿灯1');
  });

  it('names four lamps as the bureau does', () => {
    const looks = { ...DEFAULT_RULES.looks, blue: { name: '在办', colour: '紫' } } as const;
    const lights = { ...DEFAULT_RULES.lights, lamps: 4 } as const;
    const text = textBy({ ...DEFAULT_RULES, lights, looks });
    expect(text.match(/●红灯0 ●黄灯0 ●在办1 ●绿灯0/g)).toHaveLength(3);
  });

  it('tells what inspections found, where they found anything', () => {
    const finding = {
      no: 1,
      date: '2023-05-04',
      unit: '办公室',
      units: ['办公室'],
      problem: '登记不全',
    } as const;
    const input: StatusInput = {
      ...{ ledgers: [], quotas: [], articles: [], asOf: '2023-06-30', rules: DEFAULT_RULES },
      inspections: [finding],
    };
    expect(statusText(computeStatus(input), DEFAULT_RULES)).toContain(
      '督导检查发现问题1个：按期整改0个，逾期整改0个，逾期未整改1个，整改中0个。',
    );
    expect(textBy(DEFAULT_RULES)).not.toContain('督导检查');
  });
});
