import type { Finding } from '#core/finding/finding';
import { cellAddress } from '#core/grid/address';
import type { HiddenValue } from '#core/grid/hidden-values';
import type { Ledger } from '#core/ledger/ledger';
import { oneLine } from '#core/text/normalise';
import { findingAt, ledgerCheck } from '../check';

function hiddenFinding({ sheet, columns }: Ledger, hidden: HiddenValue): Finding {
  const cell = cellAddress(hidden.row, hidden.column);
  const column = columns.find(({ index }) => index === hidden.column)?.header ?? '';
  const value = oneLine(String(hidden.value));
  const shown = oneLine(String(hidden.shown ?? '')) || '空白';
  return findingAt('merged-cell-hides-value', { sheet, cell, column, value }, { shown });
}

/** Values that a merged cell covers up. */
export const mergedCellHidesValue = ledgerCheck(['merged-cell-hides-value'], function* ({ ledger }) {
  for (const hidden of ledger.hidden) yield hiddenFinding(ledger, hidden);
});
