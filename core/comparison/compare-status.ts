import type { AssessedItem } from '#core/completion/completion';
import type { LedgerItems, Status, StatusInput } from '#core/completion/status';
import { assessLedger, computeStatus } from '#core/completion/status';
import type { CivilDate } from '#core/date/civil-date';
import type { ProjectItem } from '#core/ledger/project-item';
import { ledgerName } from '#core/report/ledger-name';
import { titleKey } from '#core/text/normalise';
import { type FiguresChange, figuresChange } from './figures-change';
import { matchItems } from './match-items';
import { MOVE_KINDS, type MovedItem, movedItem, type MoveKind } from './moved-item';

/** The ledgers on a day. */
export interface Snapshot {
  readonly input: StatusInput;
  /** By what an item of a ledger is known again, the surest first. */
  readonly keysOf: (item: ProjectItem) => readonly string[];
}

export interface LedgerChange extends FiguresChange {
  readonly kind: string;
  readonly name: string;
  readonly year: number | null;
}

export interface UnitChange {
  readonly unit: string;
  readonly collective: boolean;
  readonly lead: FiguresChange;
  readonly support: FiguresChange;
}

/** What changed between the ends of two days. */
export interface Comparison {
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly total: FiguresChange;
  readonly ledgers: readonly LedgerChange[];
  readonly units: readonly UnitChange[];
  /** How often each thing happened; an item may count for several. */
  readonly moves: Readonly<Record<MoveKind, number>>;
  /** In the order of the ledgers; only of those there are on both days, for of others all items come or go. */
  readonly moved: readonly MovedItem[];
}

/** Items of sheets are known by title and number, by title alone, or by number alone. */
export function sheetKeys({ no, item }: ProjectItem): readonly string[] {
  const title = titleKey(item);
  return [`${no} ${title}`, title, `${no}`];
}

type Keyed = Pick<LedgerItems, 'kind'> & { readonly year?: number | null | undefined };
const ledgerKey = ({ kind, year }: Keyed): string => `${kind} ${year ?? ''}`;

function movedIn(before: Snapshot, after: Snapshot): MovedItem[] {
  return after.input.ledgers.flatMap((ledger) => {
    const older = before.input.ledgers.find((one) => ledgerKey(one) === ledgerKey(ledger));
    if (!older) return [];
    const keys = new Map<AssessedItem, readonly string[]>();
    const assessed = (one: LedgerItems, { input, keysOf }: Snapshot): readonly AssessedItem[] => {
      const all = assessLedger(one, input);
      for (const each of all) keys.set(each, keysOf(each.item));
      return all;
    };
    const pairs = matchItems(assessed(older, before), assessed(ledger, after), (one) => keys.get(one) ?? []);
    const name = ledgerName(ledger, after.input.ledgers);
    return pairs.flatMap((pair) => movedItem(name, pair) ?? []);
  });
}

/** Entries of two lists by key, in the order of the second; what only the first has comes last. */
function together<T>(
  before: readonly T[],
  after: readonly T[],
  keyOf: (one: T) => string,
): { readonly one: T; readonly old: T | undefined; readonly now: T | undefined }[] {
  const [olds, nows] = [before, after].map((list) => new Map(list.map((one) => [keyOf(one), one])));
  const all = new Map([...after, ...before].map((one) => [keyOf(one), one]));
  return [...all].map(([key, one]) => ({ one, old: olds?.get(key), now: nows?.get(key) }));
}

function ledgersChange(before: Status, after: Status): LedgerChange[] {
  return together(before.ledgers, after.ledgers, ledgerKey).map(
    ({ one: { kind, name, year }, old, now }) => ({
      kind,
      name,
      year,
      ...figuresChange(old, now),
    }),
  );
}

function unitsChange(before: Status, after: Status): UnitChange[] {
  return together(before.units, after.units, ({ unit }) => unit).map(
    ({ one: { unit, collective }, old, now }) => ({
      unit,
      collective,
      lead: figuresChange(old?.lead, now?.lead),
      support: figuresChange(old?.support, now?.support),
    }),
  );
}

/** What changed from one day to another. Both should be judged by the same rules: those in force now. */
export function compareStatus(before: Snapshot, after: Snapshot): Comparison {
  const [old, now] = [computeStatus(before.input), computeStatus(after.input)];
  const moved = movedIn(before, after);
  const times = (kind: MoveKind): number => moved.filter(({ what }) => what.includes(kind)).length;
  const moves = MOVE_KINDS.map((kind) => [kind, times(kind)] as const);
  return {
    from: old.asOf,
    to: now.asOf,
    total: figuresChange(old.total, now.total),
    ledgers: ledgersChange(old, now),
    units: unitsChange(old, now),
    moves: Object.fromEntries(moves) as Record<MoveKind, number>,
    moved,
  };
}
