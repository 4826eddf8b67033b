import { horizonOf, isWithin } from '#core/completion/item-timeline';
import { talliedYear } from '#core/completion/row-tally';
import { talliedCompletion } from '#core/completion/tallied-completion';
import type { Tally } from '#core/completion/tally';
import { unitCellsOf } from '#core/completion/tally-scope';
import type { CivilDate } from '#core/date/civil-date';
import { ALL_KINDS } from '#core/ledger/kinds/all-kinds';
import { RULES } from '#core/ledger/kinds/rules';
import { UNIT_DIRECTORY } from '#core/ledger/kinds/unit-directory';
import { directoryOf } from '#core/ledger/ledger-directory';
import type { LedgerTotalsMessage, TotalsResponse, Uncounted } from '#core/protocol/totals-response';
import { DEFAULT_RULES, type RuleSet } from '#core/rules/rule-set';
import type { LedgerInfo } from '#core/sync/ledger-info';
import type { UnitDirectory } from '#core/unit/unit';
import { colouredLedgers } from './coloured-ledgers';
import { inGroups } from './in-groups';
import type { LedgerStore, ListedHead } from './ledger-store';
import { readListedUnits, readStandingFields } from './listed-units';
import { readRules } from './read-rules';
import { rollTotals } from './roll-totals';

/** Each may have thousands of rows in memory while it is reckoned anew. */
const LEDGERS_AT_ONCE = 4;

const QUOTA_KINDS = new Set(ALL_KINDS.filter(({ family }) => family === 'quota').map(({ id }) => id));

/** Why a ledger has no counts for a day, if it has none. */
function whyUncounted(ledger: LedgerInfo, date: CivilDate): Uncounted | undefined {
  const year = talliedYear(ledger);
  if (year === undefined) return 'not-kept';
  return isWithin(horizonOf(year), date) ? undefined : 'date-out-of-range';
}

interface Current {
  readonly heads: readonly ListedHead[];
  readonly rules: RuleSet;
  readonly tallies: ReadonlyMap<string, Tally>;
}

/** The tallies of the ledgers that have counts for a day, at their heads and by the bureau's rules; by ledger id. */
async function currentTallies(store: LedgerStore, bureau: string, date: CivilDate): Promise<Current> {
  // In this order: totals read before a head are never ahead of it.
  const listed = await store.listTotals(bureau);
  const heads = await store.listHeads(bureau);
  const keepsRules = heads.some(({ ledgerId }) => ledgerId === RULES.id);
  const rules = keepsRules ? await readRules(store, bureau) : DEFAULT_RULES;
  const stored = new Map(listed.map(({ ledgerId, totals }) => [ledgerId, totals]));
  const counted = heads.filter(({ head }) => whyUncounted(head.ledger, date) === undefined);
  const tallies = new Map<string, Tally>();
  await inGroups(counted, LEDGERS_AT_ONCE, async ({ ledgerId, head }) => {
    const basis = { stored: stored.get(ledgerId), rules: rules.lights };
    const totals = await rollTotals(store, { bureau, ledgerId }, head, basis);
    if (totals) tallies.set(ledgerId, totals.tally);
  });
  return { heads, rules, tallies };
}

/** The units a bureau knows: its 单位名录, else, as wherever ledgers are read, those its ledgers name. */
async function unitDirectory(
  store: LedgerStore,
  bureau: string,
  heads: readonly ListedHead[],
  tallies: Iterable<Tally>,
): Promise<UnitDirectory> {
  const keepsDirectory = heads.some(({ ledgerId }) => ledgerId === UNIT_DIRECTORY.id);
  const listed = keepsDirectory ? await readListedUnits(store, bureau) : [];
  if (listed.length > 0) return directoryOf([{ family: 'directory', rows: listed }]);
  const cells = [...tallies].flatMap((tally) => Object.keys(tally).map(unitCellsOf));
  const quotas = heads.filter(({ head }) => QUOTA_KINDS.has(head.ledger.kind));
  const rows = await Promise.all(
    quotas.map(({ ledgerId }) => readStandingFields(store, { bureau, ledgerId })),
  );
  return directoryOf([
    { family: 'project', rows: cells },
    { family: 'quota', rows: rows.flat() },
  ]);
}

/** How the items of a bureau's ledgers, as they are now, stand at the end of a day. */
export async function readTotals(
  store: LedgerStore,
  bureau: string,
  date: CivilDate,
): Promise<TotalsResponse> {
  const { heads, rules, tallies } = await currentTallies(store, bureau, date);
  const coloured = await colouredLedgers(store, { bureau, heads, date, rules });
  const directory = await unitDirectory(store, bureau, heads, tallies.values());
  const ledgers = heads.map(({ ledgerId, head: { rev, ledger } }): LedgerTotalsMessage => {
    const { kind, year, title } = ledger;
    const about = { id: ledgerId, rev, ledger: { kind, title, ...(year !== undefined && { year }) } };
    const tally = tallies.get(ledgerId);
    if (!tally) return { ...about, uncounted: whyUncounted(ledger, date) ?? 'not-kept' };
    const completion = coloured.get(ledgerId) ?? talliedCompletion(tally, date, directory);
    const { total, units, months } = completion;
    return { ...about, completion: { total, units: [...units], months: [...months] } };
  });
  return { date, ledgers };
}
