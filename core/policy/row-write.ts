import type { LedgerKind } from '#core/ledger/kind';
import type { RowFields } from '#core/ledger/row-fields';
import type { RuleSet } from '#core/rules/rule-set';
import type { UnitDirectory } from '#core/unit/unit';
import { columnTitles, type DenialFacts, denialDetail, type DenialReason } from './denial';

/** What a bureau's 规则设置 says about who may write what. */
export type WriteRules = Pick<RuleSet, 'acceptance' | 'lights'>;

/** A row to be written, as the store holds it and as it would then be. */
export interface RowWrite {
  /** Undefined where the ledger's kind is not known; then only the office writes. */
  readonly kind: LedgerKind | undefined;
  /** Undefined for a new row, and for one that is to be restored after its deletion. */
  readonly before: RowFields | undefined;
  /** Undefined for a deletion. */
  readonly after: RowFields | undefined;
  /** The bureau's units: their aliases and the members of collectives. */
  readonly directory: UnitDirectory | undefined;
  /** Ids of columns that the store does not know the ledger to have yet; absent where there are none. */
  readonly newColumns?: ReadonlySet<string>;
  /** The product's default where absent. */
  readonly rules?: WriteRules;
}

export interface Denial {
  readonly allowed: false;
  readonly reason: DenialReason;
  /** Ids of the columns whose cells must not be written so; empty where it is the row as a whole. */
  readonly columns: readonly string[];
  /** In Chinese, for the person who wrote: what is wrong and what to do. */
  readonly detail: string;
}

export type Decision = { readonly allowed: true } | Denial;

export const ALLOWED: Decision = { allowed: true };

const EMPTY: RowFields = {};

export function changedColumns({
  before = EMPTY,
  after = EMPTY,
}: Pick<RowWrite, 'before' | 'after'>): string[] {
  const ids = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...ids].filter((id) => before[id] !== after[id]);
}

/** A denial about some columns of a row; `facts` are what its text quotes besides. */
export function denial(
  reason: DenialReason,
  kind: LedgerKind | undefined,
  columns: readonly string[] = [],
  facts: Partial<DenialFacts> = {},
): Denial {
  const told = { units: [], rowUnits: [], columns: columnTitles(columns, kind), ...facts };
  return { allowed: false, reason, columns, detail: denialDetail(reason, told) };
}
