import { zipSync } from 'fflate';
import { ZIP_TYPE } from './media-types';
import type { ReportFile } from './report-file';

/** The earliest time a zip entry can bear; given in local time because that is how zip writers read it. */
const NO_TIME = new Date(1980, 0, 1);

/** The files in one, in order: the same files give the same bytes. The documents are packed already. */
export function zipFile(name: string, files: readonly ReportFile[]): ReportFile {
  const entries = files.map((file) => [file.name, file.bytes] as const);
  return {
    name,
    type: ZIP_TYPE,
    bytes: zipSync(Object.fromEntries(entries), { mtime: NO_TIME, level: 0 }),
    gaps: files.flatMap(({ gaps }) => gaps),
  };
}
