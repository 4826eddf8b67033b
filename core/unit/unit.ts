/** What a unit is, in the words of the 单位名录 sheet. */
export type UnitKind = '科室' | '直属单位' | '县市区局' | '司法所' | '协会' | '其他';

/** A unit named in a 责任单位 cell. The first named leads (牵头), the others support (配合). */
export interface UnitMention {
  readonly name: string;
  readonly role: 'lead' | 'support';
  /** True for `各县市区司法局` and its like, which stand for several units. */
  readonly collective: boolean;
  /** Units a collective leaves out (`各县市区司法局(除北川)`), as written. */
  readonly except?: readonly string[];
}

export interface UnitEntry {
  /** Canonical name. */
  readonly name: string;
  readonly kind: UnitKind;
  readonly aliases: readonly string[];
  /** Canonical names of the members when the entry is a collective, else empty. */
  readonly members: readonly string[];
}

/** The units a bureau knows. */
export interface UnitDirectory {
  readonly entries: readonly UnitEntry[];
  /** `listed`: kept by the bureau in 单位名录. `derived`: gathered from the ledgers themselves. */
  readonly source: 'listed' | 'derived';
}
