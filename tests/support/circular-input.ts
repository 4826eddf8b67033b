import type { CivilDate } from '#core/date/civil-date';
import type { ProjectItem } from '#core/ledger/project-item';
import type { ReportInput } from '#core/report/report-input';
import { DEFAULT_RULES } from '#core/rules/rule-set';

/** What a test says of an item. */
export interface ItemSaid {
  readonly title?: string;
  /** The first leads; `各…` is a collective. */
  readonly units?: readonly string[];
  /** None: 长期. */
  readonly due?: CivilDate;
  /** A milestone on the way. */
  readonly step?: CivilDate;
  readonly doneOn?: CivilDate;
}

export function itemSaid(
  { title = '完善制度', units = ['办公室'], due, step, doneOn }: ItemSaid,
  no = 1,
): ProjectItem {
  const span = [0, 0] as const;
  const milestones = [
    ...(step === undefined ? [] : [{ due: step, label: '筹备', span }]),
    ...(due === undefined ? [] : [{ due, span }]),
  ];
  return {
    ...{ row: no + 3, no, group: '', item: title },
    deadline: { text: due ?? '长期', type: due === undefined ? 'long-term' : 'dated', milestones, notes: [] },
    units: units.map((name, index) => ({
      ...{ name, role: index === 0 ? 'lead' : 'support' },
      collective: name.startsWith('各'),
    })),
    ...(doneOn !== undefined && { progress: { status: '已完成', doneOn } }),
  };
}

/** A bureau with one ledger, as of 30 June 2023, and nothing else but what is said. */
export function circularInput(items: readonly ItemSaid[], said: Partial<ReportInput> = {}): ReportInput {
  return {
    bureau: '绵阳市司法局',
    basis: [],
    asOf: '2023-06-30',
    ledgers: [
      {
        ...{ kind: 'foundation', name: '基础工作提升年', year: 2023 },
        items: items.map((item, index) => itemSaid(item, index + 1)),
      },
    ],
    ...{ quotas: [], quotaYear: 2023, articles: [], inspections: [], rules: DEFAULT_RULES },
    ...said,
  };
}
