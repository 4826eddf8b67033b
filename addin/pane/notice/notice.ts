/** Something the clerk is told at the top of the pane. */
export interface Notice {
  readonly intent: 'success' | 'warning' | 'error' | 'info';
  readonly text: string;
  /** What can be done about it, e.g. 撤销. */
  readonly action?: { readonly label: string; readonly run: () => void };
}

const OWN_ERRORS: ReadonlySet<string> = new Set(['ExcelRefusal', 'RowTooLargeError', 'ApiError']);

/** The message of an error that was written for clerks, whichever thread it comes from; else what happened, in short. */
export function messageOf(error: unknown): string {
  const { name, message } = error instanceof Error ? error : new Error(String(error));
  if (OWN_ERRORS.has(name) || /[\u4e00-\u9fff]/.test(message)) return message;
  return `出现意外问题，这一步没有完成，表格没有改动。请重试；仍不行时请把这句话告诉管理员：${message}`;
}
