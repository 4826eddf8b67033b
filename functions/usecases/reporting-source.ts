import { ALL_KINDS } from '#core/ledger/kinds/all-kinds';
import type { LedgerFamily } from '#core/ledger/kind';
import { directoryOf } from '#core/ledger/ledger-directory';
import type { ReportingInput } from '#core/reporting/monthly-reporting';
import { hasProblem } from '#core/reporting/open-problems';
import { reportingLedgers } from '#core/reporting/reporting-ledger';
import { fieldsAt, rowAt, type RowLife } from '#core/reporting/row-life';
import type { LedgerStore } from './ledger-store';
import { fromEveryLedger } from './open-ledgers';
import { type LedgerLives, readLives } from './read-lives';
import { readRules } from './read-rules';

/** How many versions of a row are looked at to tell since when a problem is open. */
const PROBLEM_VERSIONS = 36;

const FAMILIES: ReadonlyMap<string, LedgerFamily> = new Map(ALL_KINDS.map(({ id, family }) => [id, family]));

/** The lives of a ledger; those with a problem at the instant go back to where it was first written down. */
export async function withProblems({ lives, withPast, ...ledger }: LedgerLives, instant: number) {
  const longer: RowLife[] = [];
  for (const life of lives) {
    const then = rowAt(life, instant);
    const isCarried = then !== undefined && hasProblem(then);
    longer.push(isCarried ? await withPast(life, PROBLEM_VERSIONS, (version) => !hasProblem(version)) : life);
  }
  return { ...ledger, lives: longer };
}

/** From when on histories are read, in epoch milliseconds. */
export interface ReportingSpan {
  readonly since: number;
  /** Problems open at this instant are followed back to where they were first written down. */
  readonly problemsAt?: number;
  /** The year of ledgers that name none. */
  readonly fallbackYear: number;
}

/** What a bureau's monthly reporting is told from, under the rules and the names of units as they are now. */
export async function readReportingSource(
  store: LedgerStore,
  bureau: string,
  { since, problemsAt, fallbackYear }: ReportingSpan,
): Promise<Pick<ReportingInput, 'ledgers' | 'rules'>> {
  const rules = await readRules(store, bureau);
  const ledgers = await fromEveryLedger(store, bureau, async (key, head) => {
    const lives = await readLives(store, key, head, since);
    return problemsAt === undefined ? lives : withProblems(lives, problemsAt);
  });
  const directory = directoryOf(
    ledgers.flatMap(({ info, lives }) => {
      const family = FAMILIES.get(info.kind);
      return family ? [{ family, rows: fieldsAt(lives, Infinity) }] : [];
    }),
  );
  return { ledgers: reportingLedgers(ledgers, directory, fallbackYear), rules };
}
