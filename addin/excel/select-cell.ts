import { codeOf } from './error-code';
import { ExcelRefusal } from './excel-refusal';

/** What Excel says where another workbook is in front. */
const NOT_IN_FRONT = new Set(['GeneralException', 'InvalidSelection', 'InvalidOperation']);

/** Why the cell is not to be seen; undefined where it is. */
function hiddenBy(sheet: Excel.Worksheet, range: Excel.Range): string | undefined {
  if (sheet.visibility !== 'Visible') return `工作表“${sheet.name}”已隐藏，请先取消隐藏再点击。`;
  if (range.rowHidden) return '这一行被隐藏或被筛选掉了，请先取消隐藏或清除筛选再点击。';
  return range.columnHidden ? '这一列被隐藏了，请先取消隐藏再点击。' : undefined;
}

/** Shows a cell, by its A1 address, and selects it. Throws ExcelRefusal where it is hidden or Excel does not select it. */
export async function selectCell(
  context: Excel.RequestContext,
  sheetName: string,
  address: string,
): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(sheetName).load('name,visibility');
  const range = sheet.getRange(address).load('rowHidden,columnHidden');
  await context.sync();
  const hidden = hiddenBy(sheet, range);
  if (hidden !== undefined) throw new ExcelRefusal('other', hidden);
  try {
    sheet.activate();
    range.select();
    await context.sync();
  } catch (error) {
    if (!NOT_IN_FRONT.has(codeOf(error) ?? '')) throw error;
    throw new ExcelRefusal('not-in-front', '请先切换到台账窗口再点击。', { cause: error });
  }
}
