import { groupBy } from '#core/collection/group-by';
import { dayText, leftText } from '#core/completion/wording';
import { addWorkingDays } from '#core/calendar/working-days';
import type { CivilDate } from '#core/date/civil-date';
import { daysBetween } from '#core/date/civil-date';
import type { RuleSet } from '#core/rules/rule-set';
import type { InspectionEntry } from './inspection-entry';
import type { LinkableLedger } from './link-items';
import { ItemLinker } from './link-items';
import type {
  Rectification,
  RectificationCounts,
  RectificationState,
  RectificationStatus,
} from './rectification';
import { writtenDue } from './rectification-due';

/** An open finding is due soon from so many days before its last day. */
const DUE_SOON_DAYS = 3;

/** What findings are judged by, besides themselves. */
export interface RectificationInput {
  readonly asOf: CivilDate;
  readonly rules: Pick<RuleSet, 'rectification' | 'calendar'>;
  readonly ledgers: readonly LinkableLedger[];
}

/** The findings of inspections up to the day `asOf`, judged at its end, in the order given. */
export function rectifications(
  entries: readonly InspectionEntry[],
  { asOf, rules, ledgers }: RectificationInput,
): readonly Rectification[] {
  const found = entries.filter(({ date }) => date <= asOf);
  if (found.length === 0) return [];
  const linker = new ItemLinker(ledgers);
  return found.map((entry) => {
    const written = writtenDue(entry, rules.calendar);
    const due = written ?? addWorkingDays(entry.date, rules.rectification.workingDays, rules.calendar);
    const { items, problems } = linker.linksOf(entry);
    const { rectifyBy } = entry;
    const isUnread = written === undefined && rectifyBy !== undefined;
    const assumed = written === undefined ? `（按${rules.rectification.workingDays}个工作日计）` : '';
    return {
      entry,
      due,
      ...judge(entry, { due, assumed, asOf }),
      items,
      problems: isUnread ? [...problems, { kind: 'due-unread', text: rectifyBy }] : problems,
    };
  });
}

function judge(
  { rectifiedOn }: InspectionEntry,
  { due, assumed, asOf }: { readonly due: CivilDate; readonly assumed: string; readonly asOf: CivilDate },
): Pick<Rectification, 'state' | 'days' | 'reason'> {
  // What is put right later than `asOf` was still open then.
  const closedOn = rectifiedOn !== undefined && rectifiedOn <= asOf ? rectifiedOn : undefined;
  const late = daysBetween(due, closedOn ?? asOf);
  const dueText = `${dayText(due, asOf)}到期${assumed}`;
  if (closedOn === undefined) {
    const open = -late <= DUE_SOON_DAYS ? 'dueSoon' : 'open';
    const reason = `${dueText}，${leftText(-late)}`;
    return { state: late > 0 ? 'overdue' : open, days: Math.abs(late), reason };
  }
  const closed = `${dueText}，${dayText(closedOn, asOf)}完成整改`;
  return late > 0
    ? { state: 'closedLate', days: late, reason: `${closed}，${leftText(-late)}` }
    : { state: 'closed', days: 0, reason: closed };
}

function countsOf(among: readonly Rectification[]): RectificationCounts {
  const count = (...states: readonly RectificationState[]): number =>
    among.filter(({ state }) => states.includes(state)).length;
  return {
    total: among.length,
    open: count('open', 'dueSoon'),
    overdue: count('overdue'),
    closed: count('closed'),
    closedLate: count('closedLate'),
  };
}

/** How the findings stand, all together and by unit. */
export function rectificationStatus(entries: readonly Rectification[]): RectificationStatus {
  const shares = entries.flatMap((finding) => finding.entry.units.map((unit) => ({ unit, finding })));
  return {
    ...countsOf(entries),
    byUnit: [...groupBy(shares, ({ unit }) => unit)].map(([unit, ofUnit]) => ({
      unit,
      ...countsOf(ofUnit.map(({ finding }) => finding)),
    })),
    entries,
  };
}
