import type { Workbook } from 'exceljs';
import type { YearEndReport } from '#core/report/year-end/year-end-report';
import type { ItemFact } from '#core/year-end/item-fact';
import type { Column } from '../column';
import { addListSheet } from '../list-sheet';
import { addPage } from '../page';
import { reportWorkbook, workbookPackage } from '../report-workbook';
import { addFilter, addTable, pinHeader } from '../table';
import { factList, ITEM_COLUMNS } from './fact-list';
import { addUnitListSheets } from './unit-list-sheets';

/** An item, or all of them in the total row. */
interface CountedItem extends ItemFact {
  readonly count: number;
}

/** Of items that are in time there is nothing to say about days late. */
const COMMENDED_COLUMNS: readonly Column<CountedItem>[] = [
  ...ITEM_COLUMNS.filter(({ key }) => key !== 'daysLate').map((column) =>
    column.key === 'ledger' ? { ...column, key: 'name' } : column,
  ),
  { key: 'count', header: '项数', width: 7, format: '0', value: ({ count }) => count, total: 'sum' },
];

/** 表彰建议事项: items finished in time and accepted, whoever leads them. */
function addCommendedItems(workbook: Workbook, report: YearEndReport): void {
  const { items } = report.lists.commended;
  const [first] = items;
  const page = addPage(workbook, report, {
    name: '表彰建议事项',
    heading: `${report.year}年度按期完成并验收通过的事项`,
    widths: COMMENDED_COLUMNS.map(({ width }) => width),
  });
  const placed = addTable(page, {
    columns: COMMENDED_COLUMNS,
    rows: items.map((item) => ({ ...item, count: 1 })),
    ...(first && { total: { ...first, count: items.length } }),
    emptyText: '没有按期完成并验收通过的事项。',
  });
  pinHeader(page, placed);
  addFilter(page, placed);
}

/**
 * 年终名单 as an .xlsx workbook: a sheet a list, and what puts each unit there, which the counts are formulas over. The
 * same report gives the same bytes.
 */
export async function writeYearEndReport(report: YearEndReport): Promise<Uint8Array> {
  const workbook = reportWorkbook(report);
  addCommendedItems(workbook, report);
  addUnitListSheets(workbook, report);
  addListSheet(workbook, report, factList(report));
  return workbookPackage(workbook);
}
