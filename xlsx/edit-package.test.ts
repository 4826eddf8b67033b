import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import type { CellValue, GridEdit } from '#core/grid/grid';
import { cellAddress } from '#core/grid/address';
import { EditRefusedError } from './edit/edit-refused-error';
import type { SheetEdits } from './edit/sheet-edits';
import { editPackage } from './edit-package';
import { openPackage } from './guard';
import { readWorkbook } from './read-workbook';
import { thrownBy } from './testing/thrown-by';
import { makePackage, relationships, workbook, worksheet } from './testing/make-package';

const SHEET = 'xl/worksheets/sheet1.xml';

function at(address: string, value: CellValue): GridEdit {
  const [, letters = '', digits = ''] = /^([A-Z])(\d+)$/.exec(address) ?? [];
  return { row: Number(digits) - 1, column: letters.charCodeAt(0) - 65, value };
}

/** The text of the sheet's content after edits. */
function editedXml(content: string, edits: Omit<SheetEdits, 'sheet'>): string {
  const bytes = editPackage(makePackage({ [SHEET]: worksheet(content) }), [{ sheet: '台账', ...edits }]);
  const xml = strFromU8(unzipSync(bytes)[SHEET] ?? new Uint8Array());
  expect(xml.startsWith(worksheet('').slice(0, -'</worksheet>'.length))).toBe(true);
  return xml.slice(worksheet('').length - '</worksheet>'.length, -'</worksheet>'.length);
}

function data(rows: string): string {
  return `<sheetData>${rows}</sheetData>`;
}

/** Names of the parts whose content differs, those that are gone included. */
function changedParts(before: Uint8Array, after: Uint8Array): string[] {
  const [old, edited] = [unzipSync(before), unzipSync(after)];
  const names = new Set([...Object.keys(old), ...Object.keys(edited)]);
  const textOf = (content: Uint8Array | undefined): string | undefined =>
    content && Buffer.from(content).toString('latin1');
  return [...names].filter((name) => textOf(old[name]) !== textOf(edited[name]));
}

async function values(bytes: Uint8Array): Promise<readonly (readonly CellValue[])[]> {
  return (await readWorkbook(bytes, '')).grids[0]?.values ?? [];
}

