import type { LedgerResponse } from '#core/protocol/ledger-response';
import { headerOf } from '#core/sync/ledger-info';
import { inOrder } from '../commands/stored-ledger';
import { shortened } from './history-text';
import { table } from './table';

/** Characters of a cell; a row of a ledger is wide. */
const CELL = 16;

/** A ledger as a table, rows in order of number, with the columns that hold anything. */
export function ledgerText({ ledger, rev, rows }: LedgerResponse): string {
  const head = `${ledger.title || ledger.sheet}（版本${rev}，${rows.length}行）`;
  if (rows.length === 0) return `${head}\n  ${rev === 0 ? '那时还没有这本台账。' : '没有内容。'}`;
  const filled = new Set(rows.flatMap(({ fields }) => Object.keys(fields)));
  const known = ['no', ...ledger.columns.map(({ id }) => id)];
  const fields = [...new Set([...known, ...filled])].filter((field) => filled.has(field));
  const lines = [...rows]
    .sort(inOrder)
    .map((row) =>
      fields.map((field) =>
        Object.hasOwn(row.fields, field) ? shortened(String(row.fields[field]), CELL) : '',
      ),
    );
  return `${head}\n${table(
    fields.map((field) => headerOf(ledger, field)),
    lines,
  )}`;
}
