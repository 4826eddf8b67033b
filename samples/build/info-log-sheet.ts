import type ExcelJS from 'exceljs';
import { categories, infoQuota, quotaLines } from '../data/info-quota';
import type { AdoptionLevel, ArticleLine } from '../data/info-log';
import { adoptionLevels, articleRemarks, infoLog, infoTypes, irregularities } from '../data/info-log';
import { rowHeight } from './row-height';
import { sheetDate } from './sheet-date';
import { addPrintSheet, writeTitle } from './sheet-style';
import type { TableColumn } from './table-columns';
import { addDropDowns, dateFormat, writeCells, writeHeaders } from './table-columns';

const HEADER_ROW = 2;
/** Rows under the last article that already have their drop-downs. */
const SPARE_ROWS = 200;

/** The category's name in one line, as the drop-down has to offer it. */
function categoryName(category: (typeof categories)[number]): string {
  return infoQuota.categoryHeaders[category].replace('\n', '');
}

const columns: readonly TableColumn[] = [
  { header: '日期', width: 12, align: 'center', numberFormat: dateFormat },
  { header: '部门', width: 24, align: 'left' },
  { header: '类别', width: 28, align: 'left', choices: categories.map(categoryName) },
  { header: '信息类型', width: 11, align: 'center', choices: infoTypes },
  { header: '标题', width: 36, align: 'left' },
  { header: '报送渠道', width: 14, align: 'center' },
  { header: '采用级别', width: 9, align: 'center', choices: adoptionLevels },
  { header: '采用刊物', width: 20, align: 'left' },
  { header: '链接/文号', width: 36, align: 'left' },
  { header: '批示级别', width: 9, align: 'center', choices: adoptionLevels },
  { header: '核查情况', width: 9, align: 'center', choices: irregularities },
];

const publications: Record<AdoptionLevel, string> = {
  县: '区政务信息',
  市: '市司法行政简报',
  省: '省厅信息专刊',
  部: '部官网',
};

interface Article {
  readonly unit: string;
  readonly line: ArticleLine;
}

/** Articles in order of day; those of one day stay in the quota table's order of units. */
function articlesByDay(): Article[] {
  const unitOrder = quotaLines.map(([unit]) => unit);
  const articles = infoLog.flatMap(({ unit, articles: lines }) => lines.map((line) => ({ unit, line })));
  return articles.sort(
    (a, b) => a.line[0].localeCompare(b.line[0]) || unitOrder.indexOf(a.unit) - unitOrder.indexOf(b.unit),
  );
}

/** 信息报送登记表: one line an article; channel, publication and reference follow from category and level. */
export function addInfoLogSheet(workbook: ExcelJS.Workbook): void {
  const sheet = addPrintSheet(workbook, '信息报送登记表', HEADER_ROW);
  writeTitle(sheet, 1, columns.length, '安居区司法局2023年信息报送登记表');
  writeHeaders(sheet.getRow(HEADER_ROW), columns);
  sheet.getRow(HEADER_ROW).height = 24;
  const widths = columns.map((column) => column.width);
  articlesByDay().forEach((article, index) => {
    const row = sheet.getRow(HEADER_ROW + 1 + index);
    const texts = articleTexts(article, index + 1);
    writeCells(row, columns, [sheetDate(article.line[0]), ...texts]);
    row.height = rowHeight([null, ...texts], widths);
  });
  addDropDowns(sheet, columns, [HEADER_ROW + 1, sheet.rowCount + SPARE_ROWS]);
  sheet.autoFilter = {
    from: { row: HEADER_ROW, column: 1 },
    to: { row: HEADER_ROW, column: columns.length },
  };
}

function articleTexts({ unit, line }: Article, serial: number): (string | null)[] {
  const [date, category, type, title, adoptedBy] = line;
  const number = String(serial).padStart(3, '0');
  const remark = articleRemarks[title];
  const isPublicity = category === '外宣';
  return [
    unit,
    categoryName(category),
    type === '' ? null : type,
    title,
    isPublicity ? '微信公众号' : '政务信息系统',
    adoptedBy ?? null,
    adoptedBy === undefined ? null : publications[adoptedBy],
    isPublicity ? `https://example.com/${date.replaceAll('-', '')}/${number}` : `信息〔2023〕${serial}号`,
    remark?.commentedBy ?? null,
    remark?.irregularity ?? null,
  ];
}
