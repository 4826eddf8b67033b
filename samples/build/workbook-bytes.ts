import type ExcelJS from 'exceljs';
import { unzipSync, zipSync } from 'fflate';

/**
 * Made of local fields on purpose: zip entries carry local time without a zone, so these bytes are the same
 * whatever zone the machine is in.
 */
const ENTRY_TIME = new Date(2023, 6, 1);

/** The workbook as .xlsx, byte for byte the same at every build: exceljs alone would stamp the entries with today. */
export async function workbookBytes(workbook: ExcelJS.Workbook): Promise<Uint8Array> {
  const entries = unzipSync(new Uint8Array(await workbook.xlsx.writeBuffer()));
  return zipSync(entries, { mtime: ENTRY_TIME, level: 9 });
}
