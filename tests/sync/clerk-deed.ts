import fc from 'fast-check';

/** What somebody does in a workbook. Numbers choose among the rows there are. */
export type SheetDeed =
  | { readonly do: 'type'; readonly row: number; readonly column: Typed; readonly text: number }
  | { readonly do: 'clear'; readonly row: number; readonly column: Cleared }
  | { readonly do: 'insert'; readonly row: number }
  | { readonly do: 'delete'; readonly row: number }
  | { readonly do: 'sort'; readonly by: (typeof SORTED)[number]; readonly descending: boolean };

/** What only a clerk does: it shows nowhere else, or moves whole rows about. */
export type OwnDeed =
  | { readonly do: 'filter'; readonly row: number; readonly column: 'D' | 'E' }
  | { readonly do: 'hide'; readonly row: number; readonly count: number }
  | { readonly do: 'show all' }
  | { readonly do: 'move'; readonly row: number; readonly to: number }
  | { readonly do: 'copy'; readonly row: number; readonly to: number }
  | { readonly do: 'reopen' }
  | { readonly do: 'undo what others did' };

/** When, during a synchronisation, somebody else does something in the same workbook. */
export const MOMENTS = ['deciding', 'sending', 'resolving', 'confirming'] as const;

export interface SyncDeed {
  readonly do: 'sync';
  readonly asPane?: boolean;
  readonly leaves?: boolean;
  readonly declines?: boolean;
  readonly confirms?: boolean;
  readonly sides?: readonly ('mine' | 'theirs' | 'open')[];
  readonly sameRow?: boolean;
  /** What becomes of which request, and whether the clerk waits for the server then. */
  readonly fault?: {
    readonly nth: number;
    readonly what: 'cut before' | 'cut after' | 'failed';
    readonly waits: boolean;
  };
  readonly meanwhile?: { readonly at: (typeof MOMENTS)[number]; readonly deed: SheetDeed };
}

export type Deed = { readonly clerk: number } & (SheetDeed | OwnDeed | SyncDeed);

const SORTED = ['B', 'D', 'F'] as const;
/** All columns of the ledger but the group, whose cells are merged. */
const TYPED = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'H', 'H'] as const;
const CLEARED = ['E', 'F', 'G', 'H', 'H'] as const;
type Typed = (typeof TYPED)[number];
type Cleared = (typeof CLEARED)[number];

const row = fc.nat(7);
const what = <W extends string>(name: W) => fc.constant(name);

export const sheetDeed: fc.Arbitrary<SheetDeed> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      do: what('type'),
      row,
      column: fc.constantFrom(...TYPED),
      text: fc.nat(11),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: what('clear'), row, column: fc.constantFrom(...CLEARED) }) },
  { weight: 3, arbitrary: fc.record({ do: what('insert'), row }) },
  { weight: 2, arbitrary: fc.record({ do: what('delete'), row }) },
  {
    weight: 1,
    arbitrary: fc.record({ do: what('sort'), by: fc.constantFrom(...SORTED), descending: fc.boolean() }),
  },
);

const ownDeed: fc.Arbitrary<OwnDeed> = fc.oneof(
  fc.record({ do: what('filter'), row, column: fc.constantFrom('D' as const, 'E' as const) }),
  fc.record({ do: what('hide'), row, count: fc.integer({ min: 1, max: 3 }) }),
  fc.record({ do: what('show all') }),
  fc.record({ do: what('move'), row, to: row }),
  fc.record({ do: what('copy'), row, to: row }),
  fc.record({ do: what('reopen') }),
  fc.record({ do: what('undo what others did') }),
  fc.record({ do: what('undo what others did') }),
);

const rarely = fc.nat(7).map((chance) => chance === 0);

const syncDeed: fc.Arbitrary<SyncDeed> = fc.record(
  {
    do: what('sync'),
    asPane: fc.boolean(),
    leaves: rarely,
    declines: rarely,
    confirms: fc.boolean(),
    sameRow: fc.boolean(),
    sides: fc.array(fc.constantFrom('mine' as const, 'theirs' as const, 'open' as const), {
      minLength: 1,
      maxLength: 3,
    }),
    fault: fc.record({
      nth: fc.integer({ min: 1, max: 4 }),
      what: fc.constantFrom('cut before' as const, 'cut after' as const, 'failed' as const),
      waits: fc.boolean(),
    }),
    meanwhile: fc.record({ at: fc.constantFrom(...MOMENTS), deed: sheetDeed }),
  },
  { requiredKeys: ['do'] },
);

export const deed: fc.Arbitrary<Deed> = fc
  .tuple(
    fc.nat(2),
    fc.oneof(
      { weight: 5, arbitrary: sheetDeed },
      { weight: 2, arbitrary: ownDeed },
      { weight: 5, arbitrary: syncDeed },
    ),
  )
  .map(([clerk, done]) => ({ clerk, ...done }));
