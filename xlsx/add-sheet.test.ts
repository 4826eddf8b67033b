import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import type { CellValue } from '#core/grid/grid';
import { addSheet, type NewSheet } from './add-sheet';
import { EditRefusedError } from './edit/edit-refused-error';
import { readWorkbook } from './read-workbook';
import { makePackage, relationships, workbook } from './testing/make-package';
import { thrownBy } from './testing/thrown-by';

const SHEET: NewSheet = {
  name: '单位名录',
  rows: [
    ['单位名称', '别名'],
    ['办公室', null],
  ],
  widths: [30, 12.5],
};
const TOUCHED = ['[Content_Types].xml', 'xl/workbook.xml', 'xl/_rels/workbook.xml.rels'];

function part(bytes: Uint8Array, name: string): string {
  return strFromU8(unzipSync(bytes)[name] ?? new Uint8Array());
}

/** A package with the workbook part given. */
const withWorkbook = (xml: string): Uint8Array => makePackage({ 'xl/workbook.xml': xml });

describe('addSheet', () => {
  it('writes the sheet behind the others; every other part stays byte for byte', async () => {
    const before = makePackage({ 'xl/media/image1.png': 'not touched' });
    const after = addSheet(before, SHEET);
    const [old, added] = [unzipSync(before), unzipSync(after)];
    const names = Object.keys(added).filter(
      (name) => Buffer.compare(old[name] ?? new Uint8Array(), added[name] ?? new Uint8Array()) !== 0,
    );
    expect(names.sort()).toEqual([...TOUCHED, 'xl/worksheets/sheet2.xml'].sort());
    expect(Object.keys(old).every((name) => name in added)).toBe(true);
    const { grids } = await readWorkbook(after, '');
    expect(grids.map(({ sheet }) => sheet)).toEqual(['台账', '单位名录']);
    expect(grids[0]?.values).toEqual([['序号']]);
  });

  it('only inserts into the parts it touches', () => {
    const before = makePackage();
    const after = addSheet(before, SHEET);
    for (const name of TOUCHED) {
      const [old, edited] = [part(before, name), part(after, name)];
      let common = 0;
      while (old.charAt(common) === edited.charAt(common)) common += 1;
      expect(edited.endsWith(old.slice(common))).toBe(true);
    }
    expect(part(after, 'xl/workbook.xml')).toContain(
      '<sheet name="单位名录" sheetId="2" r:id="rId2"/></sheets>',
    );
  });

  it('is read by exceljs, with widths and the header in view', async () => {
    const bytes = addSheet(makePackage(), SHEET);
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(Uint8Array.from(bytes).buffer);
    const sheet = book.getWorksheet('单位名录');
    expect([1, 2].map((column) => sheet?.getColumn(column).width)).toEqual([30, 12.5]);
    expect(sheet?.views).toEqual([expect.objectContaining({ state: 'frozen', ySplit: 1 })]);
    expect(sheet?.getCell('A2').value).toBe('办公室');
    expect(sheet?.getCell('B2').value).toBeNull();
  });

  it('finds free names beside odd ones', () => {
    const links = relationships(
      ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
      ['rId2', 'theme', 'theme/theme1.xml'],
    );
    const before = makePackage({
      'xl/workbook.xml': workbook('<sheets><sheet name="台账" sheetId="7" r:id="rId1"/></sheets>'),
      'xl/_rels/workbook.xml.rels': links,
      'xl/theme/theme1.xml': '<theme/>',
      'xl/worksheets/Sheet2.xml': '<left/>',
    });
    const after = addSheet(before, SHEET);
    expect(part(after, 'xl/workbook.xml')).toContain('sheetId="8" r:id="rId3"');
    expect(part(after, 'xl/_rels/workbook.xml.rels')).toContain('Target="worksheets/sheet3.xml"');
    expect(part(after, '[Content_Types].xml')).toContain('PartName="/xl/worksheets/sheet3.xml"');
  });

  it('speaks the dialect of the file: prefixes and the strict namespaces', async () => {
    const strict = 'http://purl.oclc.org/ooxml';
    const before = makePackage({
      'xl/workbook.xml': `<x:workbook xmlns:x="${strict}/spreadsheetml/main" xmlns:q="${strict}/officeDocument/relationships"><x:sheets><x:sheet name="台账" sheetId="1" q:id="a"/></x:sheets></x:workbook>`,
      'xl/_rels/workbook.xml.rels': `<p:Relationships xmlns:p="http://schemas.openxmlformats.org/package/2006/relationships"><p:Relationship Id="a" Type="${strict}/officeDocument/relationships/worksheet" Target="worksheets/sheet1.xml"/></p:Relationships>`,
    });
    const after = addSheet(before, SHEET);
    expect(part(after, 'xl/workbook.xml')).toContain(
      '<x:sheet name="单位名录" sheetId="2" q:id="rId1"/></x:sheets>',
    );
    expect(part(after, 'xl/_rels/workbook.xml.rels')).toContain(
      `<p:Relationship Id="rId1" Type="${strict}/officeDocument/relationships/worksheet"`,
    );
    expect(part(after, 'xl/worksheets/sheet2.xml')).toContain(`xmlns="${strict}/spreadsheetml/main"`);
    expect((await readWorkbook(after, '')).grids).toHaveLength(2);
  });

  it.each([
    [
      'a sheet of that name',
      '<sheets><sheet name="单位名录" sheetId="1" r:id="rId1"/></sheets>',
      'sheet-exists',
    ],
    [
      'a protected structure',
      '<workbookProtection lockStructure="1"/><sheets><sheet name="台账" sheetId="1" r:id="rId1"/></sheets>',
      'structure-locked',
    ],
  ])('refuses %s', (_, content, code) => {
    const error = thrownBy(() => addSheet(withWorkbook(workbook(content)), SHEET));
    expect(error).toBeInstanceOf(EditRefusedError);
    expect(error).toMatchObject({ code });
  });

  it('takes a name in another case for the same, as Excel does', () => {
    const bytes = withWorkbook(workbook('<sheets><sheet name="Units" sheetId="1" r:id="rId1"/></sheets>'));
    expect(() => addSheet(bytes, { ...SHEET, name: 'UNITS' })).toThrow(EditRefusedError);
  });

  it('reads back what was written, whatever the text', async () => {
    const value: fc.Arbitrary<CellValue> = fc.oneof(
      fc.constant(null),
      fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }),
      fc.integer(),
      fc.boolean(),
    );
    const rows = fc.array(fc.array(value, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(rows, async (written) => {
        const bytes = addSheet(makePackage(), { name: '表<&"', rows: written, widths: [] });
        const grid = (await readWorkbook(bytes, '')).grids[1];
        const read = written.map((row, r) => row.map((_, c) => grid?.values[r]?.[c] ?? null));
        expect(grid?.sheet).toBe('表<&"');
        expect(read).toEqual(written);
      }),
      { numRuns: 50 },
    );
  });
});
