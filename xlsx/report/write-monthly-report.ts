import ExcelJS from 'exceljs';
import type { MonthlyReport } from '#core/report/monthly-report';
import { addAttentionSheet, addItemSheet, addUpcomingSheet } from './item-sheets';
import { addOverviewSheet } from './overview-sheet';
import { addQuotaSheet } from './quota-sheet';
import { stablePackage } from '../stable-package';
import { addUnitSheet } from './unit-sheet';
import { dateCell } from './item-columns';

/**
 * The monthly report as an .xlsx workbook for reading on screen and printing on A4. The same report gives the same
 * bytes.
 */
export async function writeMonthlyReport(report: MonthlyReport): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  workbook.creator = '台账通';
  workbook.title = report.title;
  workbook.company = report.bureau;
  workbook.created = dateCell(report.asOf);
  workbook.modified = workbook.created;
  addOverviewSheet(workbook, report);
  addUnitSheet(workbook, report);
  addAttentionSheet(workbook, report);
  addQuotaSheet(workbook, report);
  addUpcomingSheet(workbook, report);
  addItemSheet(workbook, report);
  return stablePackage(new Uint8Array(await workbook.xlsx.writeBuffer()));
}