describe('editPackage writes a worksheet’s text', () => {
  const text = (value: string): string => `<is><t xml:space="preserve">${value}</t></is>`;
  const ROW = '<row r="2" spans="2:4" ht="20"><c r="B2" s="3" t="s"><v>0</v></c><c r="D2"><v>4</v></c></row>';

  const cases: readonly (readonly [
    name: string,
    before: string,
    edits: readonly GridEdit[],
    after: string,
  ])[] = [
    [
      'a number',
      data('<row r="1"><c r="A1" s="7"><v>1</v></c></row>'),
      [at('A1', 2.5)],
      data('<row r="1"><c r="A1" s="7"><v>2.5</v></c></row>'),
    ],
    [
      'text',
      data('<row r="1"><c r="A1" s="7"><v>1</v></c></row>'),
      [at('A1', '=1+1')],
      data(`<row r="1"><c r="A1" s="7" t="inlineStr">${text('=1+1')}</c></row>`),
    ],
    [
      'a boolean',
      data('<row r="1"><c r="A1"/></row>'),
      [at('A1', true)],
      data('<row r="1"><c r="A1" t="b"><v>1</v></c></row>'),
    ],
    [
      'nothing, keeping the style',
      data('<row r="1"><c r="A1" s="7" t="s"><v>1</v></c></row>'),
      [at('A1', null)],
      data('<row r="1"><c r="A1" s="7"/></row>'),
    ],
    [
      'empty text as nothing',
      data('<row r="1"><c r="A1"><v>1</v></c></row>'),
      [at('A1', '')],
      data('<row r="1"><c r="A1"/></row>'),
    ],
    [
      'a formula’s place',
      data('<row r="1"><c r="A1"><f>B1</f><v>1</v></c></row>'),
      [at('A1', 2)],
      data('<row r="1"><c r="A1"><v>2</v></c></row>'),
    ],
    [
      'cells before, between and after others',
      data(ROW),
      [at('E2', 5), at('A2', 1), at('C2', 3)],
      data(
        '<row r="2" ht="20"><c r="A2"><v>1</v></c><c r="B2" s="3" t="s"><v>0</v></c><c r="C2"><v>3</v></c><c r="D2"><v>4</v></c><c r="E2"><v>5</v></c></row>',
      ),
    ],
    [
      'a cell in front of one that changes',
      data(ROW),
      [at('B2', 2), at('A2', 1)],
      data(
        '<row r="2" ht="20"><c r="A2"><v>1</v></c><c r="B2" s="3"><v>2</v></c><c r="D2"><v>4</v></c></row>',
      ),
    ],
    [
      'the last of several values',
      data(ROW),
      [at('D2', 5), at('D2', 6)],
      data(ROW.replace('<v>4</v>', '<v>6</v>')),
    ],
    [
      'rows before, between and after others',
      data('<row r="2"/><row r="4"/>'),
      [at('A5', 5), at('A1', 1), at('A3', 3)],
      data(
        '<row r="1"><c r="A1"><v>1</v></c></row><row r="2"/><row r="3"><c r="A3"><v>3</v></c></row><row r="4"/><row r="5"><c r="A5"><v>5</v></c></row>',
      ),
    ],
    [
      'a row that had no cells, with its style',
      data('<row r="2" s="4" customFormat="1"/>'),
      [at('B2', 1)],
      data('<row r="2" s="4" customFormat="1"><c r="B2" s="4"><v>1</v></c></row>'),
    ],
    [
      'a sheet that had no rows',
      '<sheetData/>',
      [at('A1', 1)],
      data('<row r="1"><c r="A1"><v>1</v></c></row>'),
    ],
    [
      'a column’s style into a new cell',
      `<cols><col min="2" max="3" style="5"/></cols><sheetData/>`,
      [at('C1', 1)],
      `<cols><col min="2" max="3" style="5"/></cols>${data('<row r="1"><c r="C1" s="5"><v>1</v></c></row>')}`,
    ],
    ['nothing where nothing is cleared', '<sheetData/>', [at('C1', null)], '<sheetData/>'],
    [
      'the used range, wider',
      `<dimension ref='B2:C3'/><sheetData/>`,
      [at('A9', 1)],
      `<dimension ref="A2:C9"/>${data('<row r="9"><c r="A9"><v>1</v></c></row>')}`,
    ],
    [
      'cells without addresses',
      data('<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>'),
      [at('B1', 9), at('A2', 8)],
      data('<row><c><v>1</v></c><c r="B1"><v>9</v></c></row><row><c r="A2"><v>8</v></c></row>'),
    ],
    [
      'past comments, CDATA, other quotes and line ends',
      data(
        `<!-- <c r="A1"> -->\r\n<row r='1' ><c r='A1' t='str'><v><![CDATA[<c r="B1"/>]]></v></c >\r\n</row >`,
      ),
      [at('B1', 1)],
      data(
        `<!-- <c r="A1"> -->\r\n<row r='1' ><c r='A1' t='str'><v><![CDATA[<c r="B1"/>]]></v></c >\r\n<c r="B1"><v>1</v></c></row >`,
      ),
    ],
    [
      'nothing of merges, formats and extensions',
      `${data('<row r="1"><c r="A1"><v>1</v></c></row>')}<mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells><conditionalFormatting sqref="A1"/><extLst><ext uri="x"/></extLst>`,
      [at('A1', 2)],
      `${data('<row r="1"><c r="A1"><v>2</v></c></row>')}<mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells><conditionalFormatting sqref="A1"/><extLst><ext uri="x"/></extLst>`,
    ],
  ];

  it.each(cases)('%s', (_name, before, edits, after) => {
    expect(editedXml(before, { cells: edits })).toBe(after);
  });

  it('with the prefix the part uses, behind a byte order mark', () => {
    const before =
      '\ufeff<x:worksheet xmlns:x="urn:s"><x:sheetData><x:row r="1"/></x:sheetData></x:worksheet>';
    const edits = [{ sheet: '台账', cells: [at('A1', '甲'), at('A2', true)], hiddenColumns: [2] }];
    const xml = Buffer.from(
      unzipSync(editPackage(makePackage({ [SHEET]: before }), edits))[SHEET] ?? [],
    ).toString();
    expect(xml).toBe(
      '\ufeff<x:worksheet xmlns:x="urn:s"><x:cols><x:col min="3" max="3" width="9" hidden="1" customWidth="1"/></x:cols><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t xml:space="preserve">甲</x:t></x:is></x:c></x:row><x:row r="2"><x:c r="A2" t="b"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>',
    );
  });

  it('in a part of several slices', async () => {
    const rows = Array.from(
      { length: 9000 },
      (_, index) =>
        `<row r="${index + 1}"><c r="A${index + 1}" t="str"><v>责任科室😀责任科室😀</v></c></row>`,
    );
    const bytes = makePackage({ [SHEET]: worksheet(data(rows.join('\r\n'))) });
    const edited = await values(editPackage(bytes, [{ sheet: '台账', cells: [at('B8999', '改')] }]));
    expect(edited[8998]).toEqual(['责任科室😀责任科室😀', '改']);
    expect(edited).toHaveLength(9000);
  });
});

