const MAGIC = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ENTRY_LENGTH = 128;
const MAX_NAME_BYTES = 64;
const HEADER_SECTORS = 109;
const HEADER_SECTORS_AT = 76;
/** Sector and entry numbers above this stand for “none”. */
const LAST_REGULAR = 0xfffffffa;

/** True for an OLE compound file: .xls, .doc, .ppt, their WPS kin, and any Office file with a password. */
export function isCompoundFile(bytes: Uint8Array): boolean {
  return MAGIC.every((byte, index) => bytes[index] === byte);
}

interface DirectoryEntry {
  readonly name: string;
  readonly left: number;
  readonly right: number;
  readonly child: number;
}

/** The sector that holds piece `index` of the file allocation table; large files list them in sectors of their own. */
function tableSector(view: DataView, index: number, sectorSize: number): number {
  if (index < HEADER_SECTORS) return view.getUint32(HEADER_SECTORS_AT + index * 4, true);
  const perSector = sectorSize / 4 - 1;
  let list = view.getUint32(68, true);
  let rest = index - HEADER_SECTORS;
  for (; rest >= perSector; rest -= perSector) list = view.getUint32((list + 2) * sectorSize - 4, true);
  return view.getUint32((list + 1) * sectorSize + rest * 4, true);
}

/** The sector that follows `sector` in its chain, by the file allocation table. */
function nextSector(view: DataView, sector: number, sectorSize: number): number {
  const perSector = sectorSize / 4;
  const table = tableSector(view, Math.floor(sector / perSector), sectorSize);
  return view.getUint32((table + 1) * sectorSize + (sector % perSector) * 4, true);
}

function readEntry(view: DataView, at: number): DirectoryEntry {
  const length = Math.min(view.getUint16(at + 64, true), MAX_NAME_BYTES);
  const name = Array.from({ length: Math.max(0, length / 2 - 1) }, (_, index) =>
    String.fromCharCode(view.getUint16(at + index * 2, true)),
  ).join('');
  const [left = 0, right = 0, child = 0] = [68, 72, 76].map((offset) => view.getUint32(at + offset, true));
  return { name, left, right, child };
}

/** All directory entries, in file order; stops at the end of a file that was cut off or loops. */
function readDirectory(view: DataView): DirectoryEntry[] {
  const sectorSize = 1 << Math.min(view.getUint16(30, true), 12);
  const entries: DirectoryEntry[] = [];
  const visited = new Set<number>();
  let sector = view.getUint32(48, true);
  while (sector < LAST_REGULAR && !visited.has(sector)) {
    visited.add(sector);
    const start = (sector + 1) * sectorSize;
    if (start + sectorSize > view.byteLength) break;
    for (let at = start; at < start + sectorSize; at += ENTRY_LENGTH) entries.push(readEntry(view, at));
    sector = nextSector(view, sector, sectorSize);
  }
  return entries;
}

/**
 * Names of the streams and storages at the top level of a compound file, e.g. `Workbook` or `EncryptedPackage`.
 * Objects embedded deeper down do not count. Empty where the directory cannot be read.
 */
export function topLevelNames(bytes: Uint8Array): ReadonlySet<string> {
  const names = new Set<string>();
  let entries: DirectoryEntry[];
  try {
    entries = readDirectory(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  } catch (error) {
    if (error instanceof RangeError) return names;
    throw error;
  }
  const pending = [entries[0]?.child];
  const visited = new Set<number>();
  for (let index = pending.pop(); index !== undefined; index = pending.pop()) {
    const entry = entries[index];
    if (!entry || visited.has(index)) continue;
    visited.add(index);
    names.add(entry.name);
    pending.push(entry.left, entry.right);
  }
  return names;
}
