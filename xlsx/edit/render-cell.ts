import { cellAddress } from '#core/grid/address';
import type { CellValue } from '#core/grid/grid';
import { encodeCellString } from '../package/cell-string';

export interface CellPlace {
  readonly row: number;
  readonly column: number;
  readonly style: string | undefined;
  /** Namespace prefix with its colon. */
  readonly prefix: string;
}

/** A cell element. Text is written into the cell itself, so that the shared strings of the file stay untouched. */
export function renderCell({ row, column, style, prefix }: CellPlace, value: CellValue): string {
  const start = `<${prefix}c r="${cellAddress(row, column)}"${style === undefined ? '' : ` s="${style}"`}`;
  const end = `</${prefix}c>`;
  if (value === null) return `${start}/>`;
  if (typeof value === 'number') return `${start}><${prefix}v>${value}</${prefix}v>${end}`;
  if (typeof value === 'boolean') return `${start} t="b"><${prefix}v>${value ? 1 : 0}</${prefix}v>${end}`;
  const text = `<${prefix}t xml:space="preserve">${encodeCellString(value)}</${prefix}t>`;
  return `${start} t="inlineStr"><${prefix}is>${text}</${prefix}is>${end}`;
}
