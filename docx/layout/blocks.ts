import {
  BorderStyle,
  type FileChild,
  type ITableBordersOptions,
  type ITableFloatOptions,
  LineRuleType,
  OverlapType,
  PageBreak,
  Paragraph,
  RelativeVerticalPosition,
  Tab,
  Table,
  TableAnchorType,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
} from 'docx';
import { TEXT_WIDTH } from './page';
import { STYLES } from './style-ids';
import { EM } from './styles';

type StyleName = keyof typeof STYLES;

function paragraph(style: StyleName, text: string): Paragraph {
  return new Paragraph({ style: STYLES[style].id, text });
}

/** 发文机关标志, in red. */
export function banner(text: string): Paragraph {
  return paragraph('banner', text);
}

/** 发文字号, over a red rule. */
export function numberLine(text: string): Paragraph {
  return paragraph('number', text);
}

export function title(text: string): Paragraph {
  return paragraph('title', text);
}

/** 主送机关; the colon is part of the text. */
export function addressees(text: string): Paragraph {
  return paragraph('addressees', text);
}

export function body(text: string): Paragraph {
  return paragraph('body', text);
}

/** “一、” */
export function heading1(text: string): Paragraph {
  return paragraph('heading1', text);
}

/** “（一）” */
export function heading2(text: string): Paragraph {
  return paragraph('heading2', text);
}

/** “1.” */
export function heading3(text: string): Paragraph {
  return paragraph('heading3', text);
}

/** An attachment begins on a new page, with its number and its name. */
export function attachment(label: string, name: string): readonly Paragraph[] {
  const first = new Paragraph({ style: STYLES.attachment.id, pageBreakBefore: true, text: label });
  return [first, paragraph('attachmentTitle', name)];
}

/** What a table shows, above it. */
export function caption(text: string): Paragraph {
  return paragraph('tableCaption', text);
}

/** Small print: where figures come from, how a table is to be read. */
export function note(text: string): Paragraph {
  return paragraph('note', text);
}

/** The last sentence of the text: it stays with the signature, which must not stand on a page without text. */
export function closing(text: string): Paragraph {
  return new Paragraph({ style: STYLES.body.id, keepNext: true, text });
}

/** A line of 附件说明; it stays with the signature. */
export function attachmentNote(text: string): Paragraph {
  return paragraph('attachmentNote', text);
}

export function signature(agency: string, date: string): readonly Paragraph[] {
  return [paragraph('signature', agency), paragraph('date', date)];
}

export function pageBreak(): Paragraph {
  return new Paragraph({ style: STYLES.body.id, children: [new PageBreak()] });
}

/** A paragraph that holds only `{#…}` or `{/…}`; it is gone from the finished document. */
export function marker(text: string): Paragraph {
  return paragraph('body', text);
}

/** A paragraph too low to be seen: one has to stand at the end of a section, and after its last table. */
export function unseen(): Paragraph {
  return new Paragraph({ spacing: { line: 20, lineRule: LineRuleType.EXACT } });
}

const RULE = { style: BorderStyle.SINGLE, color: 'auto' };
const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' };
/** Rules as wide as the text: thick above and below, thin between the lines. */
const RULES: ITableBordersOptions = {
  top: { ...RULE, size: 8 },
  bottom: { ...RULE, size: 8 },
  insideHorizontal: { ...RULE, size: 6 },
  left: NONE,
  right: NONE,
  insideVertical: NONE,
};

/** At the foot of the text of the page, however little of it the text fills. */
const AT_FOOT: ITableFloatOptions = {
  horizontalAnchor: TableAnchorType.MARGIN,
  absoluteHorizontalPosition: 0,
  verticalAnchor: TableAnchorType.MARGIN,
  relativeVerticalPosition: RelativeVerticalPosition.BOTTOM,
  overlap: OverlapType.NEVER,
};

function copiesRow(text: string): TableRow {
  const children = text
    .split('\t')
    .map((part, index) => new TextRun({ children: index === 0 ? [part] : [new Tab(), part] }));
  const line = new Paragraph({
    style: STYLES.copies.id,
    tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH - EM.四号 }],
    children,
  });
  const width = { size: TEXT_WIDTH, type: WidthType.DXA };
  return new TableRow({ cantSplit: true, children: [new TableCell({ width, children: [line] })] });
}

/** 版记: lines between rules at the foot of the last page; after a tab a line goes on at its right end. */
export function copies(...lines: readonly string[]): readonly FileChild[] {
  const table = new Table({
    rows: lines.map(copiesRow),
    columnWidths: [TEXT_WIDTH],
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    margins: { left: 0, right: 0 },
    borders: RULES,
    float: AT_FOOT,
  });
  return [table, unseen()];
}
