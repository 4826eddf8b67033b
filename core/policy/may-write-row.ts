import type { LedgerKind } from '#core/ledger/kind';
import type { RowFields } from '#core/ledger/row-fields';
import type { UnitDirectory } from '#core/unit/unit';
import { columnTitles, denialDetail, type DenialReason } from './denial';
import type { Writer } from './role';
import { isWrittenByUnits, namesAnyOf, unitColumns, unitTexts } from './row-units';

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

const ALLOWED: Decision = { allowed: true };
const EMPTY: RowFields = {};

function changedColumns(before: RowFields = EMPTY, after: RowFields = EMPTY): string[] {
  const ids = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...ids].filter((id) => before[id] !== after[id]);
}

/** What keeps a clerk from writing, the row's owner first: whose row it is not need not hear of columns. */
function judgeClerk(units: readonly string[], write: RowWrite): Decision {
  const { kind, before, after, directory } = write;
  const deny = (reason: DenialReason, columns: readonly string[] = []): Denial => {
    const texts = kind ? unitTexts((reason === 'not-your-unit' ? after : before) ?? EMPTY, kind) : [];
    const facts = { units, rowUnits: texts, columns: columnTitles(columns, kind) };
    return { allowed: false, reason, columns, detail: denialDetail(reason, facts) };
  };
  const isOwn = (fields: RowFields): boolean =>
    kind !== undefined && namesAnyOf(units, unitTexts(fields, kind), directory);

  if (!after) return deny('deletion-reserved');
  const changed = changedColumns(before, after);
  if (before && changed.length === 0) return ALLOWED;
  if (!kind) return deny('kind-unknown', changed);
  if (units.length === 0) return deny('no-unit', changed);
  if (before && !isOwn(before)) return deny('not-your-row', changed);
  if (!before && !isWrittenByUnits(kind, kind.keyColumn)) return deny('insertion-reserved');
  const reserved = changed.filter((id) => !isWrittenByUnits(kind, id));
  if (reserved.length > 0) return deny('column-reserved', reserved);
  // Neither a row taken over by naming oneself, nor an own row given away: it is theirs before and after.
  return isOwn(after) ? ALLOWED : deny('not-your-unit', unitColumns(kind));
}

/**
 * Decides whether a row may be written as proposed, by its changed cells only. The office writes everything, a clerk
 * what docs/rights.md says, everybody else nothing.
 */
export function judgeWrite({ role, units }: Writer, write: RowWrite): Decision {
  if (role === 'office') return ALLOWED;
  if (role === 'clerk') return judgeClerk(units, write);
  const detail = denialDetail('read-only', { units, rowUnits: [], columns: [] });
  return { allowed: false, reason: 'read-only', columns: [], detail };
}
