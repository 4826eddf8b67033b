import { BODY_POINTS, LINE, TIGHTENING } from './page';
import { FONTS } from './fonts';
import { TABLE_STYLE } from './style-ids';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const CELL_SIDE = 50;

function line(side: string, eighths: number): string {
  return `<w:${side} w:val="single" w:sz="${eighths}" w:space="0" w:color="auto"/>`;
}

const TABLE_LINES = [
  ...['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map((side) => line(side, 4)),
].join('');

const DEFAULTS = [
  '<w:docDefaults><w:rPrDefault><w:rPr>',
  `<w:rFonts w:ascii="Times New Roman" w:hAnsi="${FONTS.fangsong.name}" w:eastAsia="${FONTS.fangsong.name}" w:cs="Times New Roman" w:hint="eastAsia"/>`,
  `<w:sz w:val="${BODY_POINTS * 2}"/><w:szCs w:val="${BODY_POINTS * 2}"/>`,
  '<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/>',
  '</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>',
].join('');

/**
 * The grid of a page is reckoned from the size of this style. Word, WPS and LibreOffice fill such a grid differently
 * (LibreOffice gives a character two cells where it is a hair wider than one), so paragraphs keep off it and arrive at
 * 22 lines of 28 characters by themselves: by the exact line, and by what each character gives up.
 */
const NORMAL = [
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/><w:pPr>',
  '<w:widowControl/><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/><w:adjustRightInd w:val="0"/>',
  '<w:snapToGrid w:val="0"/>',
  `<w:spacing w:before="0" w:after="0" w:line="${LINE}" w:lineRule="exact"/><w:jc w:val="both"/>`,
  '</w:pPr><w:rPr><w:snapToGrid w:val="0"/>',
  `<w:spacing w:val="-${TIGHTENING}"/><w:sz w:val="${BODY_POINTS * 2}"/><w:szCs w:val="${BODY_POINTS * 2}"/>`,
  '</w:rPr></w:style>',
].join('');

const CHARACTERS =
  '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/><w:unhideWhenUsed/></w:style>';

function cellMargins(side: number, above: number): string {
  const margin = (name: string, width: number): string => `<w:${name} w:w="${width}" w:type="dxa"/>`;
  const margins = [
    margin('top', above),
    margin('left', side),
    margin('bottom', above),
    margin('right', side),
  ];
  return `<w:tblCellMar>${margins.join('')}</w:tblCellMar>`;
}

const PLAIN_TABLE = [
  '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>',
  '<w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/>',
  `<w:tblPr><w:tblInd w:w="0" w:type="dxa"/>${cellMargins(108, 0)}</w:tblPr></w:style>`,
].join('');

const LEDGER_TABLE = [
  `<w:style w:type="table" w:customStyle="1" w:styleId="${TABLE_STYLE.id}"><w:name w:val="${TABLE_STYLE.name}"/>`,
  '<w:basedOn w:val="TableNormal"/><w:qFormat/>',
  `<w:tblPr><w:tblBorders>${TABLE_LINES}</w:tblBorders>${cellMargins(CELL_SIDE, 34)}</w:tblPr>`,
  '<w:tcPr><w:vAlign w:val="center"/></w:tcPr></w:style>',
].join('');

/** What the docx library has no words for: the document's defaults, widow control, the table style. */
export const BASE_STYLES = [
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
  `<w:styles xmlns:w="${W}">`,
  ...[DEFAULTS, NORMAL, CHARACTERS, PLAIN_TABLE, LEDGER_TABLE],
  '</w:styles>',
].join('');
