/** Why an edit cannot be made without harm to the file, in words for the user (Simplified Chinese). */
const REASONS = {
  'no-such-sheet': '工作簿里没有这张工作表',
  'outside-sheet': '单元格超出工作表的范围',
  'text-too-long': '文字超过一个单元格能容纳的 32,767 个字符',
  'not-a-number': '数值无效',
  'shared-formula': '单元格的公式还供其他单元格共用，请先在 Excel 中改写这些公式',
  'array-formula': '单元格属于数组公式的区域，请先在 Excel 中改写该公式',
  'table-header': '单元格是 Excel 表格（超级表）的标题，请在 Excel 中修改',
  formula: '单元格是公式，请改正公式或它引用的单元格',
  'rich-text': '单元格里的文字有几种格式，改写会丢失格式，请在 Excel 中修改',
  'locked-cell': '单元格已锁定（工作表受保护），请先撤销保护再修改',
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
