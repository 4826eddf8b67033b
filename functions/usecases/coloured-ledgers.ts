import { summariseByMonth } from '#core/completion/by-month';
import { summariseByUnit } from '#core/completion/by-unit';
import { summarise } from '#core/completion/completion';
import { assessLedger, type StatusInput } from '#core/completion/status';
import { statusInput } from '#core/completion/status-input';
import type { TalliedCompletion } from '#core/completion/tallied-completion';
import { type CivilDate, yearOf } from '#core/date/civil-date';
import { findingsOf } from '#core/inspection/findings-of-items';
import { inspectionReader } from '#core/inspection/inspection-reader';
import { rectifications } from '#core/inspection/rectifications';
import { INSPECTION_LOG } from '#core/ledger/kinds/inspection-log';
import {
  contentOfStore,
  inKindOrder,
  type LedgerContent,
  type StoredLedger,
} from '#core/ledger/ledger-content';
import type { RuleSet } from '#core/rules/rule-set';
import type { LedgerStore, ListedHead } from './ledger-store';
import { readStandingFields } from './listed-units';
import { readFieldsAt } from './read-rows-at';

interface Question {
  readonly bureau: string;
  readonly heads: readonly ListedHead[];
  readonly date: CivilDate;
  readonly rules: RuleSet;
}

/** Whether an inspection found something that is overdue on the day and may concern an item. */
async function mayColour(store: LedgerStore, { bureau, heads, date, rules }: Question): Promise<boolean> {
  if (rules.lights.overdueFinding === 'none') return false;
  const logs = heads.filter(({ head }) => head.ledger.kind === INSPECTION_LOG.id);
  const rows = await Promise.all(logs.map(({ ledgerId }) => readStandingFields(store, { bureau, ledgerId })));
  const read = inspectionReader({ entries: [], source: 'derived' });
  const found = rectifications(
    rows.flat().flatMap((fields) => read(fields) ?? []),
    { asOf: date, rules, ledgers: [] },
  );
  return found.some(({ state, entry }) => state === 'overdue' && entry.relatesTo !== undefined);
}

/** The ledgers at their heads, with their ids. */
async function readLedgers(store: LedgerStore, { bureau, heads }: Question) {
  const stored: (StoredLedger & { readonly ledgerId: string })[] = [];
  for (const { ledgerId, head } of heads) {
    const rows = await readFieldsAt(store, { bureau, ledgerId }, head.rev);
    stored.push({ ledgerId, info: head.ledger, rows });
  }
  return stored;
}

function completionOf(content: LedgerContent, input: StatusInput): TalliedCompletion {
  const assessed = assessLedger(content, input);
  const units = [...summariseByUnit(assessed)].sort((a, b) => (a.unit < b.unit ? -1 : 1));
  return { total: summarise(assessed), units, months: summariseByMonth(assessed) };
}

/**
 * How the ledgers stand in which overdue findings of inspections colour an item, by ledger id: their tallies know of
 * rows only, and which item a finding is about can be told only with all rows at hand. Of a bureau without overdue
 * findings nothing but its 督导检查记录 is read.
 */
export async function colouredLedgers(
  store: LedgerStore,
  question: Question,
): Promise<ReadonlyMap<string, TalliedCompletion>> {
  const { date, rules } = question;
  if (!(await mayColour(store, question))) return new Map();
  const stored = await readLedgers(store, question);
  const contents = contentOfStore(stored, yearOf(date));
  const input = { ...statusInput(contents, date), rules };
  const { ofItem } = findingsOf(input);
  const isColoured = ({ items }: LedgerContent): boolean =>
    items.some((item) => ofItem.get(item)?.some(({ state }) => state === 'overdue'));
  const completions = new Map<string, TalliedCompletion>();
  for (const [index, { ledger }] of inKindOrder(stored).entries()) {
    const content = contents[index];
    if (content && isColoured(content)) completions.set(ledger.ledgerId, completionOf(content, input));
  }
  return completions;
}
