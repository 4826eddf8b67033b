/** Why a file cannot be read, with what its owner should do about it (Simplified Chinese, shown to the user). */
const MESSAGES = {
  'empty-file': '文件是空的（0 字节），请重新复制或下载后再试',
  'not-workbook': '这不是 Excel 工作簿，请选择 .xlsx 文件，或在 Excel 或 WPS 中另存为 .xlsx 后再试',
  'text-file': '文件内容是文本或网页（如 .csv、.html），不是工作簿，请在 Excel 或 WPS 中另存为 .xlsx 后再试',
  'legacy-xls': '这是旧版 .xls 文件，请在 Excel 或 WPS 中另存为 .xlsx 后再试',
  'binary-workbook': '这是二进制工作簿 .xlsb，请在 Excel 中另存为 .xlsx 后再试',
  'open-document': '这是 OpenDocument 文件（.ods 等），请在 Excel 或 WPS 中另存为 .xlsx 后再试',
  'other-office': '这是 Word 或 PowerPoint 文件，不是工作簿，请选择台账所在的 .xlsx 文件',
  password: '文件设有打开密码，请取消密码后再试',
  truncated: '文件不完整，可能没有下载或复制完，请重新获取后再试',
  damaged: '文件已损坏，无法读取，请用 Excel 或 WPS 打开并修复，另存为 .xlsx 后再试',
  'too-large': '文件内容过大，超出可读取的范围，请删除多余的空行、空列格式、图片和工作表，另存后再试',
  'empty-workbook': '工作簿里没有任何内容，请确认选对了文件',
} as const;

export type UnreadableCode = keyof typeof MESSAGES;

/** The one error that opening or reading a workbook throws. Its message is for the user, its cause for the log. */
export class UnreadableWorkbookError extends Error {
  override readonly name = 'UnreadableWorkbookError';

  constructor(
    readonly code: UnreadableCode,
    cause?: unknown,
  ) {
    super(MESSAGES[code], cause === undefined ? undefined : { cause });
  }
}