describe('editPackage hides columns', () => {
  const cases: readonly (readonly [
    name: string,
    columns: string,
    hidden: readonly number[],
    after: string,
  ])[] = [
    [
      'without entries',
      '',
      [2, 0],
      '<cols><col min="1" max="1" width="9" hidden="1" customWidth="1"/><col min="3" max="3" width="9" hidden="1" customWidth="1"/></cols>',
    ],
    [
      'inside a range',
      '<cols><col min="1" max="5" width="8" style="2"/></cols>',
      [2],
      '<cols><col min="1" max="2" width="8" style="2"/><col min="3" max="3" width="8" style="2" hidden="1"/><col min="4" max="5" width="8" style="2"/></cols>',
    ],
    [
      'at both ends of a range',
      '<cols><col min="2" max="4" width="8"/></cols>',
      [1, 3],
      '<cols><col min="2" max="2" width="8" hidden="1"/><col min="3" max="3" width="8"/><col min="4" max="4" width="8" hidden="1"/></cols>',
    ],
    [
      'between ranges',
      '<cols><col min="1" max="1"/><col min="3" max="3"/></cols>',
      [1],
      '<cols><col min="1" max="1"/><col min="2" max="2" width="9" hidden="1" customWidth="1"/><col min="3" max="3"/></cols>',
    ],
    [
      'that are hidden already',
      '<cols><col min="1" max="1" hidden="1"/></cols>',
      [0],
      '<cols><col min="1" max="1" hidden="1"/></cols>',
    ],
  ];

  it.each(cases)('%s', (_name, columns, hiddenColumns, after) => {
    expect(editedXml(`${columns}<sheetData/>`, { cells: [], hiddenColumns })).toBe(`${after}<sheetData/>`);
  });
});

