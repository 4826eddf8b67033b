import { z } from 'zod';
import { canonicalJson } from '#core/sync/canonical-json';
import type { Commit, LedgerHead, StoredRow } from '#core/sync/commit';
import type { ListedHead } from '../usecases/ledger-store';

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

const headItem = z.object({ rev: z.number(), ledger });
const listedHeadItem = headItem.extend({ ledgerId: z.string() });
const rowItem = z.object({ rowId: z.string(), rev: z.number(), prev: z.number(), fields });
const mutationItem = z.object({ rev: z.number() });
const commitItem = z.object({
  rev: z.number(),
  at: z.number(),
  author: z.string(),
  clientId: z.string(),
  mutationId: z.string(),
  ledger: ledger.exactOptional(),
  rows: z.array(z.object({ rowId: z.string(), prev: z.number(), fields })),
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

export function fromRow(row: StoredRow): object {
  return { ...row, fields: canonicalJson(row.fields) };
}

export function toCommit(item: unknown): Commit {
  return commitItem.parse(item);
}

export function fromCommit(commit: Commit): object {
  const rows = commit.rows.map((row) => ({ ...row, fields: canonicalJson(row.fields) }));
  return { ...commit, rows };
}

export function toMutationRev(item: unknown): number {
  return mutationItem.parse(item).rev;
}
