import { type UnzipFileInfo, unzipSync, zipSync } from 'fflate';
import { UnreadableWorkbookError } from '#xlsx/errors';
import { MAX_ENTRIES, MAX_INFLATED_BYTES } from '#xlsx/limits';
import type { PackageParts } from '#xlsx/package/change-parts';

/** What is opened here runs in a page: a workbook beyond this is no ledger. */
export const MAX_FILE_BYTES = 20 * 1024 * 1024;

/** `PK`, and nothing else: what is encrypted or from before 2007 is another kind of file. */
function isZip([first, second]: Uint8Array): boolean {
  return first === 0x50 && second === 0x4b;
}

/** Holds the sizes a file declares against the limits; what the simulated Excel has no model for is left out. */
function wanted(): (file: UnzipFileInfo) => boolean {
  let [entries, inflated] = [0, 0];
  return ({ name, originalSize }) => {
    entries += 1;
    inflated += originalSize;
    if (entries > MAX_ENTRIES || inflated > MAX_INFLATED_BYTES)
      throw new UnreadableWorkbookError('too-large');
    return !/^\/?xl\/(?:media|charts|drawings\/(?!vmlDrawing)|externalLinks|embeddings)\//i.test(name);
  };
}

/**
 * The parts of an .xlsx file. No part grows beyond the size it declares, so that a small file cannot fill the memory.
 * Throws UnreadableWorkbookError.
 */
export function unpack(bytes: Uint8Array): PackageParts {
  if (bytes.length === 0) throw new UnreadableWorkbookError('empty-file');
  if (bytes.length > MAX_FILE_BYTES) throw new UnreadableWorkbookError('too-large');
  if (!isZip(bytes)) throw new UnreadableWorkbookError('not-workbook');
  try {
    return unzipSync(bytes, { filter: wanted() });
  } catch (error) {
    if (error instanceof UnreadableWorkbookError) throw error;
    throw new UnreadableWorkbookError('damaged', error);
  }
}

/** The parts as a file again; not compressed, since it is read at once. */
export function repack(parts: PackageParts): Uint8Array {
  return zipSync(parts, { level: 0 });
}
