import type { DocumentTable, TableColumn } from '#core/document/document-data';
import type { DocumentText } from '#core/document/document-text';
import { STYLES, TABLE_STYLE } from '../layout/style-ids';
import { encodeText } from './encoded-text';
import { escapeXml } from './xml';

/** Fiftieths of a per cent, the unit of widths relative to the text's. */
const FULL_WIDTH = 5000;

interface Cell {
  readonly text: DocumentText;
  readonly align: TableColumn['align'];
  readonly width: number;
  readonly isHead: boolean;
  readonly isBold: boolean;
  /** How many columns it covers. */
  readonly span: number;
  /** The first of cells merged downwards, or one of those below. */
  readonly merge?: 'restart' | 'continue';
}

const JUSTIFICATION: Readonly<Record<TableColumn['align'], string>> = {
  left: 'left',
  centre: 'center',
  right: 'right',
};

function cellXml({ text, align, width, isHead, isBold, span, merge }: Cell): string {
  const style = (isHead ? STYLES.tableHead : STYLES.tableText).id;
  const properties = [
    `<w:tcW w:w="${width}" w:type="pct"/>`,
    span > 1 ? `<w:gridSpan w:val="${span}"/>` : '',
    merge ? `<w:vMerge w:val="${merge}"/>` : '',
    '<w:vAlign w:val="center"/>',
  ];
  const lines = encodeText(text).split('\n').map(escapeXml);
  const content = lines.map((line) => `<w:t xml:space="preserve">${line}</w:t>`).join('<w:br/>');
  return (
    `<w:tc><w:tcPr>${properties.join('')}</w:tcPr>` +
    `<w:p><w:pPr><w:pStyle w:val="${style}"/><w:jc w:val="${JUSTIFICATION[align]}"/></w:pPr>` +
    `<w:r>${isBold ? '<w:rPr><w:b/></w:rPr>' : ''}${content}</w:r></w:p></w:tc>`
  );
}

function rowXml(cells: readonly Cell[], isHead: boolean): string {
  const properties = `<w:cantSplit/>${isHead ? '<w:tblHeader/>' : ''}`;
  return `<w:tr><w:trPr>${properties}</w:trPr>${cells.map(cellXml).join('')}</w:tr>`;
}

function headCells(columns: readonly TableColumn[], widths: readonly number[]): readonly Cell[] {
  return columns.map(({ header }, index) => ({
    ...{ text: header, align: 'centre', width: widths[index] ?? 0, isHead: true, isBold: false, span: 1 },
  }));
}

/** The row of groups over the headers: neighbours of a group share a cell, columns without one reach down. */
function groupCells(columns: readonly TableColumn[], widths: readonly number[]): readonly Cell[] {
  const cells: Cell[] = [];
  for (const [index, { group, header }] of columns.entries()) {
    const width = widths[index] ?? 0;
    const last = cells.at(-1);
    if (group !== undefined && last && columns[index - 1]?.group === group) {
      cells[cells.length - 1] = { ...last, width: last.width + width, span: last.span + 1 };
    } else {
      const own: Cell = {
        text: group ?? header,
        align: 'centre',
        width,
        isHead: true,
        isBold: false,
        span: 1,
      };
      cells.push(group === undefined ? { ...own, merge: 'restart' } : own);
    }
  }
  return cells;
}

function headRows(columns: readonly TableColumn[], widths: readonly number[]): readonly string[] {
  const heads = headCells(columns, widths);
  if (columns.every(({ group }) => group === undefined)) return [rowXml(heads, true)];
  const below = heads.map((cell, index): Cell =>
    columns[index]?.group === undefined ? { ...cell, text: '', merge: 'continue' } : cell,
  );
  return [rowXml(groupCells(columns, widths), true), rowXml(below, true)];
}

/** A table over the whole width in the style 台账表格; its header repeats on every page. */
export function tableXml({ columns, rows, totals }: DocumentTable): string {
  const all = columns.reduce((sum, { width }) => sum + width, 0);
  const widths = columns.map(({ width }) => Math.round((width / all) * FULL_WIDTH));
  const body = rows.map((row, at) => {
    const isBold = at >= rows.length - totals;
    const cells = columns.map(({ align }, index) => ({
      ...{ text: row[index] ?? '', align, width: widths[index] ?? 0, isHead: false, isBold, span: 1 },
    }));
    return rowXml(cells, false);
  });
  return (
    `<w:tbl><w:tblPr><w:tblStyle w:val="${TABLE_STYLE.id}"/><w:tblW w:w="${FULL_WIDTH}" w:type="pct"/>` +
    '<w:tblLayout w:type="fixed"/></w:tblPr>' +
    `<w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>` +
    `${[...headRows(columns, widths), ...body].join('')}</w:tbl>`
  );
}
