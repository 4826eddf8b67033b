import type { LedgerKind } from '#core/ledger/kind';
import { ALL_KINDS } from '#core/ledger/kinds/all-kinds';
import { directoryOf } from '#core/ledger/ledger-directory';
import type { RowFields } from '#core/ledger/row-fields';
import { mayCreateLedger, permittedDescription } from '#core/policy/ledger-description';
import { officeNeedsRules } from '#core/policy/judge-office';
import { judgeWrite } from '#core/policy/may-write-row';
import type { Writer } from '#core/policy/role';
import type { Decision, RowWrite } from '#core/policy/row-write';
import type { RuleSet } from '#core/rules/rule-set';
import type { LedgerInfo } from '#core/sync/ledger-info';
import type { LedgerStore } from './ledger-store';
import { readListedUnits } from './listed-units';
import { readRules } from './read-rules';

/** Why a change may not be made, in Chinese, and the columns it is about. */
export interface Refusal {
  readonly detail: string;
  readonly columns: readonly string[];
}

/** A change of one row; undefined before a new row, and after a deletion. */
export interface IntendedChange {
  /** The ledger's kind. */
  readonly kind: string;
  readonly before: RowFields | undefined;
  readonly after: RowFields | undefined;
  /** Ids of columns that the change brings to the ledger; absent where there are none. */
  readonly newColumns?: ReadonlySet<string>;
}

/** What the caller of a use case may write. */
export interface Rights {
  /** Undefined when the change may be made. Reads what it needs to know of the bureau, once. */
  refusalOf(change: IntendedChange): Promise<Refusal | undefined>;
  /** Whether they may bring a ledger the store does not have. */
  readonly mayCreate: boolean;
  /** The part of a description that they may add to the stored one. */
  permitted(info: LedgerInfo): LedgerInfo;
}

/** For callers that nothing is refused to. */
export const ALL_RIGHTS: Rights = {
  refusalOf: () => Promise.resolve(undefined),
  mayCreate: true,
  permitted: (info) => info,
};

function kindOf(id: string): LedgerKind | undefined {
  return ALL_KINDS.find((kind) => kind.id === id);
}

/** The bureau's 规则设置, read when it is first asked for. */
function rulesReader(store: LedgerStore, bureau: string): () => Promise<RuleSet> {
  let rules: Promise<RuleSet> | undefined;
  return () => (rules ??= readRules(store, bureau));
}

type Judge = (write: RowWrite) => Decision | Promise<Decision>;

function rightsWith({ role }: Writer, judge: Judge): Rights {
  return {
    mayCreate: mayCreateLedger(role),
    permitted: (info) => permittedDescription(role, kindOf(info.kind), info),
    refusalOf: async ({ kind, ...change }) => {
      const decision = await judge({ ...change, kind: kindOf(kind), directory: undefined });
      return decision.allowed ? undefined : decision;
    },
  };
}

/**
 * What a caller may write in a bureau. A clerk's rights depend on its 单位名录, which is read for them; the office's on
 * its 规则设置 where acceptance or closing is concerned, which is read no sooner than that.
 */
export async function rightsOf(store: LedgerStore, bureau: string, writer: Writer): Promise<Rights> {
  const rulesOfBureau = rulesReader(store, bureau);
  if (writer.role === 'office') {
    return rightsWith(writer, async (write) =>
      judgeWrite(writer, officeNeedsRules(write) ? { ...write, rules: await rulesOfBureau() } : write),
    );
  }
  if (writer.role !== 'clerk') return rightsWith(writer, (write) => judgeWrite(writer, write));
  const listed = await readListedUnits(store, bureau);
  const directory = listed.length === 0 ? undefined : directoryOf([{ family: 'directory', rows: listed }]);
  return rightsWith(writer, (write) => judgeWrite(writer, { ...write, directory }));
}
