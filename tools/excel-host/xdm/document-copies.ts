import type { Book } from '../model/book';
import { saveWorkbook } from '../workbook-file/save-workbook';

/** Excel keeps no more copies for an add-in at a time. */
const MAX_COPIES = 2;

interface Copy {
  readonly bytes: Uint8Array;
  readonly sliceSize: number;
}

/** The file of the workbook as `Office.context.document.getFileAsync` gives it: copies, read in slices and closed. */
export class DocumentCopies {
  /** The slice that gets lost on its way, of every copy. */
  lostSlice: number | undefined;
  private readonly copies = new Map<number, Copy>();
  private handles = 0;

  /** How many wait to be closed. */
  get open(): number {
    return this.copies.size;
  }

  /** Takes a copy; undefined where too many have not been closed. */
  async take(book: Book, sliceSize: number): Promise<{ handle: number; size: number } | undefined> {
    if (this.copies.size >= MAX_COPIES) return undefined;
    const bytes = await saveWorkbook(book);
    const handle = ++this.handles;
    this.copies.set(handle, { bytes, sliceSize });
    return { handle, size: bytes.length };
  }

  /** A slice of a copy; undefined where it is lost, or the copy closed. */
  slice(handle: number, index: number): readonly number[] | undefined {
    const copy = this.copies.get(handle);
    if (!copy || index === this.lostSlice) return undefined;
    const { bytes, sliceSize } = copy;
    return [...bytes.subarray(index * sliceSize, (index + 1) * sliceSize)];
  }

  close(handle: number): void {
    this.copies.delete(handle);
  }

  /** The page that asked for them is gone. */
  closeAll(): void {
    this.copies.clear();
  }
}
