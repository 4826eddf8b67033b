import ExcelJS from 'exceljs';
import fc from 'fast-check';
import type { CellValue, Grid } from '#core/grid/grid';
import { UnreadableWorkbookError } from './errors';
import { readWorkbook } from './read-workbook';
import { makePackage, relationships, workbook, worksheet } from './testing/make-package';

const SHEET = 'xl/worksheets/sheet1.xml';

async function readGrids(bytes: Uint8Array): Promise<readonly Grid[]> {
  return (await readWorkbook(bytes, '台账.xlsx')).grids;
}

async function readGrid(bytes: Uint8Array): Promise<Grid> {
  const [grid] = await readGrids(bytes);
  if (!grid) throw new Error('no sheet');
  return grid;
}

async function readSheetXml(content: string, parts: Record<string, string> = {}): Promise<Grid> {
  return readGrid(makePackage({ [SHEET]: worksheet(content), ...parts }));
}

async function writtenByExceljs(build: (book: ExcelJS.Workbook) => void): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  build(book);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

it('tells a formula that was never calculated from one that says nothing', async () => {
  const { values, formulas } = await readSheetXml(
    '<sheetData><row r="1"><c r="A1"><f>1+1</f></c><c r="B1" t="str"><f>""</f><v></v></c><c r="C1"/></row></sheetData>',
  );
  expect(values).toEqual([['#GETTING_DATA']]);
  expect(formulas).toEqual([[0, 1]]);
});

describe('readWorkbook on a workbook that exceljs wrote', () => {
  it('reads every kind of value', async () => {
    const bytes = await writtenByExceljs((book) => {
      const sheet = book.addWorksheet('台账');
      sheet.getRow(1).values = ['序号', 12, 2.5, true, false];
      sheet.getCell('A2').value = { richText: [{ text: '新建' }, { text: '(修订)', font: { bold: true } }] };
      sheet.getCell('B2').value = { text: '司法部', hyperlink: 'https://example.com' };
      sheet.getCell('C2').value = { formula: 'B1*2', result: 24 };
      sheet.getCell('D2').value = { formula: '"a"&"b"', result: 'ab' };
      sheet.getCell('E2').value = { error: '#REF!' };
      sheet.getCell('A3').value = { formula: 'NOW()' };
      sheet.getCell('B3').value = new Date(Date.UTC(2023, 4, 31));
      sheet.getCell('C3').value = '第一行\n第二行';
    });
    expect((await readGrid(bytes)).values).toEqual([
      ['序号', 12, 2.5, true, false],
      ['新建(修订)', '司法部', 24, 'ab', '#REF!'],
      ['#GETTING_DATA', 45077, '第一行\n第二行'],
    ]);
    expect((await readGrid(bytes)).formulas).toEqual([undefined, [2, 3], [0]]);
  });

  it('reads number formats of cells with a value, merges, and hidden rows, columns and sheets', async () => {
    const bytes = await writtenByExceljs((book) => {
      const sheet = book.addWorksheet('台账');
      sheet.getCell('A1').value = '标题';
      sheet.mergeCells('A1:C2');
      sheet.getCell('B4').value = 0.5;
      sheet.getCell('B4').numFmt = '0%';
      sheet.getCell('C4').numFmt = '0%';
      sheet.getRow(4).hidden = true;
      sheet.getColumn(2).hidden = true;
      book.addWorksheet('隐藏', { state: 'hidden' }).getCell('A1').value = 1;
      book.addWorksheet('深藏', { state: 'veryHidden' }).getCell('A1').value = 2;
    });
    expect(await readGrids(bytes)).toEqual([
      {
        sheet: '台账',
        values: [['标题'], [], [], [null, 0.5]],
        formats: [undefined, undefined, undefined, [undefined, '0%']],
        merges: [{ top: 0, left: 0, bottom: 1, right: 2 }],
        hidden: { rows: [{ first: 3, last: 3 }], columns: [{ first: 1, last: 1 }] },
        date1904: false,
      },
      {
        ...{ sheet: '隐藏', values: [[1]], formats: [], merges: [], date1904: false },
        hidden: { sheet: true, rows: [], columns: [] },
      },
      {
        ...{ sheet: '深藏', values: [[2]], formats: [], merges: [], date1904: false },
        hidden: { sheet: true, rows: [], columns: [] },
      },
    ]);
  });

  it('says when dates count from 1904', async () => {
    const bytes = await writtenByExceljs((book) => {
      book.properties.date1904 = true;
      book.addWorksheet('台账').getCell('A1').value = 43615;
    });
    expect(await readGrid(bytes)).toMatchObject({ date1904: true, values: [[43615]] });
  });

  it('gives back what was written, whatever it was', async () => {
    const cell = fc.oneof(
      fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => !/[\r]|_x[0-9A-F]{4}_/.test(text)),
      fc.integer(),
      fc.boolean(),
      fc.constant(null),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 6 }), async (rows) => {
        const bytes = await writtenByExceljs((book) => {
          const sheet = book.addWorksheet('台账');
          sheet.getCell('A1').value = '标题';
          for (const [index, row] of rows.entries()) {
            for (const [column, value] of row.entries()) sheet.getCell(index + 2, column + 1).value = value;
          }
        });
        const { values } = await readGrid(bytes);
        const read = (row: number, column: number): CellValue => values[row]?.[column] ?? null;
        expect(rows.map((row, index) => row.map((_value, column) => read(index + 1, column)))).toEqual(rows);
      }),
      { numRuns: 40 },
    );
  });
});

