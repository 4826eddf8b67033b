import { deflateRawSync, constants } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { UnreadableWorkbookError, type UnreadableCode } from './errors';
import { openPackage } from './guard';
import { readWorkbook } from './read-workbook';
import { makeCompoundFile } from './testing/make-compound-file';
import { makePackage, relationships, workbook, worksheet } from './testing/make-package';
import type { ZipEntry } from './zip/directory';
import { writeZip } from './zip/write';

async function refusal(bytes: Uint8Array): Promise<UnreadableWorkbookError> {
  const outcome: unknown = await readWorkbook(bytes, '台账.xlsx').catch((error: unknown) => error);
  if (outcome instanceof UnreadableWorkbookError) return outcome;
  throw new Error('the file was read', { cause: outcome });
}

function zipOf(names: readonly string[]): Uint8Array {
  return zipSync(Object.fromEntries(names.map((name) => [name, strToU8('<x/>')])));
}

function sheetOf(content: string): Uint8Array {
  return makePackage({ 'xl/worksheets/sheet1.xml': worksheet(content) });
}

/** An entry that inflates to `megabytes` of spaces, whatever size it declares; full flushes make blocks repeatable. */
function bomb(name: string, megabytes: number, declared: number): ZipEntry {
  const block = deflateRawSync(Buffer.alloc(1024 * 1024, ' '), { finishFlush: constants.Z_FULL_FLUSH });
  const data = Buffer.concat([...Array<Buffer>(megabytes).fill(block), deflateRawSync(Buffer.alloc(0))]);
  return { name, rawName: Buffer.from(name), method: 8, flags: 0, crc32: 0, size: declared, data };
}

const SHEET = 'xl/worksheets/sheet1.xml';
const GIGABYTE = 1024 * 1024 * 1024;

function withEntry(entry: ZipEntry): Uint8Array {
  const parts = new Map([...openPackage(makePackage()).values()].map((part) => [part.name, part]));
  return writeZip([...parts.set(entry.name, entry).values()]);
}

function setEncrypted(bytes: Uint8Array): Uint8Array {
  const copy = Buffer.from(bytes);
  const directory = copy.indexOf(Buffer.from('PK\x01\x02', 'latin1'));
  copy.writeUInt16LE(1, directory + 8);
  return copy;
}

const ENTITIES = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>';

