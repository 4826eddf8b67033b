import { EditRefusedError } from '../edit/edit-refused-error';
import { UnreadableWorkbookError } from '../errors';
import { worksheet } from '../testing/make-package';
import {
  attach,
  book,
  both,
  data,
  edited,
  insert,
  OTHER,
  remove,
  SHEET,
  type RowEdits,
} from '../testing/row-edits';
import { thrownBy } from '../testing/thrown-by';

describe('rows are not edited', () => {
  const LAST = 1_048_576;
  it.each<[string, string, Record<string, string>, RowEdits, { code: string; cell?: string }]>([
    [
      'a row inside a table',
      '',
      attach({ 't.xml': ['table', '<table ref="A5:C9"/>'] }),
      insert(5),
      { code: 'row-in-table', cell: 'A5' },
    ],
    [
      'a row right below a table',
      '',
      attach({ 't.xml': ['table', '<table ref="A5:C9"/>'] }),
      insert(9),
      { code: 'row-in-table' },
    ],
    [
      'a table’s row',
      '',
      attach({ 't.xml': ['table', '<table ref="A5:C9"/>'] }),
      remove(9),
      { code: 'row-in-table' },
    ],
    ['a pivot table', '', attach({ 'p.xml': ['pivotTable', '<p/>'] }), insert(1), { code: 'pivot-table' }],
    ['mapped cells', '', attach({ 'x.xml': ['tableSingleCells', '<p/>'] }), insert(1), { code: 'xml-map' }],
    ['controls', '<controls><control/></controls>', {}, insert(1), { code: 'controls' }],
    [
      'old controls',
      '',
      attach({
        'v.vml': ['vmlDrawing', '<xml><v:shape><x:ClientData ObjectType="Checkbox"/></v:shape></xml>'],
      }),
      insert(1),
      { code: 'controls' },
    ],
    ['scenarios', '<scenarios/>', {}, insert(1), { code: 'scenarios' }],
    ['a filter without header', '<autoFilter ref="A2:C9"/>', {}, remove(2), { code: 'filter-header' }],
    ['protection', '<sheetProtection sheet="1" insertRows="0"/>', {}, remove(2), { code: 'protected-sheet' }],
    [
      'a formula through several sheets',
      '',
      { [OTHER]: worksheet(data(`<row r="1"><c r="A1"><f>SUM(台账:汇总!A1)</f></c></row>`)) },
      insert(1),
      { code: 'several-sheets' },
    ],
    [
      'an array formula',
      data('<row r="2"><c r="A2"><f t="array" ref="A2:A4">B2:B4</f></c></row>'),
      {},
      insert(3),
      { code: 'row-in-array-formula', cell: 'A2' },
    ],
    [
      'a data table',
      data('<row r="2"><c r="A2"><f t="dataTable" ref="A2:A4" r1="B1"/></c></row>'),
      {},
      insert(9),
      { code: 'data-table', cell: 'A2' },
    ],
    [
      'a full sheet',
      data(`<row r="${LAST}"><c r="A${LAST}"><v>1</v></c></row>`),
      {},
      insert(1),
      { code: 'full-sheet' },
    ],
    ['a row outside', '', {}, insert(LAST), { code: 'outside-sheet' }],
    ['a row before the first', '', {}, insert(0), { code: 'outside-sheet' }],
    ['too long a text', '', {}, insert(1, { A: '长'.repeat(32_768) }), { code: 'text-too-long' }],
    [
      'a value under a merged area that grows',
      '<sheetData/><mergeCells><mergeCell ref="A2:A3"/></mergeCells>',
      {},
      insert(3, { A: 1 }, 'A'),
      { code: 'under-merge', cell: 'A4' },
    ],
    [
      'a value inside a merged area',
      '<sheetData/><mergeCells><mergeCell ref="A2:A3"/></mergeCells>',
      {},
      insert(2, { A: 1 }),
      { code: 'under-merge', cell: 'A3' },
    ],
    [
      'a merged area that ends above',
      '<sheetData/><mergeCells><mergeCell ref="A2:A3"/></mergeCells>',
      {},
      both(insert(3), insert(3, {}, 'A')),
      { code: 'merge-apart', cell: 'A5' },
    ],
    [
      'a pivot table’s whole source',
      '',
      {
        [OTHER]: worksheet(
          '<sheetData/><dataConsolidate><dataRefs><dataRef ref="A2:B3" sheet="台账"/></dataRefs></dataConsolidate>',
        ),
      },
      remove(2, 3),
      { code: 'pivot-source' },
    ],
  ])('refuses %s', (_name, ...[content, parts, edits, reason]) => {
    const sheet = content.includes('<sheetData') ? content : `<sheetData/>${content}`;
    const error = thrownBy(() => edited(book(sheet, parts), edits));
    expect(error).toBeInstanceOf(EditRefusedError);
    expect(error).toMatchObject({ sheet: '台账', ...reason });
  });

  it.each([
    [
      'text in another encoding',
      Buffer.from(worksheet('<sheetData/><x>台账</x>'), 'utf16le').toString('latin1'),
    ],
    ['rows without a proper number', worksheet(data('<row r="0"/>'))],
    ['no rows at all', worksheet('')],
  ])('in a sheet with %s', (_name, sheet) => {
    const error = thrownBy(() => edited(book('', { [SHEET]: sheet }), insert(1)));
    expect(error).toBeInstanceOf(UnreadableWorkbookError);
    expect(error).toMatchObject({ code: 'damaged' });
  });
});
