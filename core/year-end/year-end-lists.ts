import { groupBy } from '#core/collection/group-by';
import { type Role, rolesOf } from '#core/completion/by-unit';
import { computeStatus, type StatusInput } from '#core/completion/status';
import { type CivilDate, endOfMonth } from '#core/date/civil-date';
import { assessedItems, type AssessedLedgerItem } from '#core/report/assessed-ledgers';
import { isExemplary, isLate, type ItemFact, itemFact } from './item-fact';
import { unitRemarks, type UnitRecords } from './unit-remarks';

/** An item that puts a unit on a list, and as what the unit is named there. */
export interface UnitFact extends ItemFact {
  readonly role: Role['role'];
}

/** A unit on a list, once, with all that puts it there: at least one item. */
export interface YearEndUnit {
  readonly unit: string;
  readonly facts: readonly UnitFact[];
  /** In Chinese: what else is known of the unit. */
  readonly remarks: readonly string[];
}

/** Proposals for those who decide. Each entry says what puts it there. */
export interface YearEndLists {
  readonly asOf: CivilDate;
  /** 表彰建议名单: items finished in time and accepted; and units all of whose items that they lead, and are due, are so. */
  readonly commended: { readonly items: readonly ItemFact[]; readonly units: readonly YearEndUnit[] };
  /** 书面说明名单: units with items that were not finished by their due date. */
  readonly toExplain: readonly YearEndUnit[];
  /** 取消评先选优资格建议名单: units that lead such items. */
  readonly disqualified: readonly YearEndUnit[];
  /** Such items of `各县市区司法局` and its like: which units they are must be found out before anybody is listed. */
  readonly collectives: readonly YearEndUnit[];
}

export const YEAR_END_TITLES = {
  commended: '表彰建议名单',
  toExplain: '书面说明名单',
  disqualified: '取消评先选优资格建议名单',
  collectives: '责任单位为集体、需逐一核实的事项',
} as const;

/** An item as one of its units has it. */
type Share = Role & AssessedLedgerItem;

/** The units of these shares, those with most of them first. */
function unitsOf(shares: readonly Share[], records: UnitRecords): readonly YearEndUnit[] {
  return [...groupBy(shares, ({ unit }) => unit)]
    .map(([unit, own]) => ({
      unit,
      facts: own.map(({ ledger, assessed, role }) => ({ ...itemFact(ledger, assessed), role })),
      remarks: unitRemarks(unit, records),
    }))
    .sort((a, b) => b.facts.length - a.facts.length);
}

/** Whether an item speaks against its lead: it was late, is behind a milestone, or is due and not accepted. */
function speaksAgainst({ assessed }: Share): boolean {
  const { state, due } = assessed.assessment;
  const isDue = due !== undefined && due <= assessed.asOf;
  return !isExemplary(assessed) && (isDue || state === 'overdue' || state === 'done');
}

/** The shares of units that lead something exemplary, and nothing that speaks against them; nor support what is late. */
function exemplaryShares(shares: readonly Share[]): readonly Share[] {
  const isLead = ({ role }: Share): boolean => role === 'lead';
  const against = shares.filter((share) => isLate(share.assessed) || (isLead(share) && speaksAgainst(share)));
  const spoilt = new Set(against.map(({ unit }) => unit));
  return shares.filter(
    (share) => isLead(share) && !share.collective && !spoilt.has(share.unit) && isExemplary(share.assessed),
  );
}

/** The last day of the latest year that ledgers are for; undefined where none names its year. */
export function yearEndDay(ledgers: StatusInput['ledgers']): CivilDate | undefined {
  const years = ledgers.flatMap(({ year }) => year ?? []);
  return years.length === 0 ? undefined : endOfMonth(Math.max(...years), 12);
}

/** The day the lists are made up to: the year's last, or `today` until that has come or where no year is known. */
export function yearEndAsOf(last: CivilDate | undefined, today: CivilDate): CivilDate {
  return last !== undefined && last < today ? last : today;
}

/**
 * The lists at the year's end, as of the day of `input`, which is the year's last unless another is wanted. Completion
 * is judged as of that day, acceptance as it stands: docs/decisions/015-closing-an-item.md.
 */
export function yearEndLists(
  input: StatusInput,
  unreportedMonths?: UnitRecords['unreportedMonths'],
): YearEndLists {
  const { quota, rectification } = computeStatus(input);
  const records = { quota, rectification, ...(unreportedMonths && { unreportedMonths }) };
  const items = assessedItems(input);
  const shares = items.flatMap((one) => rolesOf(one.assessed.item).map((role) => ({ ...role, ...one })));
  const late = shares.filter(({ assessed }) => isLate(assessed));
  const single = late.filter(({ collective }) => !collective);
  return {
    asOf: input.asOf,
    commended: {
      items: items
        .filter(({ assessed }) => isExemplary(assessed))
        .map(({ ledger, assessed }) => itemFact(ledger, assessed)),
      units: unitsOf(exemplaryShares(shares), records),
    },
    toExplain: unitsOf(single, records),
    disqualified: unitsOf(
      single.filter(({ role }) => role === 'lead'),
      records,
    ),
    collectives: unitsOf(
      late.filter(({ collective }) => collective),
      records,
    ),
  };
}
