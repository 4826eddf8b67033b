import type { Deadline } from '#core/deadline/deadline';
import type { FindingCode } from '#core/finding/catalogue';
import { fullDate } from '#core/date/chinese-date';
import { cellFinding, type FindingDetail, ledgerCheck } from './check';

const UNDATED: Readonly<Partial<Record<Deadline['type'], string>>> = {
  'long-term': '长期性工作',
  external: '等待上级或有关单位安排',
};

const dates = (deadline: Deadline): string => deadline.milestones.map(({ due }) => fullDate(due)).join('、');

function* findingsOf(deadline: Deadline): Generator<[FindingCode, FindingDetail]> {
  const understood = dates(deadline);
  if (deadline.type === 'unrecognised') yield ['deadline-unreadable', {}];
  if (deadline.notes.includes('partly-unread') && understood !== '') {
    yield ['deadline-partly-unread', { params: { understood } }];
  }
  const last = deadline.milestones.at(-1);
  if (deadline.notes.includes('ambiguous') && last) {
    yield ['deadline-ambiguous', { params: { understood }, suggestion: `${fullDate(last.due)}前` }];
  }
  const reason = UNDATED[deadline.type];
  if (reason !== undefined) yield ['deadline-undated', { params: { reason } }];
}

/** Deadline cells that cannot be read, can be read two ways, or name no date. Each merged cell is reported once. */
export const deadlines = ledgerCheck(
  ['deadline-unreadable', 'deadline-partly-unread', 'deadline-ambiguous', 'deadline-undated'],
  function* ({ ledger, items }) {
    for (const { row, item } of items) {
      if (row.cells['deadline'] === undefined || row.filledFrom['deadline'] !== undefined) continue;
      for (const [code, detail] of findingsOf(item.deadline)) {
        yield cellFinding({ ledger, row, columnId: 'deadline' }, code, detail);
      }
    }
  },
);
