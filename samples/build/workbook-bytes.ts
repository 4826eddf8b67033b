import type ExcelJS from 'exceljs';
import { stablePackage } from '#xlsx/stable-package';

/** The workbook as .xlsx, byte for byte the same at every build. */
export async function workbookBytes(workbook: ExcelJS.Workbook): Promise<Uint8Array> {
  return stablePackage(new Uint8Array(await workbook.xlsx.writeBuffer()));
}
