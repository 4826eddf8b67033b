import { editsBySheet, moveRows } from '#core/sync/client/edits-by-sheet';
import type { PartEdits } from '#core/sync/client/sheet-part';
import { editPackage } from '#xlsx/edit-package';
import { replaceFile } from './replace-file';

/** A workbook's file as this run last wrote it. */
export class WorkbookFile {
  private put: PartEdits[] = [];
  private moved = false;

  constructor(
    readonly name: string,
    public bytes: Uint8Array,
  ) {}

  /** Remembers edits to write with the next, or at the end: writing a large file for each of many would be slow. */
  putOff(edits: readonly PartEdits[]): void {
    this.put.push(...edits);
  }

  /** Fails with `EditRefusedError` or `UserError`; the file is then as it was. */
  async write(edits: readonly PartEdits[]): Promise<void> {
    const edited = editPackage(this.bytes, editsBySheet(edits));
    await replaceFile(this.name, this.bytes, edited);
    this.bytes = edited;
    this.put = [];
    this.moved ||= moveRows(edits);
  }

  /** Whether rows have been put in or taken out since this was last asked. */
  takeMoved(): boolean {
    const { moved } = this;
    this.moved = false;
    return moved;
  }

  /** Writes what was put off, if no later edits have made that needless. */
  async flush(): Promise<void> {
    if (this.put.length > 0) await this.write(this.put);
  }
}
