import { parseAddress } from '#core/grid/address';
import type { CellValue } from '#core/grid/grid';
import type { SheetEdit } from '#core/fix/sheet-edit';
import { editPackage } from './edit-package';
import { overwriteGuard } from './overwrite-guard';
import { makePackage, relationships, worksheet } from './testing/make-package';

const SHEET = 'xl/worksheets/sheet1.xml';

const CELLS = [
  '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v> 1 </v></c><c r="C1"><v>1</v></c></row>',
  '<row r="2"><c r="A2"><f>B1</f></c><c r="B2"><f t="shared" si="0" ref="B2:B3">C1</f></c></row>',
  '<row r="3"><c r="A3" t="inlineStr"><is><r><t>甲</t></r></is></c><c r="B3"><f t="shared" si="0"/></c></row>',
  '<row r="4"><c r="A4"><f t="array" ref="A4:B5">C1</f></c><c t="str"><v>1</v></c><c t="inlineStr"><is><t>r</t></is></c></row>',
  '<row r="6" s="1" customFormat="1"/><row r="7"><c r="A7" s="1"/><c r="B7" s="2"/><c r="C7"/></row>',
].join('');

/** A package with everything that keeps a cell from being overwritten. */
function guarded(protection = ''): Uint8Array {
  const links = relationships(
    ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
    ['rId2', 'sharedStrings', 'sharedStrings.xml'],
    ['rId3', 'styles', 'styles.xml'],
  );
  return makePackage({
    'xl/_rels/workbook.xml.rels': links,
    'xl/sharedStrings.xml':
      '<sst><si><t>甲</t></si><si><r><t>甲</t></r><r><rPr><b/></rPr><t>乙</t></r></si></sst>',
    'xl/styles.xml':
      '<styleSheet><cellStyleXfs><xf><protection locked="0"/></xf></cellStyleXfs><cellXfs><xf/><xf><protection locked="0"/></xf><xf><protection hidden="1"/></xf></cellXfs></styleSheet>',
    'xl/tables/table1.xml': '<table ref="A20:C29"/>',
    'xl/worksheets/_rels/sheet1.xml.rels': relationships(['rId1', 'table', '../tables/table1.xml']),
    [SHEET]: worksheet(`<sheetData>${CELLS}</sheetData>${protection}`),
  });
}

function edit(address: string, value: CellValue = '新', sheet = '台账'): SheetEdit {
  return { sheet, row: 0, column: 0, ...parseAddress(address), value };
}

const FORMULA = '单元格是公式，请改正公式或它引用的单元格';
const RICH = '单元格里的文字有几种格式，改写会丢失格式，请在 Excel 中修改';
const LOCKED = '单元格已锁定（工作表受保护），请先撤销保护再修改';
const ARRAY = '单元格属于数组公式的区域，请先在 Excel 中改写该公式';

describe('overwriteGuard', () => {
  it.each<[string, SheetEdit, string | undefined]>([
    ['plain text', edit('A1'), undefined],
    ['a number', edit('C1'), undefined],
    ['rich text', edit('B1'), RICH],
    ['rich text in the cell itself', edit('A3'), RICH],
    ['plain text in the cell itself', edit('C4'), undefined],
    ['a formula', edit('A2'), FORMULA],
    ['a shared formula', edit('B2'), FORMULA],
    ['a cell that shares a formula', edit('B3'), FORMULA],
    ['the holder of an array formula', edit('A4'), ARRAY],
    ['another cell of its range', edit('B5'), ARRAY],
    ['a title of an Excel table', edit('B20'), '单元格是 Excel 表格（超级表）的标题，请在 Excel 中修改'],
    ['a cell below the titles', edit('B21'), undefined],
    ['a cell that is not there', edit('Z99'), undefined],
    ['text that is too long', edit('A1', '长'.repeat(32_768)), '文字超过一个单元格能容纳的 32,767 个字符'],
    ['a number that is none', edit('A1', NaN), '数值无效'],
    ['a place outside', { ...edit('A1'), column: 16_384 }, '单元格超出工作表的范围'],
    ['a sheet that is not there', edit('A1', '新', '别的'), '工作簿里没有这张工作表'],
  ])('%s', (_name, tried, reason) => {
    expect(overwriteGuard(guarded())([tried])).toEqual([reason]);
  });

  it.each([
    ['a locked cell', 'A1', LOCKED],
    ['a locked cell with a style of its own', 'B7', LOCKED],
    ['a cell without style', 'C7', LOCKED],
    ['an unlocked cell', 'A7', undefined],
    ['a cell that is not there', 'B9', LOCKED],
    ['a cell that is not there, in an unlocked row', 'B6', undefined],
  ])('on a protected sheet: %s', (_name, address, reason) => {
    expect(overwriteGuard(guarded('<sheetProtection sheet="1"/>'))([edit(address)])).toEqual([reason]);
    expect(overwriteGuard(guarded('<sheetProtection sheet="0"/>'))([edit(address)])).toEqual([undefined]);
  });

  it('answers edit by edit, in their order, and a package needs neither styles nor shared strings', () => {
    const bytes = makePackage();
    const edits = [edit('B9'), edit('A1', '新', '别的'), edit('A1')];
    expect(overwriteGuard(bytes)(edits)).toEqual([undefined, '工作簿里没有这张工作表', undefined]);
    expect(overwriteGuard(bytes)([])).toEqual([]);
  });

  it('allows nothing that editPackage refuses', () => {
    const bytes = guarded();
    const everywhere = Array.from({ length: 25 }, (_, row) =>
      [0, 1, 2, 3].map((column) => ({ sheet: '台账', row, column, value: 1 })),
    ).flat();
    const reasons = overwriteGuard(bytes)(everywhere);
    const cells = everywhere.filter((_, index) => reasons[index] === undefined);
    expect(cells.length).toBeGreaterThan(80);
    expect(() => editPackage(bytes, [{ sheet: '台账', cells }])).not.toThrow();
  });
});
