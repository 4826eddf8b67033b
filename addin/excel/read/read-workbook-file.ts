import { inExcel } from '../in-excel';
import { readFileBytes } from './read-file';

/** The open workbook as the bytes of an .xlsx file, unsaved changes included. */
export interface WorkbookFile {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/** The open workbook for an Excel that cannot be asked for its cells. Needs ExcelApi 1.7. Fails with `ExcelRefusal`. */
export async function readWorkbookFile(): Promise<WorkbookFile> {
  const fileName = await inExcel(async ({ workbook }) => {
    workbook.load('name');
    await workbook.context.sync();
    return workbook.name;
  });
  return { fileName, bytes: await readFileBytes() };
}
