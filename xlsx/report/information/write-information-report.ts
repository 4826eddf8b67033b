import type { InformationReport } from '#core/report/information/information-report';
import { addListSheet } from '../list-sheet';
import { reportWorkbook, workbookPackage } from '../report-workbook';
import { adoptedList, articleList } from './article-lists';
import { creditList } from './credit-list';
import { addSummarySheet } from './summary-sheet';

/**
 * 信息报送通报 as an .xlsx workbook: the table, what was taken up, and the lines that all its figures are counted from
 * by formulas. The same report gives the same bytes.
 */
export async function writeInformationReport(report: InformationReport): Promise<Uint8Array> {
  const workbook = reportWorkbook(report);
  addSummarySheet(workbook, report);
  addListSheet(workbook, report, adoptedList(report));
  addListSheet(workbook, report, articleList(report));
  addListSheet(workbook, report, creditList(report));
  return workbookPackage(workbook);
}
