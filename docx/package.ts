import { zipSync } from 'fflate';

/** A .docx file: its parts by path. */
export type Package = Readonly<Record<string, Uint8Array>>;

/** The earliest time a zip entry can bear; given in local time because that is how zip writers read it. */
const NO_TIME = new Date(1980, 0, 1);
const FIRST = '[Content_Types].xml';

/** The file: the same parts give the same bytes. */
export function writePackage(parts: Package): Uint8Array {
  const { [FIRST]: types, ...others } = parts;
  const sorted = Object.entries(others).sort(([a], [b]) => (a < b ? -1 : 1));
  return zipSync(Object.fromEntries([...(types ? [[FIRST, types] as const] : []), ...sorted]), {
    mtime: NO_TIME,
  });
}
