import type { WorkbookGrids } from '#core/grid/grid';
import { inExcel } from '../in-excel';
import { readGrids } from './read-grids';

/** The open workbook, in three round trips. Needs ExcelApi 1.13. Fails with `ExcelRefusal` or `RowTooLargeError`. */
export function readWorkbook(): Promise<WorkbookGrids> {
  return inExcel(async (context) => {
    const { workbook } = context;
    workbook.load('name');
    const grids = await readGrids(context);
    return { fileName: workbook.name, grids };
  });
}
