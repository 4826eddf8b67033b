import {
  AlignmentType,
  HeightRule,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { millimetres, TEXT_WIDTH } from './page';
import { STYLES, TABLE_STYLE } from './style-ids';

export type ColumnAlign = 'left' | 'centre' | 'right';

export interface LoopColumn {
  readonly header: string;
  /** What each row shows, with placeholders of the list's entries: `{单位}`. */
  readonly text: string;
  /** Its share of the table's width, relative to the other columns. */
  readonly width: number;
  /** Centred where nothing is said. */
  readonly align?: ColumnAlign;
}

export interface LoopTable {
  /** The placeholder of the list whose entries are the rows. */
  readonly list: string;
  readonly columns: readonly LoopColumn[];
  /** The texts of one more row under the list, as many as columns. */
  readonly totals?: readonly string[];
  /** In twips; that of an upright page where nothing is said. */
  readonly textWidth?: number;
}

const ALIGNMENTS = { left: AlignmentType.LEFT, centre: AlignmentType.CENTER, right: AlignmentType.RIGHT };

/** Widths in twips that share out `total` exactly. */
export function sharesOf(total: number, shares: readonly number[]): readonly number[] {
  const sum = shares.reduce((all, share) => all + share, 0);
  const edges = shares.reduce<number[]>((all, share) => [...all, (all.at(-1) ?? 0) + share], [0]);
  const at = edges.map((edge) => Math.round((edge / sum) * total));
  return shares.map((_, index) => (at[index + 1] ?? 0) - (at[index] ?? 0));
}

interface CellLook {
  readonly style: 'tableHead' | 'tableText';
  readonly align: ColumnAlign;
  readonly width: number;
  readonly span?: number;
  /** Whether it stays on a page with what follows; as its style says where nothing is said. */
  readonly keepNext?: boolean;
}

function cell(text: string, { style, align, width, span, keepNext }: CellLook): TableCell {
  const lines = text.split('\n').map(
    (line) =>
      new Paragraph({
        style: STYLES[style].id,
        alignment: ALIGNMENTS[align],
        ...(keepNext !== undefined && { keepNext }),
        text: line,
      }),
  );
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    ...(span !== undefined && span > 1 && { columnSpan: span }),
    children: lines,
  });
}

function tableOf(rows: readonly TableRow[], widths: readonly number[]): Table {
  const width = widths.reduce((all, one) => all + one, 0);
  return new Table({
    style: TABLE_STYLE.id,
    layout: TableLayoutType.FIXED,
    width: { size: width, type: WidthType.DXA },
    columnWidths: [...widths],
    alignment: AlignmentType.CENTER,
    rows,
  });
}

/** What the row says in each column; the marks of the list stand in the first and the last cell. */
function loopTexts({ list, columns }: LoopTable): readonly string[] {
  const last = columns.length - 1;
  return columns.map(({ text }, index) =>
    [index === 0 ? `{#${list}}` : '', text, index === last ? `{/${list}}` : ''].join(''),
  );
}

/** A table with a row for each entry of a list. Its header is repeated on every page, and no row is broken. */
export function loopTable(table: LoopTable): Table {
  const { columns, totals, textWidth = TEXT_WIDTH } = table;
  const widths = sharesOf(
    textWidth,
    columns.map(({ width }) => width),
  );
  const row = (texts: readonly string[], style: CellLook['style'], isHeader = false): TableRow =>
    new TableRow({
      cantSplit: true,
      ...(isHeader && { tableHeader: true }),
      children: columns.map(({ align = 'centre' }, index) =>
        cell(texts[index] ?? '', {
          style,
          align: isHeader ? 'centre' : align,
          width: widths[index] ?? 0,
        }),
      ),
    });
  const rows = [
    row(
      columns.map(({ header }) => header),
      'tableHead',
      true,
    ),
    row(loopTexts(table), 'tableText'),
    ...(totals ? [row(totals, 'tableText')] : []),
  ];
  return tableOf(rows, widths);
}

export interface FormCell {
  readonly text: string;
  /** A label names the value beside it and is set in 黑体. */
  readonly isLabel?: boolean;
  /** How many of the form's columns it takes; one where nothing is said. */
  readonly span?: number;
  readonly align?: ColumnAlign;
}

export interface FormRow {
  readonly cells: readonly FormCell[];
  /** At least so high, in millimetres; as high as its text where nothing is said. */
  readonly height?: number;
  /** Whether a long text in it goes on on the next page. */
  readonly mayBreak?: boolean;
}

const FORM_ROW_HEIGHT = 11;

/** A form to fill in: labels with room for values beside them. `columns` are the shares of its columns. */
export function formTable(columns: readonly number[], rows: readonly FormRow[]): Table {
  const widths = sharesOf(TEXT_WIDTH, columns);
  const formRow = ({ cells, height = FORM_ROW_HEIGHT, mayBreak = false }: FormRow): TableRow => {
    let column = 0;
    const children = cells.map(({ text, isLabel = false, span = 1, align }) => {
      const width = widths.slice(column, column + span).reduce((all, one) => all + one, 0);
      column += span;
      const style = isLabel ? 'tableHead' : 'tableText';
      // Kept together, the rows of a long form would all leave the page their title stands on.
      return cell(text, {
        style,
        align: align ?? (isLabel ? 'centre' : 'left'),
        width,
        span,
        keepNext: false,
      });
    });
    return new TableRow({
      cantSplit: !mayBreak,
      height: { value: millimetres(height), rule: HeightRule.ATLEAST },
      children,
    });
  };
  return tableOf(rows.map(formRow), widths);
}

/** Where a table stands whose columns depend on the ledgers. */
export function tablePlace(name: string): Paragraph {
  return new Paragraph({ style: STYLES.body.id, text: `{@${name}}` });
}
