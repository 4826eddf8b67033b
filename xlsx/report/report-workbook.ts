import ExcelJS, { type Workbook } from 'exceljs';
import type { CivilDate } from '#core/date/civil-date';
import { stablePackage } from '../stable-package';
import { printableText } from './cell-text';
import { dateCell } from './item-columns';

/** What a report's workbook says of itself. */
export interface WorkbookFacts {
  readonly title: string;
  readonly bureau: string;
  readonly asOf: CivilDate;
}

/** An empty workbook that bears the report's name, and its day in place of the time it is made. */
export function reportWorkbook({ title, bureau, asOf }: WorkbookFacts): Workbook {
  const workbook = new ExcelJS.Workbook();
  workbook.creator = '台账通';
  workbook.title = printableText(title);
  workbook.company = printableText(bureau);
  workbook.created = dateCell(asOf);
  workbook.modified = workbook.created;
  return workbook;
}

/** The workbook as a file: the same content gives the same bytes. */
export async function workbookPackage(workbook: Workbook): Promise<Uint8Array> {
  // Packed once, by stablePackage.
  const unpacked = await workbook.xlsx.writeBuffer({ zip: { compression: 'STORE' } });
  return stablePackage(new Uint8Array(unpacked), 5);
}
