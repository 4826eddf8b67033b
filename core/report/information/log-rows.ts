import { rowReferences } from '../trace/row-references';
import type { LogLine } from './log-line';

/** `信息报送登记表：第4、7—9行`: where lines stand; empty where they have no rows, for they came from the store. */
export function logRows(lines: readonly LogLine[]): string {
  const rows = lines.flatMap(({ row, title }) =>
    row === null ? [] : [{ ledger: '信息报送登记表', row, no: null, title, amount: 1 }],
  );
  return rowReferences(rows).join('；');
}
