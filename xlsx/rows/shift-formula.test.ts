import { parseAddress } from '#core/grid/address';
import { relationships, workbook, worksheet } from '../testing/make-package';
import { book, data, edited, insert, OTHER, remove, shifted } from '../testing/row-edits';

describe('formulas', () => {
  const formulasIn = (xml: string | undefined): string[] =>
    [...(xml ?? '').matchAll(/<c r="(\w+)"[^>]*><f([^>]*)>([^<]*)<\/f>/g)].map((match) =>
      match.slice(1).join(' ').replaceAll('  ', ' '),
    );
  const cell = (address: string, formula: string, attributes = ''): string =>
    `<c r="${address}"><f${attributes}>${formula}</f><v>0</v></c>`;

  it.each([
    ['A9', 'B8+$B$9', insert(8), 'A10 B8+$B$10'],
    ['A9', 'SUM(B2:B5)', insert(5), 'A10 SUM(B2:B5)'],
    ['A9', 'SUM(B2:B5)', insert(4), 'A10 SUM(B2:B6)'],
    ['A9', 'SUM(B2:B8,B8)', insert(8), 'A10 SUM(B2:B9,B8)'],
    ['A1', 'SUM(B2:B5)', remove(2, 5), 'A1 SUM(B2:B3)'],
    ['A1', 'SUM(B2:B5)+B3', remove(2, 3, 4, 5), 'A1 SUM(#REF!)+#REF!'],
    ['A1', 'SUM(3:5,B:B)', insert(4), 'A1 SUM(3:6,B:B)'],
    ['A1', '汇总!A9&amp;&quot;A9&quot;', insert(2), 'A1 汇总!A9&amp;&quot;A9&quot;'],
    ['A1', "'台账'!A9&amp;台账!A1", insert(2), "A1 '台账'!A10&amp;台账!A1"],
  ])('in %s: %s', (address, formula, edits, after) => {
    const row = (parseAddress(address)?.row ?? 0) + 1;
    expect(formulasIn(shifted(data(`<row r="${row}">${cell(address, formula)}</row>`), edits))).toEqual([
      after,
    ]);
  });

  it('that are shared become formulas of their own', () => {
    const before = data(
      `<row r="2">${cell('D2', 'B2*$C$9', ' t="shared" ref="D2:E3" si="0"')}<c r="E2"><f t="shared" si="0"/></c></row><row r="3"><c r="D3" s="2"><f ca="1" t="shared" si="0"/><v>1</v></c><c r="E3"><f t="shared" si="0"></f></c></row>`,
    );
    expect(formulasIn(shifted(before, insert(2)))).toEqual([
      'D2 B2*$C$10',
      'E2 C2*$C$10',
      'D4 ca="1" B4*$C$10',
      'E4 C4*$C$10',
    ]);
    expect(formulasIn(shifted(before, remove(2)))).toEqual(['D2 ca="1" B2*$C$8', 'E2 C2*$C$8']);
  });

  it('of an array move as a whole', () => {
    const before = data(`<row r="5">${cell('A5', 'B1:B3*2', ' t="array" ref="A5:A7"')}</row>`);
    expect(formulasIn(shifted(before, insert(2)))).toEqual(['A6 t="array" ref="A6:A8" B1:B4*2']);
    expect(formulasIn(shifted(before, insert(7)))).toEqual(['A5 t="array" ref="A5:A7" B1:B3*2']);
    expect(formulasIn(shifted(before, remove(5, 6, 7)))).toEqual([]);
  });

  it('on other sheets, in names, charts, shapes and sources follow; parts that name other cells stay', () => {
    const chart = (ref: string): string => `<c:chart><c:f>${ref}</c:f></c:chart>`;
    const parts = (row: number, last: number): Record<string, string> => ({
      [OTHER]: worksheet(
        `${data(`<row r="1">${cell('A1', `SUM(台账!B2:B${row})+B9`)}${cell('B1', 'B9', ' t="shared" ref="B1:B2" si="0"')}</row>`)}<dataValidations count="1"><dataValidation type="list" sqref="C9"><formula1>台账!$A$2:$A$${row}</formula1></dataValidation></dataValidations>`,
      ),
      'xl/worksheets/_rels/sheet2.xml.rels': relationships(['rId1', 'drawing', '../drawings/drawing1.xml']),
      'xl/drawings/drawing1.xml': `<xdr:wsDr><xdr:twoCellAnchor><xdr:from><xdr:row>9</xdr:row></xdr:from><xdr:to><xdr:row>19</xdr:row></xdr:to><xdr:sp textlink="台账!$A$${row}"/></xdr:twoCellAnchor></xdr:wsDr>`,
      'xl/drawings/_rels/drawing1.xml.rels': relationships(
        ['rId1', 'chart', '../charts/chart1.xml'],
        ['rId2', 'chart', '../charts/chart2.xml'],
      ),
      'xl/charts/chart1.xml': chart(`台账!$B$2:$B$${row}`),
      'xl/charts/chart2.xml': chart('汇总!$B$2:$B$9'),
      'xl/pivotCache/pivotCacheDefinition1.xml': `<pivotCacheDefinition><cacheSource><worksheetSource ref="A1:C${row}" sheet="台账"/></cacheSource></pivotCacheDefinition>`,
      'xl/_rels/workbook.xml.rels': relationships(
        ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
        ['rId2', 'worksheet', 'worksheets/sheet2.xml'],
        ['rId3', 'pivotCacheDefinition', 'pivotCache/pivotCacheDefinition1.xml'],
      ),
      'xl/workbook.xml': workbook(
        `<sheets><sheet name="台账" sheetId="1" r:id="rId1"/><sheet name="汇总" sheetId="2" r:id="rId2"/></sheets><definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">台账!$A$1:$C$${last}</definedName><definedName name="_xlnm.Print_Titles" localSheetId="0">台账!$1:$2</definedName><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">台账!$A$2:$C$${last}</definedName><definedName name="名单">台账!$A$2:$A$${row}</definedName><definedName name="左边">台账!A9</definedName></definedNames>`,
      ),
    });
    const files = edited(book('<sheetData/>', parts(9, 8)), insert(8));
    for (const [name, content] of Object.entries(parts(10, 9)))
      expect([name, files(name)]).toEqual([name, content]);
  });

  it('drop the calculation chain and are recalculated', () => {
    const parts = {
      'xl/calcChain.xml': '<calcChain><c r="A1"/></calcChain>',
      '[Content_Types].xml': '<Types><Override PartName="/xl/calcChain.xml" ContentType="chain"/></Types>',
      'xl/_rels/workbook.xml.rels': relationships(
        ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
        ['rId2', 'worksheet', 'worksheets/sheet2.xml'],
        ['rId3', 'calcChain', 'calcChain.xml'],
      ),
    };
    const files = edited(
      book(data(`<row r="1">${cell('A1', 'B1')}</row>`), parts, '<calcPr calcId="1"/>'),
      insert(3),
    );
    expect(files('xl/calcChain.xml')).toBeUndefined();
    expect(files('[Content_Types].xml')).toBe('<Types></Types>');
    expect(files('xl/workbook.xml')).toContain('<calcPr calcId="1" fullCalcOnLoad="1"/>');
  });
});
