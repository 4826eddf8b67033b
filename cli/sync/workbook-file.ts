import type { PartEdits } from '#core/sync/client/sheet-part';
import type { SheetEdits } from '#xlsx/edit/sheet-edits';
import { editPackage } from '#xlsx/edit-package';
import { replaceFile } from './replace-file';

/** Edits of the parts as edits of their sheets; two parts may share one. A token column that is new is hidden. */
export function bySheet(edits: readonly PartEdits[]): SheetEdits[] {
  const sheets = new Map<string, Required<SheetEdits>>();
  for (const { part, edits: own } of edits) {
    const { sheet, tokenColumn } = part.ledger;
    const known = sheets.get(sheet);
    const hidden = tokenColumn.header === undefined ? [tokenColumn.index] : [];
    sheets.set(sheet, {
      sheet,
      cells: [...(known?.cells ?? []), ...own.cells],
      insertions: [...(known?.insertions ?? []), ...own.insertions],
      deletions: [...(known?.deletions ?? []), ...own.deletions],
      hiddenColumns: [...new Set([...(known?.hiddenColumns ?? []), ...hidden])],
    });
  }
  return [...sheets.values()];
}

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
    const edited = editPackage(this.bytes, bySheet(edits));
    await replaceFile(this.name, this.bytes, edited);
    this.bytes = edited;
    this.put = [];
    this.moved ||= edits.some(
      ({ edits: { insertions, deletions } }) => insertions.length + deletions.length > 0,
    );
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
