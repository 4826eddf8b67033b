import { unreadMilestoneReports } from '#core/completion/milestone-reports';
import { cellFinding, ledgerCheck } from '../check';

/** Reports of milestones (节点完成) that nobody can place, so that they attest none. */
export const milestoneDoneUnread = ledgerCheck(['milestone-done-unread'], function* ({ ledger, items }) {
  for (const { row, item } of items) {
    const unread = unreadMilestoneReports(item.progress?.milestonesDone ?? '', item.deadline);
    if (unread.length === 0) continue;
    const params = { unread: unread.map((part) => `“${part}”`).join('、') };
    yield cellFinding({ ledger, row, columnId: 'milestonesDone' }, 'milestone-done-unread', { params });
  }
});
