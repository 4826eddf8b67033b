import { RULES } from '#core/ledger/kinds/rules';
import { fieldsAt, rowAt } from '#core/reporting/row-life';
import { ruleLineOf } from '#core/rules/rule-line-of';
import type { RuleSet } from '#core/rules/rule-set';
import { rulesOf } from '#core/rules/rules-of';
import type { LedgerHead } from '#core/sync/commit';
import type { LedgerKey, LedgerStore } from './ledger-store';
import { openLedger } from './open-ledger';
import { fromEveryLedger } from './open-ledgers';
import { type LedgerLives, readLives } from './read-lives';
import { withProblems } from './reporting-source';
import { revisionAt } from './revision-at';
import { commitReader } from './row-versions';

/** A ledger in the state that is told of, and its past; all of one revision. */
export interface ToldLedger extends Omit<LedgerLives, 'withPast'> {
  /** The revision told of; 0 where it was not there then. */
  readonly rev: number;
}

/** Instants in epoch milliseconds. */
interface Span {
  /** When the state was that is told of; `Infinity` for that of now. */
  readonly told: number;
  /** From when on the past is read. */
  readonly since: number;
  /** Problems open at this instant are followed back to where they were first written down. */
  readonly problemsAt: number;
}

async function readTold(
  store: LedgerStore,
  key: LedgerKey,
  head: LedgerHead,
  { told, since, problemsAt }: Span,
): Promise<ToldLedger> {
  const lives = await withProblems(await readLives(store, key, head, since), problemsAt);
  const rev = told === Infinity ? head.rev : await revisionAt(commitReader(store, key), head, told);
  return { ...lives, rev };
}

/**
 * The ledgers of a bureau, each read once. From when on their past is needed, the bureau's rules may say: `sinceBy` is
 * asked with those of the state that is told of.
 */
export async function readToldLedgers(
  store: LedgerStore,
  bureau: string,
  { told, problemsAt }: Omit<Span, 'since'>,
  sinceBy: (rules: RuleSet) => number,
): Promise<readonly ToldLedger[]> {
  const rulesKey = { bureau, ledgerId: RULES.id };
  const { head } = await openLedger(store, rulesKey);
  const rulesSpan = { told, problemsAt, since: Math.min(told, problemsAt) };
  const rules = head && (await readTold(store, rulesKey, head, rulesSpan));
  const lines = rules ? fieldsAt(rules.lives, told).flatMap((fields) => ruleLineOf(fields) ?? []) : [];
  const since = sinceBy(rulesOf(lines));
  return fromEveryLedger(store, bureau, (key, ofKey) =>
    rules && key.ledgerId === RULES.id
      ? Promise.resolve(rules)
      : readTold(store, key, ofKey, { told, since, problemsAt }),
  );
}

/** The rows of a ledger at an instant, with their ids. */
export function rowsOfLedger({ info, lives }: ToldLedger, instant: number) {
  const rows = lives.flatMap((life) => {
    const version = rowAt(life, instant);
    return version ? [{ rowId: life.rowId, fields: version.fields }] : [];
  });
  return { info, rows };
}

/** Whether the ledger had come into being by an instant. */
export function wasThereAt({ wasThere, lives }: ToldLedger, instant: number): boolean {
  return wasThere || lives.some(({ versions }) => versions.some(({ at }) => at <= instant));
}
