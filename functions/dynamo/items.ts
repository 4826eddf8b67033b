import { deflateRawSync, inflateRawSync } from 'node:zlib';
import * as z from 'zod';
import { tallyRulesText } from '#core/completion/row-tally';
import { jsonBytes } from '#core/protocol/chunk-changes';
import { canonicalJson } from '#core/sync/canonical-json';
import type { Commit, CommitRow, LedgerHead, StoredRow } from '#core/sync/commit';
import type { LedgerTotals, ListedHead, ListedTotals } from '../usecases/ledger-store';

/**
 * Fields are stored as canonical JSON text, not as a map: equal rows are equal bytes, any double and any column
 * name comes back as it went in (the SDK's converter refuses some of either), and a row's size is its text's.
 * Checked less strictly than on the wire: limits may tighten, but what is stored must stay readable.
 */
const fields = z
  .string()
  .transform((text): unknown => JSON.parse(text))
  .pipe(z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])));

const ledger = z.object({
  kind: z.string(),
  year: z.number().exactOptional(),
  title: z.string(),
  sheet: z.string(),
  columns: z.array(z.object({ id: z.string(), header: z.string() })),
});

/** DynamoDB's limit is 400 KB, with the names of the attributes and the keys. */
const MAX_ITEM_BYTES = 390 * 1024;

const deflatedJson = z
  .instanceof(Uint8Array)
  .transform((bytes): unknown => JSON.parse(inflateRawSync(bytes).toString('utf8')));

/** Heads written by the first version do not say when. */
const headItem = z.object({ rev: z.number(), at: z.number().default(0), ledger });
const listedHeadItem = headItem.extend({ ledgerId: z.string() });
const commitRow = z.object({
  rowId: z.string(),
  prev: z.number(),
  fields,
  deleted: z.literal(true).exactOptional(),
  after: z.string().exactOptional(),
});
const rowItem = commitRow.extend({ rev: z.number() });
const mutationItem = z.object({ rev: z.number() });
const commitItem = z.object({
  rev: z.number(),
  at: z.number(),
  author: z.string(),
  clientId: z.string(),
  mutationId: z.string(),
  ledger: ledger.exactOptional(),
  /** The first version stored them as they are. */
  rows: z.union([z.array(commitRow), deflatedJson.pipe(z.array(commitRow))]),
});

export function toHead(item: unknown): LedgerHead {
  return headItem.parse(item);
}

export function toListedHead(item: unknown): ListedHead {
  const { ledgerId, ...head } = listedHeadItem.parse(item);
  return { ledgerId, head };
}

export function toRow(item: unknown): StoredRow {
  return rowItem.parse(item);
}

export function fromRow(row: CommitRow): object {
  return { ...row, fields: canonicalJson(row.fields) };
}

export function toCommit(item: unknown): Commit {
  return commitItem.parse(item);
}

/** Rows repeat themselves so much that a commit of a thousand has room in an item. */
export function fromCommit(commit: Commit): object {
  return { ...commit, rows: deflatedRows(commit) };
}

function deflatedRows({ rows }: Commit): Uint8Array {
  return deflateRawSync(JSON.stringify(rows.map(fromRow)));
}

/** Whether a commit fits an item. Deflating never makes more of it: only a large one has to be tried. */
export function isCommitStorable(commit: Commit): boolean {
  const { rows, ...rest } = commit;
  if (jsonBytes(rows) + jsonBytes(rest) <= MAX_ITEM_BYTES / 2) return true;
  return deflatedRows(commit).length + jsonBytes(rest) <= MAX_ITEM_BYTES;
}

export function toMutationRev(item: unknown): number {
  return mutationItem.parse(item).rev;
}

/** A tally repeats itself so much that a tenth of its text's size holds it. */
const tally = deflatedJson.pipe(z.record(z.string(), z.record(z.string(), z.number())));
const tallyRules = z
  .string()
  .transform((text): unknown => JSON.parse(text))
  .pipe(
    z.strictObject({
      nearDueDays: z.number(),
      lagPoints: z.number(),
      redLagPoints: z.number().nullable(),
      unreported: z.enum(['none', 'yellow']),
      lamps: z.union([z.literal(3), z.literal(4)]),
      doneStatuses: z.array(z.string()),
    }),
  );
const totalsItem = z.object({
  ledgerId: z.string(),
  rev: z.number(),
  version: z.number(),
  year: z.number(),
  hasProgress: z.boolean(),
  rules: tallyRules,
  tally,
});

/** Undefined for what another version of the program stored in another form; it is only a cache. */
export function toTotals(item: unknown): ListedTotals | undefined {
  try {
    const { ledgerId, rev, tally, ...basis } = totalsItem.parse(item);
    return { ledgerId, totals: { rev, basis, tally } };
  } catch {
    return undefined;
  }
}

/** The part of totals besides their edition; `tally` is the text that equal tallies have in common, deflated. */
export function fromTotals({ basis: { year, hasProgress, rules }, tally }: LedgerTotals): {
  readonly year: number;
  readonly hasProgress: boolean;
  readonly rules: string;
  readonly tally: Uint8Array;
} {
  return { year, hasProgress, rules: tallyRulesText(rules), tally: deflateRawSync(JSON.stringify(tally)) };
}
