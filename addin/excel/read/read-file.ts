import { ExcelRefusal } from '../excel-refusal';

/** The largest slice that Office gives: the fewer, the faster. */
const SLICE_BYTES = 4 * 1024 * 1024;

/** An earlier copy is still open, e.g. of another add-in. */
const CLOSE_FIRST = 11_000;

/** One of Office's older calls, which answer by a callback, as a promise. */
function asked<T>(call: (callback: (result: Office.AsyncResult<T>) => void) => void): Promise<T> {
  return new Promise((resolve, reject) => {
    call(({ status, value, error }) => {
      if (status === Office.AsyncResultStatus.Succeeded) resolve(value);
      else reject(unreadable(error));
    });
  });
}

function unreadable(cause: Office.Error): ExcelRefusal {
  const message =
    cause.code === CLOSE_FIRST
      ? 'Excel 正在处理上一次读取，请稍候再试。'
      : `Excel 没有交出这个工作簿的内容，请先保存工作簿再试（${cause.code}）。`;
  return new ExcelRefusal('other', message, { cause });
}

async function readSlices(file: Office.File): Promise<Uint8Array> {
  const bytes = new Uint8Array(file.size);
  for (let index = 0, offset = 0; index < file.sliceCount; index++) {
    const slice = await asked<Office.Slice>((callback) => {
      file.getSliceAsync(index, callback);
    });
    bytes.set(slice.data as ArrayLike<number>, offset);
    offset += slice.size;
  }
  return bytes;
}

/** Excel keeps two copies at most: one that is not closed is in the way of the next. */
function closed(file: Office.File): Promise<void> {
  return new Promise((resolve) => {
    file.closeAsync(() => {
      resolve();
    });
  });
}

/**
 * The open workbook as the bytes of an .xlsx file, with what has not been saved yet; for an Excel that is too old to be
 * asked for its cells. Fails with `ExcelRefusal`.
 */
export async function readFileBytes(): Promise<Uint8Array> {
  const file = await asked<Office.File>((callback) => {
    Office.context.document.getFileAsync(Office.FileType.Compressed, { sliceSize: SLICE_BYTES }, callback);
  });
  try {
    return await readSlices(file);
  } finally {
    await closed(file);
  }
}
