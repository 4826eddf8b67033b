/** Why an edit cannot be made without harm to the file, in words for the user (Simplified Chinese). */
const REASONS = {
  'no-such-sheet': '工作簿里没有这张工作表',
  'sheet-exists': '工作簿里已有同名的工作表，请先给它改名',
  'structure-locked': '工作簿的结构受保护，不能加工作表，请先撤销保护',
  'outside-sheet': '单元格超出工作表的范围',
  'text-too-long': '文字超过一个单元格能容纳的 32,767 个字符',
  'not-a-number': '数值无效',
  'shared-formula': '单元格的公式还供其他单元格共用，请先在 Excel 中改写这些公式',
  'array-formula': '单元格属于数组公式的区域，请先在 Excel 中改写该公式',
  'table-header': '单元格是 Excel 表格（超级表）的标题，请在 Excel 中修改',
  formula: '单元格是公式，请改正公式或它引用的单元格',
  'rich-text': '单元格里的文字有几种格式，改写会丢失格式，请在 Excel 中修改',
  'locked-cell': '单元格已锁定（工作表受保护），请先撤销保护再修改',
  'protected-sheet': '工作表受保护，不允许增删行，请先撤销工作表保护',
  'full-sheet': '工作表最后一行已有内容，不能再插入行',
  'row-in-table': '要增删的行在 Excel 表格（超级表）内，请在 Excel 中增删，或先将表格转换为普通区域',
  'row-in-array-formula': '要增删的行在数组公式的区域内，请先在 Excel 中改写该公式',
  'pivot-table': '工作表上有数据透视表，不能增删行，请把数据透视表移到其他工作表',
  'data-table': '工作表上有模拟运算表，不能增删行，请在 Excel 中增删',
  controls: '工作表上有控件或嵌入的对象，不能增删行，请在 Excel 中增删',
  scenarios: '工作表上有方案（模拟分析），不能增删行，请在 Excel 中增删',
  'xml-map': '工作表上有 XML 映射的单元格，不能增删行，请在 Excel 中增删',
  'several-sheets': '有公式跨多张工作表引用这张表（如“一月:三月!A1”），不能增删行，请在 Excel 中增删',
  'filter-header': '要删除的行是自动筛选的标题行，请先取消筛选',
  'pivot-source': '要删除的行是数据透视表或合并计算的全部数据来源，请先在 Excel 中更改来源',
  'merge-apart': '新行要并入的合并区域与它之间隔着别的新行，请先插入并入合并区域的行',
  'under-merge': '新行的这个单元格在合并区域内，写入的内容会被遮住，请先取消合并',
} as const;

export type EditRefusedCode = keyof typeof REASONS;

/** The reason alone, without the place, for where the place is told apart. */
export function refusalReason(code: EditRefusedCode): string {
  return REASONS[code];
}

/** Thrown before anything is written, so that a package is edited as a whole or not at all. */
export class EditRefusedError extends Error {
  override readonly name = 'EditRefusedError';

  constructor(
    readonly code: EditRefusedCode,
    readonly sheet: string,
    /** A1 address, where one cell is the reason. */
    readonly cell?: string,
  ) {
    super(`${sheet}${cell === undefined ? '' : `!${cell}`}：${REASONS[code]}`);
  }
}