describe('editPackage and formulas', () => {
  const CHAIN = { 'xl/calcChain.xml': '<calcChain><c r="A1"/></calcChain>' };
  const TYPES =
    '<Types><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/calcChain.xml" ContentType="chain"></Override></Types>';
  const withFormula = makePackage({
    ...CHAIN,
    '[Content_Types].xml': TYPES,
    'xl/workbook.xml': workbook('<sheets><sheet name="台账" r:id="rId1"/></sheets><calcPr calcId="191029"/>'),
    'xl/_rels/workbook.xml.rels': relationships(
      ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
      ['rId2', 'calcChain', 'calcChain.xml'],
    ),
    [SHEET]: worksheet(data('<row r="1"><c r="A1"><f>B1*2</f><v>2</v></c><c r="B1"><v>1</v></c></row>')),
  });

  it('drops the calculation chain with all that leads to it where a formula is overwritten', () => {
    const edited = unzipSync(editPackage(withFormula, [{ sheet: '台账', cells: [at('A1', 3)] }]));
    expect(Object.keys(edited)).not.toContain('xl/calcChain.xml');
    expect(strFromU8(edited['[Content_Types].xml'] ?? new Uint8Array())).toBe(
      '<Types><Default Extension="xml" ContentType="application/xml"/></Types>',
    );
    expect(strFromU8(edited['xl/_rels/workbook.xml.rels'] ?? new Uint8Array())).toBe(
      relationships(['rId1', 'worksheet', 'worksheets/sheet1.xml']),
    );
  });

  it('keeps the chain otherwise, and has totals recalculated', () => {
    const edited = editPackage(withFormula, [{ sheet: '台账', cells: [at('B1', 3)] }]);
    expect(changedParts(withFormula, edited)).toEqual(['xl/workbook.xml', SHEET]);
    expect(strFromU8(unzipSync(edited)['xl/workbook.xml'] ?? new Uint8Array())).toContain(
      '</sheets><calcPr calcId="191029" fullCalcOnLoad="1"/></workbook>',
    );
  });

  it('edits the same sheet several times', async () => {
    const edits = [at('A1', 3), at('B1', 4), at('C1', 5)].map((cell) => ({ sheet: '台账', cells: [cell] }));
    expect(await values(editPackage(withFormula, edits))).toEqual([[3, 4, 5]]);
  });

  const SHARED = data(
    '<row r="1"><c r="A1"><f t="shared" si="0" ref="A1:A2">B1</f></c></row><row r="2"><c r="A2"><f t="shared" si="0"/></c></row>',
  );

  it('lets the cells of a shared formula go one by one from the end, or all at once', () => {
    expect(editedXml(SHARED, { cells: [at('A2', 1)] })).toContain('<c r="A2"><v>1</v></c>');
    expect(editedXml(SHARED, { cells: [at('A2', 1), at('A1', 1)] })).not.toContain('<f');
  });

  it('lets an array formula of one cell go', () => {
    const single = data('<row r="1"><c r="A1"><f t="array" ref="A1">SUM(B1:B2*1)</f></c></row>');
    expect(editedXml(single, { cells: [at('A1', 1)] })).toBe(data('<row r="1"><c r="A1"><v>1</v></c></row>'));
  });

  const ARRAY = data('<row r="1"><c r="A1"><f t="array" ref="A1:B2">C1:D2</f></c></row>');
  const TABLE = {
    'xl/tables/table1.xml': '<table ref="A20:C29" headerRowCount="1"/>',
    'xl/worksheets/_rels/sheet1.xml.rels': relationships(['rId1', 'table', '../tables/table1.xml']),
  };

  it.each([
    ['a shared formula that others use', SHARED, [at('A1', 1)], { code: 'shared-formula', cell: 'A1' }],
    ['part of an array formula', ARRAY, [at('C1', 1), at('B2', 1)], { code: 'array-formula', cell: 'B2' }],
    [
      'a title of an Excel table',
      data(''),
      [at('D20', 1), at('C20', 1)],
      { code: 'table-header', cell: 'C20' },
    ],
    ['a row outside', data(''), [{ row: 1_048_576, column: 0, value: 1 }], { code: 'outside-sheet' }],
    ['a column outside', data(''), [{ row: 0, column: -1, value: 1 }], { code: 'outside-sheet' }],
    [
      'text that is too long',
      data(''),
      [at('A1', '长'.repeat(32_768))],
      { code: 'text-too-long', cell: 'A1' },
    ],
    ['a number that is none', data(''), [at('A1', NaN)], { code: 'not-a-number', cell: 'A1' }],
  ])('refuses %s', (_name, content, cells, reason) => {
    const bytes = makePackage({ [SHEET]: worksheet(content), ...TABLE });
    const error = thrownBy(() => editPackage(bytes, [{ sheet: '台账', cells }]));
    expect(error).toBeInstanceOf(EditRefusedError);
    expect(error).toMatchObject({ sheet: '台账', ...reason });
  });

  it('says in Chinese which cell cannot be changed and why', () => {
    const bytes = makePackage({ [SHEET]: worksheet(ARRAY) });
    expect(thrownBy(() => editPackage(bytes, [{ sheet: '台账', cells: [at('A1', 1)] }]))).toMatchObject({
      message: '台账!A1：单元格属于数组公式的区域，请先在 Excel 中改写该公式',
    });
  });

  it('refuses a sheet that is not there, and hidden columns outside the sheet', () => {
    expect(thrownBy(() => editPackage(makePackage(), [{ sheet: '别的', cells: [] }]))).toMatchObject({
      code: 'no-such-sheet',
    });
    expect(
      thrownBy(() => editPackage(makePackage(), [{ sheet: '台账', cells: [], hiddenColumns: [16_384] }])),
    ).toMatchObject({ code: 'outside-sheet' });
  });

  it('edits table cells below the titles', () => {
    const bytes = makePackage(TABLE);
    const edited = editPackage(bytes, [{ sheet: '台账', cells: [at('A21', 1), at('A19', '一')] }]);
    expect(changedParts(bytes, edited)).toEqual([SHEET]);
  });
});