describe('files that are refused', () => {
  const cases: readonly (readonly [name: string, code: UnreadableCode, bytes: () => Uint8Array])[] = [
    ['an empty file', 'empty-file', () => new Uint8Array()],
    [
      'binary garbage',
      'not-workbook',
      () => Uint8Array.from({ length: 500 }, (_, index) => (index * 7) % 256),
    ],
    ['a .csv', 'text-file', () => strToU8('序号,部门\r\n1,办公室\r\n')],
    ['a web page named .xls', 'text-file', () => strToU8('<html><table><tr><td>1</td></tr></table></html>')],
    ['text in UTF-16', 'text-file', () => Buffer.from('\ufeff序号\t部门', 'utf16le')],
    ['an old .xls', 'legacy-xls', () => makeCompoundFile(['Workbook', '\u0005SummaryInformation'])],
    ['an .xls of Excel 95', 'legacy-xls', () => makeCompoundFile(['Book'])],
    [
      'an .xls that holds a Word object',
      'legacy-xls',
      () => makeCompoundFile(['Workbook'], 0, 'WordDocument'),
    ],
    [
      'an .xlsx with a password',
      'password',
      () => makeCompoundFile(['EncryptionInfo', 'EncryptedPackage'], 9000),
    ],
    ['a .doc or .wps', 'other-office', () => makeCompoundFile(['1Table', 'WordDocument'])],
    ['a .ppt', 'other-office', () => makeCompoundFile(['PowerPoint Document'])],
    ['another compound file', 'not-workbook', () => makeCompoundFile(['__properties_version1.0'])],
    [
      'a .docx renamed',
      'other-office',
      () => zipOf(['[Content_Types].xml', '_rels/.rels', 'word/document.xml']),
    ],
    ['a .pptx renamed', 'other-office', () => zipOf(['_rels/.rels', 'ppt/presentation.xml'])],
    ['an .xlsb', 'binary-workbook', () => zipOf(['_rels/.rels', 'xl/workbook.bin'])],
    ['an .ods', 'open-document', () => zipOf(['mimetype', 'content.xml'])],
    ['any other .zip', 'not-workbook', () => zipOf(['照片.txt'])],
    ['an empty .zip', 'not-workbook', () => zipSync({})],
    [
      'an Office package without document',
      'not-workbook',
      () => makePackage({ '_rels/.rels': relationships() }),
    ],
    ['a package of another kind', 'not-workbook', () => makePackage({ 'xl/workbook.xml': '<drawing/>' })],
    ['an encrypted .zip entry', 'password', () => setEncrypted(makePackage())],
    ['an .xlsx cut off', 'truncated', () => makePackage().subarray(0, 700)],
    ['a missing worksheet part', 'damaged', () => makePackage({ [SHEET]: null })],
    [
      'a sheet without relationship',
      'damaged',
      () => makePackage({ 'xl/_rels/workbook.xml.rels': relationships() }),
    ],
    ['XML cut off', 'damaged', () => makePackage({ [SHEET]: worksheet('<sheetData>').slice(0, 60) })],
    ['an unknown entity', 'damaged', () => sheetOf('<sheetData><row><c><v>&b;</v></c></row></sheetData>')],
    [
      'an entity bomb',
      'damaged',
      () => makePackage({ [SHEET]: ENTITIES + worksheet('<sheetData/>').slice(40) }),
    ],
    [
      'a shared string that is missing',
      'damaged',
      () => sheetOf('<sheetData><row><c t="s"><v>3</v></c></row></sheetData>'),
    ],
    [
      'a column beyond XFD',
      'damaged',
      () => sheetOf('<sheetData><row r="1"><c r="XFE1"><v>1</v></c></row></sheetData>'),
    ],
    [
      'a row beyond the last',
      'damaged',
      () => sheetOf('<sheetData><row r="1048577"><c><v>1</v></c></row></sheetData>'),
    ],
    [
      'a workbook without sheets',
      'empty-workbook',
      () => makePackage({ 'xl/workbook.xml': workbook('<sheets/>') }),
    ],
    [
      'empty sheets',
      'empty-workbook',
      () => sheetOf('<sheetData><row r="9"><c r="A9" s="1"/></row></sheetData>'),
    ],
    ['a bomb that admits to 1 GB', 'too-large', () => withEntry(bomb(SHEET, 1024, GIGABYTE))],
    ['a bomb of 1 GB that declares little', 'damaged', () => withEntry(bomb(SHEET, 1024, 1000))],
    [
      'a bomb of 1 GB that declares what is allowed',
      'damaged',
      () => withEntry(bomb(SHEET, 1024, GIGABYTE / 16)),
    ],
    ['two entries of one name', 'damaged', () => zipOf(['_rels/.rels', '_RELS/.rels'])],
    [
      'very many entries',
      'too-large',
      () => zipOf(Array.from({ length: 2001 }, (_, index) => `xl/media/${index}.png`)),
    ],
  ];

  it.each(cases)('%s: %s', async (_name, code, bytes) => {
    expect(await refusal(bytes())).toMatchObject({ code });
  });

  it('are explained in Chinese, with what to do', async () => {
    expect((await refusal(makeCompoundFile(['Workbook']))).message).toBe(
      '这是旧版 .xls 文件，请在 Excel 或 WPS 中另存为 .xlsx 后再试',
    );
    expect((await refusal(makeCompoundFile(['EncryptedPackage']))).message).toBe(
      '文件设有打开密码，请取消密码后再试',
    );
  });

  it('keep the cause for the log', async () => {
    const error = await refusal(makePackage({ [SHEET]: '<worksheet>' }));
    expect(error.cause).toBeInstanceOf(Error);
  });

  it('are refused where far-apart cells would fill the memory', async () => {
    const rows = Array.from({ length: 700 }, (_, index) => `<row><c r="XFD${index + 1}"><v>1</v></c></row>`);
    expect(await refusal(sheetOf(`<sheetData>${rows.join('')}</sheetData>`))).toMatchObject({
      code: 'too-large',
    });
  });

  it('are refused where merges would keep a reader busy for ever', async () => {
    const data = '<sheetData><row r="1048576"><c r="A1048576"><v>1</v></c></row></sheetData>';
    const merges = '<mergeCell ref="A1:B1048576"/>'.repeat(12);
    expect(await refusal(sheetOf(`${data}<mergeCells>${merges}</mergeCells>`))).toMatchObject({
      code: 'too-large',
    });
  });
});

describe('openPackage', () => {
  it('finds parts whatever case and slashes their names have', () => {
    const parts = openPackage(zipOf(['_rels\\.rels', 'xl\\Workbook.xml']));
    expect([...parts.keys()]).toEqual(['_rels/.rels', 'xl/workbook.xml']);
  });

  it('does not inflate a 1 GB bomb to find out', () => {
    const before = process.resourceUsage().maxRSS;
    expect(() => openPackage(withEntry(bomb('xl/media/image1.png', 1024, GIGABYTE)))).toThrow(
      UnreadableWorkbookError,
    );
    expect(process.resourceUsage().maxRSS - before).toBeLessThan(64 * 1024);
  });
});
