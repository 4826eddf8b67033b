import { book, data, edited, insert, remove, both, SHEET, shifted, withoutRows } from '../testing/row-edits';

const text = (value: string): string => `<is><t xml:space="preserve">${value}</t></is>`;
const ROWS = data(
  '<row r="1"><c r="A1"><v>1</v></c></row><row r="2" spans="1:2" ht="40" customHeight="1" hidden="1"><c r="A2" s="5"><v>2</v></c><c r="B2" s="6"/></row><row r="4"><c r="A4"><v>4</v></c></row>',
);

describe('inserted rows', () => {
  it('look like the row above them, but are never hidden', () => {
    expect(shifted(ROWS, insert(2, { A: '=1+1', C: 2.5 }))).toBe(
      data(
        `<row r="1"><c r="A1"><v>1</v></c></row><row r="2" spans="1:2" ht="40" customHeight="1" hidden="1"><c r="A2" s="5"><v>2</v></c><c r="B2" s="6"/></row><row r="3" ht="40" customHeight="1"><c r="A3" s="5" t="inlineStr">${text('=1+1')}</c><c r="B3" s="6"/><c r="C3"><v>2.5</v></c></row><row r="5"><c r="A5"><v>4</v></c></row>`,
      ),
    );
  });

  it('stand in the order given, each after its row as it was before', () => {
    const edits = [insert(4, { A: '四一' }), insert(1, { A: '一一' }), insert(1, { A: '一二' })].reduce(both);
    const sheet = shifted(ROWS, both(edits, remove(2)));
    const rows = [...sheet.matchAll(/<c r="(A\d)"[^>]*>(?:<v>|<is><t[^>]*>)([^<]*)/g)].map(
      ([, cell, value]) => [cell, value],
    );
    expect(rows).toEqual([
      ['A1', '1'],
      ['A2', '一一'],
      ['A3', '一二'],
      ['A5', '4'],
      ['A6', '四一'],
    ]);
  });

  it.each([
    [
      'a row that has no element',
      '<sheetData/>',
      insert(3, { B: 1 }),
      data('<row r="4"><c r="B4"><v>1</v></c></row>'),
    ],
    [
      'a row’s own style, and a column’s',
      `<cols><col min="2" max="2" style="7"/></cols>${data('<row r="1"/>')}`,
      insert(1, { B: 1 }),
      `<cols><col min="2" max="2" style="7"/></cols>${data('<row r="1"/><row r="2"><c r="B2" s="7"><v>1</v></c></row>')}`,
    ],
    [
      'a styled row',
      data('<row r="1" s="4" customFormat="1"/>'),
      insert(1, { B: 1 }),
      data(
        '<row r="1" s="4" customFormat="1"/><row r="2" s="4" customFormat="1"><c r="B2" s="4"><v>1</v></c></row>',
      ),
    ],
    [
      'rows and cells without numbers',
      data('<row><c/></row><row><c/></row>'),
      insert(1),
      data('<row><c/></row><row r="2"/><row r="3"><c r="A3"/></row>'),
    ],
    [
      'a row of no height',
      data('<row r="1" ht="0" customHeight="1"/>'),
      insert(1),
      data('<row r="1" ht="0" customHeight="1"/><row r="2"/>'),
    ],
  ])('after %s', (_name, before, edits, after) => {
    expect(shifted(before, edits)).toBe(after);
  });

  it('use the prefix of the part', () => {
    const before = '<x:worksheet xmlns:x="urn:s"><x:sheetData/></x:worksheet>';
    expect(edited(book('', { [SHEET]: before }), insert(1, { A: 1 }))(SHEET)).toBe(
      '<x:worksheet xmlns:x="urn:s"><x:sheetData><x:row r="2"><x:c r="A2"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>',
    );
  });

  it('lets empty rows out at the end of the sheet', () => {
    expect(shifted(data(`<row r="1048576" ht="9"/>`), insert(1))).toBe(data('<row r="2"/>'));
  });
});

describe('merged areas', () => {
  const merges = (...refs: readonly string[]): string =>
    refs.length === 0
      ? ''
      : `<mergeCells count="${refs.length}">${refs.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`;

  it.each([
    ['grow where a row is inserted inside', ['A2:A4', 'B2:C3'], insert(3), ['A2:A5', 'B2:C3']],
    ['grow at their end where asked to', ['A2:A4', 'B2:B4'], insert(4, {}, 'A'), ['A2:A5', 'B2:B4']],
    ['move with their rows', ['A5:B5', 'A9:A12'], insert(4, {}, 'A'), ['A6:B6', 'A10:A13']],
    ['grow over all that name them', ['A2:A4'], both(insert(4, {}, 'A'), insert(4, {}, 'A')), ['A2:A6']],
    [
      'grow over those that name them, which come first',
      ['A2:A4'],
      both(insert(4, {}, 'A'), insert(4)),
      ['A2:A5'],
    ],
    ['of one row grow too', ['A2:B2'], insert(2, {}, 'B'), ['A2:B3']],
    ['shrink', ['A2:A5', 'B5:B8', 'A9:B9'], remove(3, 5), ['A2:A3', 'B4:B6', 'A7:B7']],
    ['go with their last row', ['A2:B3', 'A5:B6'], remove(2, 3), ['A3:B4']],
    ['go when one cell is left, together with their list', ['A2:A3'], remove(3), []],
    ['of several columns stay as one row', ['A2:B3'], remove(3), ['A2:B2']],
  ])('%s', (_name, before, edits, after) => {
    expect(withoutRows(shifted(`<sheetData/>${merges(...before)}`, edits))).toBe(merges(...after));
  });

  it('hand value and style of a deleted first row to the next', () => {
    const before = `${data('<row r="2"><c r="A2" s="3"><v>7</v></c><c r="B2"><v>1</v></c></row><row r="3" spans="2:2"><c r="B3"><v>2</v></c></row><row r="4"><c r="A4" s="4"/></row>')}${merges('A2:A4')}`;
    expect(shifted(before, remove(2))).toBe(
      `${data('<row r="2"><c r="A2" s="3"><v>7</v></c><c r="B2"><v>2</v></c></row><row r="3"><c r="A3" s="4"/></row>')}${merges('A2:A3')}`,
    );
    expect(shifted(before, remove(2, 3))).toBe(data('<row r="2"><c r="A2" s="3"><v>7</v></c></row>'));
  });

  it.each([
    ['a row without element', '<row r="9"/>', '<row r="2"><c r="A2"><v>7</v></c></row><row r="8"/>'],
    ['an empty row', '<row r="3" spans="1:3" ht="9"/>', '<row r="2" ht="9"><c r="A2"><v>7</v></c></row>'],
  ])('hand it to %s', (_name, row, after) => {
    expect(
      shifted(`${data(`<row r="2"><c r="A2"><v>7</v></c></row>${row}`)}${merges('A2:A4')}`, remove(2)),
    ).toBe(`${data(after)}${merges('A2:A3')}`);
  });

  it('hand it to a row that is inserted in place of the deleted one', () => {
    const before = `${data('<row r="2"><c r="A2"><v>7</v></c><c r="B2"><v>1</v></c></row><row r="3"><c r="A3"/></row>')}${merges('A2:A3')}`;
    expect(shifted(before, both(insert(2, { B: 5 }), remove(2)))).toBe(
      `${data('<row r="2"><c r="A2"><v>7</v></c><c r="B2"><v>5</v></c></row><row r="3"><c r="A3"/></row>')}${merges('A2:A3')}`,
    );
  });
});