async function ledger(): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('台账', { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.addRows([
    ['序号', '部门', '篇数'],
    [1, '办公室', 12],
    [2, '政治处', 6],
  ]);
  sheet.mergeCells('A5:C5');
  sheet.getCell('A5').value = '备注：合计';
  sheet.getCell('B2').font = { bold: true };
  sheet.getCell('C2').dataValidation = { type: 'whole', operator: 'greaterThan', formulae: [0] };
  sheet.getCell('C2').note = '批注';
  sheet.addConditionalFormatting({
    ref: 'C2:C3',
    rules: [{ type: 'cellIs', operator: 'lessThan', formulae: [8], priority: 1, style: {} }],
  });
  book.addWorksheet('别的').getCell('A1').value = '不动';
  return new Uint8Array(await book.xlsx.writeBuffer());
}

describe('editPackage on a workbook that exceljs wrote', () => {
  it('changes the edited cells and nothing else, as exceljs sees it', async () => {
    const before = await ledger();
    const cells = [at('B2', '=办公室'), at('C3', null), at('D3', true), at('A4', 3)];
    const after = editPackage(before, [{ sheet: '台账', cells, hiddenColumns: [3] }]);
    const [expected, edited] = [new ExcelJS.Workbook(), new ExcelJS.Workbook()];
    await expected.xlsx.load(Uint8Array.from(before).buffer);
    await edited.xlsx.load(Uint8Array.from(after).buffer);
    const sheet = expected.getWorksheet('台账');
    if (!sheet) throw new Error('no sheet');
    for (const { row, column, value } of cells) sheet.getCell(row + 1, column + 1).value = value;
    sheet.getColumn(4).hidden = true;
    sheet.getColumn(4).width = 9;
    expect(edited.getWorksheet('台账')?.getSheetValues()).toEqual(sheet.getSheetValues());
    const rest = ({ model }: ExcelJS.Worksheet): unknown => ({ ...model, rows: [], dimensions: [] });
    expect(edited.worksheets.map(rest)).toEqual(expected.worksheets.map(rest));
    expect(edited.getWorksheet('台账')?.getCell('B2').font).toEqual({ bold: true });
  });

  it('keeps the compressed bytes of every part but the sheet', async () => {
    const bytes = await ledger();
    const before = openPackage(bytes);
    const after = openPackage(editPackage(bytes, [{ sheet: '台账', cells: [at('A1', '号')] }]));
    expect([...after.keys()]).toEqual([...before.keys()]);
    const dataOf = (parts: typeof before): unknown =>
      [...parts]
        .filter(([key]) => key !== SHEET)
        .map(([key, { data: compressed }]) => [key, Buffer.from(compressed).toString('base64')]);
    expect(dataOf(after)).toEqual(dataOf(before));
  });

  it('is the same for the same input, and without edits changes no part', async () => {
    const bytes = await ledger();
    const edits = [{ sheet: '台账', cells: [at('A9', '甲')] }];
    expect(editPackage(bytes, edits)).toEqual(editPackage(bytes, edits));
    expect(changedParts(bytes, editPackage(bytes, [{ sheet: '别的', cells: [] }]))).toEqual([]);
  });
});

describe('editPackage', () => {
  const value = fc.oneof(
    fc.constantFrom<CellValue>(null, '', '=A1', '_x000D_', ' a\r\n', '<&>"', '\u0001', '\ud83d'),
    fc.string({ unit: 'binary', maxLength: 6 }),
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0),
    fc.boolean(),
  );
  const edit = fc.record({ row: fc.nat(6), column: fc.nat(5), value });

  it('writes what reading gives back, whatever stood there', async () => {
    const place = (edits: readonly GridEdit[]): Map<string, CellValue> =>
      new Map(
        edits.map((cell) => [cellAddress(cell.row, cell.column), cell.value === '' ? null : cell.value]),
      );
    await fc.assert(
      fc.asyncProperty(fc.array(edit), fc.array(edit), fc.array(edit), async (first, second, third) => {
        let bytes = makePackage({
          [SHEET]: worksheet('<sheetData/><mergeCells><mergeCell ref="A1:B1"/></mergeCells>'),
        });
        for (const cells of [[at('G9', '末')], first, second, third])
          bytes = editPackage(bytes, [{ sheet: '台账', cells }]);
        const model = place([...first, ...second, ...third, at('G9', '末')]);
        const read = await values(bytes);
        const found = read.flatMap((cells, row) =>
          cells.map((cell, column) => [cellAddress(row, column), cell] as const),
        );
        expect(new Map(found.filter(([, cell]) => cell !== null))).toEqual(
          new Map([...model].filter(([, cell]) => cell !== null)),
        );
      }),
      { numRuns: 300 },
    );
  });
});
