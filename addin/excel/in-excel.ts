import { codeOf } from './error-code';
import { ExcelRefusal, type RefusalReason } from './excel-refusal';

const SIZE = '一次处理的内容超过了 Excel 的限制，请减少一次处理的数量后再试。';
const SELECTION = 'Excel 现在无法在台账窗口里操作，请先切换到台账窗口再试。';
const SHAPE = '工作表里的合并单元格、表格或数组公式不允许这样改动行，请先取消它们再试。';
const FILTER = '工作表正在筛选，请先清除筛选再试。';
const BUSY = 'Excel 正忙，请稍候再试。';

/** What Excel's codes mean to a clerk. */
const MEANINGS: Readonly<Record<string, readonly [RefusalReason, string]>> = {
  AccessDenied: ['protected', '工作表受保护，请先撤销工作表保护（“审阅”→“撤销工作表保护”）再试。'],
  InvalidOperationInCellEditMode: ['editing', '有单元格正在编辑，请按回车键结束编辑后再试。'],
  WriteNotSupportedWhenModalDialogOpen: ['editing', 'Excel 打开着对话框，请先关闭对话框再试。'],
  ItemNotFound: ['gone', '要用到的工作表或单元格已经不在了，请重新校验。'],
  InvalidReference: ['gone', '要用到的单元格已经不在了，请重新校验。'],
  RequestPayloadSizeLimitExceeded: ['too-large', SIZE],
  ResponsePayloadSizeLimitExceeded: ['too-large', SIZE],
  RangeExceedsLimit: ['too-large', SIZE],
  InvalidSelection: ['not-in-front', SELECTION],
  FilteredRangeConflict: ['filtered', FILTER],
  InsertDeleteConflict: ['other', SHAPE],
  MergedRangeConflict: ['other', SHAPE],
  ActivityLimitReached: ['other', BUSY],
  RequestAborted: ['other', BUSY],
  InvalidOrTimedOutSession: ['other', '与 Excel 的连接已断开，请刷新或重新打开工作簿。'],
};

/** Whatever went wrong in a batch: what Excel did not do as an ExcelRefusal, anything else as it is. */
export function refusalOf(error: unknown): unknown {
  const code = codeOf(error);
  if (code === undefined || error instanceof ExcelRefusal) return error;
  const [reason, message] = MEANINGS[code] ?? ['other', `Excel 没有完成这一步，请再试一次（${code}）。`];
  return new ExcelRefusal(reason, message, { cause: error });
}

/**
 * Runs a batch as soon as nobody is in the middle of a cell. Throws ExcelRefusal for what Excel does not do, and passes
 * on all other errors.
 */
export async function inExcel<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  try {
    return await Excel.run({ delayForCellEdit: true }, batch);
  } catch (error) {
    throw refusalOf(error);
  }
}
