const SECTOR = 512;
const NONE = 0xffffffff;
const END_OF_CHAIN = 0xfffffffe;
const PER_SECTOR = SECTOR / 4;
const IN_HEADER = 109;

function directoryEntry(name: string, links: { right?: number; child?: number }): Buffer {
  const entry = Buffer.alloc(128);
  entry.write(name, 'utf16le');
  entry.writeUInt16LE((name.length + 1) * 2, 64);
  entry.writeUInt32LE(NONE, 68);
  entry.writeUInt32LE(links.right ?? NONE, 72);
  entry.writeUInt32LE(links.child ?? NONE, 76);
  return entry;
}

function header(directory: number, tables: readonly number[], lists: number): Buffer {
  const bytes = Buffer.alloc(SECTOR);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  bytes.writeUInt16LE(9, 30);
  bytes.writeUInt32LE(directory, 48);
  bytes.writeUInt32LE(lists, 68);
  for (let index = 0; index < IN_HEADER; index++) bytes.writeUInt32LE(tables[index] ?? NONE, 76 + index * 4);
  return bytes;
}

/** Lists of the tables that the header has no room for, chained by their last number. */
function tableLists(tables: readonly number[], first: number): Buffer[] {
  const lists: Buffer[] = [];
  for (let at = IN_HEADER; at < tables.length; at += PER_SECTOR - 1) {
    const list = Buffer.alloc(SECTOR, 0xff);
    for (const [index, table] of tables.slice(at, at + PER_SECTOR - 1).entries())
      list.writeUInt32LE(table, index * 4);
    if (at + PER_SECTOR - 1 < tables.length) list.writeUInt32LE(first + lists.length + 1, SECTOR - 4);
    lists.push(list);
  }
  return lists;
}

/**
 * For tests: an OLE compound file with empty streams at its top level, its directory behind `before` sectors of
 * other data, and one stream `nested` inside the first of them.
 */
export function makeCompoundFile(names: readonly string[], before = 0, nested?: string): Uint8Array {
  const entries = [
    directoryEntry('Root Entry', { child: 1 }),
    ...names.map((name, index) =>
      directoryEntry(name, {
        ...(index + 1 < names.length ? { right: index + 2 } : {}),
        ...(nested !== undefined && index === 0 ? { child: names.length + 1 } : {}),
      }),
    ),
    ...(nested === undefined ? [] : [directoryEntry(nested, {})]),
  ];
  const directorySectors = Math.ceil(entries.length / 4);
  const directory = Buffer.concat(entries, directorySectors * SECTOR);
  const tableCount = Math.ceil((before + directorySectors) / PER_SECTOR);
  const firstTable = before + directorySectors;
  const table = Buffer.alloc(tableCount * SECTOR, 0xff);
  for (let sector = before; sector < firstTable; sector++) {
    table.writeUInt32LE(sector + 1 < firstTable ? sector + 1 : END_OF_CHAIN, sector * 4);
  }
  const tables = Array.from({ length: tableCount }, (_, index) => firstTable + index);
  const firstList = firstTable + tableCount;
  const head = header(before, tables, firstList);
  return Buffer.concat([
    head,
    Buffer.alloc(before * SECTOR),
    directory,
    table,
    ...tableLists(tables, firstList),
  ]);
}
