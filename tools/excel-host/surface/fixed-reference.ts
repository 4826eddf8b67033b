import { columnLetters } from '#core/grid/address';
import { hasAllColumns, hasAllRows, quotedSheetName } from '../model/area';
import type { Sheet } from '../model/sheet';
import type { Range } from './proxies';

/** A range as formulas on sheet `home` name it, with `$`: `$A$1:$A$9`, `单位!$A$1`. */
export function fixedReference({ sheet, area }: Pick<Range, 'sheet' | 'area'>, home?: Sheet): string {
  const { top, left, bottom, right } = area;
  const [columns, rows] = [
    [`$${columnLetters(left)}`, `$${columnLetters(right)}`],
    [`$${top + 1}`, `$${bottom + 1}`],
  ];
  const ends = [0, 1].map((end) =>
    hasAllRows(area)
      ? columns[end]
      : hasAllColumns(area)
        ? rows[end]
        : `${columns[end] ?? ''}${rows[end] ?? ''}`,
  );
  const isCell = top === bottom && left === right;
  const address = isCell ? (ends[0] ?? '') : ends.join(':');
  return sheet === home ? address : `${quotedSheetName(sheet.name)}!${address}`;
}
