import type { MonthlyReport } from '#core/report/monthly-report';
import { addAttentionSheet, addItemSheet, addUpcomingSheet } from './item-sheets';
import { addFindingSheet } from './finding-sheet';
import { addOverviewSheet } from './overview-sheet';
import { addQuotaSheet } from './quota-sheet';
import { reportWorkbook, workbookPackage } from './report-workbook';
import { addReportingSheet } from './reporting-sheet';
import { addTraceSheet } from './trace-sheet';
import { addShareSheets, shareLists } from './share-sheet';
import { addUnitSheet } from './unit-sheet';

/**
 * The monthly report as an .xlsx workbook for reading on screen and printing on A4. The same report gives the same
 * bytes.
 */
export async function writeMonthlyReport(report: MonthlyReport): Promise<Uint8Array> {
  const workbook = reportWorkbook(report);
  const shares = shareLists(report);
  addOverviewSheet(workbook, report);
  addUnitSheet(workbook, report, shares);
  addAttentionSheet(workbook, report);
  addReportingSheet(workbook, report);
  addQuotaSheet(workbook, report);
  addFindingSheet(workbook, report);
  addUpcomingSheet(workbook, report);
  addItemSheet(workbook, report);
  addShareSheets(workbook, report, shares);
  addTraceSheet(workbook, report);
  return workbookPackage(workbook);
}