const BUILT_IN_DATE =
  '<cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="31"/><xf numFmtId="176"/></cellXfs>';
const STYLES = `<styleSheet><numFmts><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;"/></numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs>${BUILT_IN_DATE}<dxfs><dxf><numFmt numFmtId="176" formatCode="0"/></dxf></dxfs></styleSheet>`;

describe('readWorkbook on what other programs write', () => {
  const cells: readonly (readonly [name: string, xml: string, value: CellValue])[] = [
    ['inline text', '<c t="inlineStr"><is><t xml:space="preserve"> 甲 </t></is></c>', ' 甲 '],
    [
      'inline rich text',
      '<c t="inlineStr"><is><r><t>甲</t></r><r><rPr><b/></rPr><t>乙</t></r></is></c>',
      '甲乙',
    ],
    ['phonetic guides', '<c t="inlineStr"><is><t>甲</t><rPh sb="0" eb="1"><t>jia</t></rPh></is></c>', '甲'],
    ['escaped characters', '<c t="inlineStr"><is><t>a_x000D_b_x005F_x000D_</t></is></c>', 'a\rb_x000D_'],
    ['CDATA', '<c t="str"><v><![CDATA[<甲>]]></v></c>', '<甲>'],
    ['entities', '<c t="str"><v>&amp;lt;&#x7532;</v></c>', '&lt;甲'],
    ['a true boolean in words', '<c t="b"><v>true</v></c>', true],
    ['an error', '<c t="e"><v>#DIV/0!</v></c>', '#DIV/0!'],
    ['a number with exponent', '<c><v>1.5E3</v></c>', 1500],
    ['a number with many digits', '<c t="n"><v>0.10000000000000001</v></c>', 0.1],
    ['text in a number cell', '<c><v>十二</v></c>', '十二'],
    ['an ISO date', '<c t="d"><v>2023-05-31</v></c>', 45077],
    ['an ISO date with time', '<c t="d"><v>2023-05-31T12:00:00</v></c>', 45077.5],
    [
      'a picture formula of WPS',
      '<c t="str"><f>_xlfn.DISPIMG("ID_1",1)</f><v>=DISPIMG("ID_1",1)</v></c>',
      '=DISPIMG("ID_1",1)',
    ],
    ['a formula without result', '<c><f>SUM(A1:A2)</f></c>', '#GETTING_DATA'],
    ['a formula with an empty element for its result', '<c><f>SUM(A1:A2)</f><v/></c>', '#GETTING_DATA'],
    ['a formula with an empty result', '<c t="str"><f>""</f><v></v></c>', null],
    ['an empty element', '<c><v/></c>', null],
  ];

  it.each(cells)('reads %s', async (_name, xml, value) => {
    const grid = await readSheetXml(`<sheetData><row>${xml}<c><v>1</v></c></row></sheetData>`);
    expect(grid.values).toEqual([[value, 1]]);
  });

  it('reads namespace prefixes, comments and single quotes', async () => {
    const xml = `<x:worksheet xmlns:x='urn:s'><!-- <x:c/> --><x:sheetData><x:row r='2'><x:c r='B2' t='b'><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>`;
    expect((await readGrid(makePackage({ [SHEET]: xml }))).values).toEqual([[], [null, true]]);
  });

  it('counts on from the last cell where addresses are left out', async () => {
    const grid = await readSheetXml(
      '<sheetData><row r="2"><c><v>1</v></c><c r="D2"><v>2</v></c><c><v>3</v></c></row><row><c><v>4</v></c></row></sheetData>',
    );
    expect(grid.values).toEqual([[], [1, null, null, 2, 3], [4]]);
  });

  it('joins hidden neighbours, and says nothing where everything is shown', async () => {
    const cell = '<c><v>1</v></c>';
    const hidden = await readSheetXml(
      `<cols><col min="1" max="1"/><col min="2" max="3" hidden="true"/><col min="4" max="4" hidden="1"/><col min="9" max="16384" hidden="1"/></cols><sheetData><row r="2">${cell}</row><row r="3" hidden="1">${cell}</row><row hidden="true">${cell}</row><row r="9" hidden="1"/><row hidden="0">${cell}</row></sheetData>`,
    );
    expect(hidden.hidden).toEqual({
      rows: [
        { first: 2, last: 3 },
        { first: 8, last: 8 },
      ],
      columns: [
        { first: 1, last: 3 },
        { first: 8, last: 16_383 },
      ],
    });
    const shown = await readSheetXml(
      `<cols><col min="1" max="2"/></cols><sheetData><row>${cell}</row></sheetData>`,
    );
    expect(shown).not.toHaveProperty('hidden');
  });

  it('takes rows of form controls for no rows', async () => {
    const grid = await readSheetXml(
      '<sheetData><row><c><v>1</v></c></row></sheetData><controls><anchor><row>5</row><c><v>9</v></c></anchor></controls>',
    );
    expect(grid.values).toEqual([[1]]);
  });

  it('knows number formats by number, also those of Chinese Excel, and General for none', async () => {
    const grid = await readSheetXml(
      '<sheetData><row><c s="0"><v>1</v></c><c s="1"><v>45077</v></c><c s="2"><v>45077</v></c><c s="1"/></row></sheetData>',
      {
        'xl/styles.xml': STYLES,
        'xl/_rels/workbook.xml.rels': relationships(
          ['rId1', 'worksheet', '/xl/worksheets/sheet1.xml'],
          ['rId2', 'styles', 'styles.xml'],
        ),
      },
    );
    expect(grid.formats).toEqual([[undefined, 'yyyy"年"m"月"d"日"', 'yyyy"年"']]);
  });

  it('joins rich shared strings and leaves phonetic guides out', async () => {
    const grid = await readSheetXml(
      '<sheetData><row><c t="s"><v>1</v></c><c t="s"><v>0</v></c><c t="s"><v>2</v></c></row></sheetData>',
      {
        'xl/sharedStrings.xml':
          '<sst><si><t>甲</t></si><si><r><t>乙</t></r><r><t xml:space="preserve"> 丙</t></r><rPh sb="0" eb="1"><t>yi</t></rPh></si><si/></sst>',
        'xl/_rels/workbook.xml.rels': relationships(
          ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
          ['rId2', 'sharedStrings', 'sharedStrings.xml'],
        ),
      },
    );
    expect(grid.values).toEqual([['乙 丙', '甲']]);
  });

  it('finds sheets by relationship, in tab order, and leaves out chart sheets', async () => {
    const grids = await readGrids(
      makePackage({
        'xl/workbook.xml': workbook(
          '<sheets><sheet name="乙" r:id="b"/><sheet name="图" r:id="c"/><sheet name="甲&amp;丙" r:id="a"/></sheets>',
        ),
        'xl/_rels/workbook.xml.rels': relationships(
          ['a', 'worksheet', 'worksheets/sheet1.xml'],
          ['b', 'worksheet', '/xl/other/Tabelle.xml'],
          ['c', 'chartsheet', 'chartsheets/sheet1.xml'],
        ),
        'xl/other/tabelle.xml': worksheet('<sheetData/>'),
      }),
    );
    expect(grids.map(({ sheet, values }) => [sheet, values])).toEqual([
      ['乙', []],
      ['甲&丙', [['序号']]],
    ]);
  });

  it('ignores parts it has no use for, even broken ones', async () => {
    const grid = await readGrid(
      makePackage({
        'xl/cellimages.xml': '<broken',
        'xl/drawings/drawing1.xml': '<broken',
        'xl/worksheets/_rels/sheet1.xml.rels': relationships([
          'rId1',
          'comments',
          '/xl/comments/comment1.xml',
        ]),
      }),
    );
    expect(grid.values).toEqual([['序号']]);
  });

  it('lets formatted but empty cells and whole-sheet merges take no room', async () => {
    const empty = Array.from(
      { length: 20_000 },
      (_, index) => `<row r="${1_028_577 + index}"><c s="1"/></row>`,
    );
    const grid = await readSheetXml(
      `<dimension ref="A1:XFD1048576"/><sheetData><row><c><v>1</v></c></row>${empty.join('')}</sheetData><mergeCells><mergeCell ref="B1:XFD1048576"/></mergeCells>`,
    );
    expect(grid.values).toEqual([[1]]);
    expect(grid.merges).toEqual([{ top: 0, left: 1, bottom: 1_048_575, right: 16_383 }]);
  });

  it('reads a sheet of several slices as one', async () => {
    const text = '责任科室😀'.repeat(60);
    const rows = Array.from({ length: 2000 }, () => `<row><c t="str"><v>${text}</v></c></row>`);
    const { values } = await readSheetXml(`<sheetData>${rows.join('')}</sheetData>`);
    expect(values).toHaveLength(2000);
    expect(new Set(values.flat())).toEqual(new Set([text]));
  });
});

describe('readWorkbook on damaged files', () => {
  it('throws UnreadableWorkbookError or reads, but never anything else', async () => {
    const original = makePackage();
    const change = fc.record({ at: fc.nat(original.length - 1), byte: fc.nat(255) });
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), fc.nat(40), async (changes, cut) => {
        const bytes = Uint8Array.from(original.subarray(0, original.length - cut));
        for (const { at, byte } of changes) bytes[at] = byte;
        const outcome: unknown = await readGrids(bytes).catch((error: unknown) => error);
        const expected = outcome instanceof UnreadableWorkbookError ? outcome.message : [['序号']];
        const actual = outcome instanceof Error ? outcome.message : (outcome as Grid[])[0]?.values;
        expect(actual).toEqual(expected);
      }),
      { numRuns: 1500 },
    );
  });
});
