import { compareStatus, type Comparison } from '#core/comparison/compare-status';
import { type LedgerOfRows, storedSnapshot } from '#core/comparison/stored-snapshot';
import { comparedWith } from '#core/comparison/compared-with';
import { type CivilDate, endOfDayInShanghai } from '#core/date/civil-date';
import { ALL_KINDS } from '#core/ledger/kinds/all-kinds';
import { rowAt } from '#core/reporting/row-life';
import type { LedgerStore } from './ledger-store';
import { fromEveryLedger } from './open-ledgers';
import { type LedgerLives, readLives } from './read-lives';
import { readRules } from './read-rules';

/** What both days are judged by, so that only what happened to the items shows: the units and rules of the later day. */
const JUDGED_BY = new Set(
  ALL_KINDS.filter(({ family }) => family === 'directory' || family === 'rules').map(({ id }) => id),
);

function rowsAt({ info, lives }: LedgerLives, instant: number): LedgerOfRows {
  const rows = lives.flatMap((life) => {
    const version = rowAt(life, instant);
    return version ? [{ rowId: life.rowId, fields: version.fields }] : [];
  });
  return { info, rows };
}

/** What changed in a bureau's ledgers from the end of one day to that of another, by the rows of then. */
export async function readComparison(
  store: LedgerStore,
  bureau: string,
  { to, from: asked }: { readonly to: CivilDate; readonly from?: CivilDate },
): Promise<Comparison> {
  const from = asked ?? comparedWith(await readRules(store, bureau), to);
  const [start, end] = [endOfDayInShanghai(from), endOfDayInShanghai(to)];
  const ledgers = await fromEveryLedger(store, bureau, (key, head) => readLives(store, key, head, start));
  const after = storedSnapshot(
    ledgers.map((ledger) => rowsAt(ledger, end)),
    to,
  );
  const before = ledgers
    .filter(({ wasThere, info }) => wasThere || JUDGED_BY.has(info.kind))
    .map((ledger) => rowsAt(ledger, JUDGED_BY.has(ledger.info.kind) ? end : start));
  return compareStatus(storedSnapshot(before, from, after.input.rules), after);
}
