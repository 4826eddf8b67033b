import type { LedgerKind } from '#core/ledger/kind';
import { ALL_KINDS } from '#core/ledger/kinds/all-kinds';
import { directoryOf } from '#core/ledger/ledger-directory';
import type { RowFields } from '#core/ledger/row-fields';
import { mayCreateLedger, permittedDescription } from '#core/policy/ledger-description';
import { judgeWrite } from '#core/policy/may-write-row';
import type { Writer } from '#core/policy/role';
import type { LedgerInfo } from '#core/sync/ledger-info';
import type { UnitDirectory } from '#core/unit/unit';
import type { LedgerStore } from './ledger-store';
import { readListedUnits } from './listed-units';

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
}

/** What the caller of a use case may write. */
export interface Rights {
  /** Undefined when the change may be made. */
  refusalOf(change: IntendedChange): Refusal | undefined;
  /** Whether they may bring a ledger the store does not have. */
  readonly mayCreate: boolean;
  /** The part of a description that they may add to the stored one. */
  permitted(info: LedgerInfo): LedgerInfo;
}

/** For callers whose role writes everything. */
export const ALL_RIGHTS: Rights = {
  refusalOf: () => undefined,
  mayCreate: true,
  permitted: (info) => info,
};

function kindOf(id: string): LedgerKind | undefined {
  return ALL_KINDS.find((kind) => kind.id === id);
}

function rightsWith(writer: Writer, directory: UnitDirectory | undefined): Rights {
  return {
    mayCreate: mayCreateLedger(writer.role),
    permitted: (info) => permittedDescription(writer.role, kindOf(info.kind), info),
    refusalOf: ({ kind, before, after }) => {
      const decision = judgeWrite(writer, { kind: kindOf(kind), before, after, directory });
      return decision.allowed ? undefined : decision;
    },
  };
}

/** What a caller may write in a bureau. Only a clerk's rights depend on its 单位名录, which is read for them. */
export async function rightsOf(store: LedgerStore, bureau: string, writer: Writer): Promise<Rights> {
  if (writer.role === 'office') return ALL_RIGHTS;
  if (writer.role !== 'clerk') return rightsWith(writer, undefined);
  const listed = await readListedUnits(store, bureau);
  const directory = listed.length === 0 ? undefined : directoryOf([{ family: 'directory', rows: listed }]);
  return rightsWith(writer, directory);
}
