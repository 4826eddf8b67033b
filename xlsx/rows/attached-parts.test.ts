import { attach, book, both, edited, insert, remove } from '../testing/row-edits';

describe('what is attached to the sheet', () => {
  const shape = (row: number, top: number, bottom: number): string =>
    `<v:shape id="s"><v:textbox><br></v:textbox><x:ClientData ObjectType="Note"><x:Anchor>1, 2, ${top}, 4, 5, 6, ${bottom}, 8</x:Anchor><x:Row>${row}</x:Row><x:Column>0</x:Column></x:ClientData></v:shape>`;
  const vml = (...shapes: readonly string[]): string => `<xml><v:shapetype id="t"/>${shapes.join('')}</xml>`;
  const comments = (...refs: readonly string[]): string =>
    `<comments><commentList>${refs.map((ref) => `<comment ref="${ref}"/>`).join('')}</commentList></comments>`;
  const anchor = (from: readonly number[], to: readonly number[], attributes = ''): string =>
    `<twoCellAnchor${attributes}><from><row>${from[0] ?? 0}</row><rowOff>${from[1] ?? 0}</rowOff></from><to><row>${to[0] ?? 0}</row><rowOff>${to[1] ?? 0}</rowOff></to></twoCellAnchor>`;
  it('notes move with their cells and go with them', () => {
    const parts = attach({
      'comments1.xml': ['comments', comments('A2', 'A3', 'A5')],
      'threaded1.xml': [
        'threadedComment',
        '<ThreadedComments><threadedComment ref="A5"/></ThreadedComments>',
      ],
      'vml1.vml': ['vmlDrawing', vml(shape(1, 0, 4), shape(2, 1, 5), shape(4, 3, 7))],
    });
    const files = edited(book('<sheetData/>', parts), both(insert(3), both(insert(3), remove(3))));
    expect(files('xl/comments1.xml')).toBe(comments('A2', 'A6'));
    expect(files('xl/threaded1.xml')).toBe(
      '<ThreadedComments><threadedComment ref="A6"/></ThreadedComments>',
    );
    expect(files('xl/vml1.vml')).toBe(vml(shape(1, 0, 4), shape(5, 4, 8)));
  });

  it('a note on a merged area stays on it', () => {
    const parts = attach({
      'comments1.xml': ['comments', comments('A2')],
      'vml1.vml': ['vmlDrawing', vml(shape(1, 0, 4))],
    });
    const sheet = '<sheetData/><mergeCells count="1"><mergeCell ref="A2:A4"/></mergeCells>';
    const files = edited(book(sheet, parts), remove(2));
    expect(files('xl/comments1.xml')).toBe(comments('A2'));
    expect(files('xl/vml1.vml')).toBe(vml(shape(1, 0, 4)));
  });

  it.each([
    ['moves', anchor([5, 7], [9, 8]), insert(3), anchor([6, 7], [10, 8])],
    ['grows', anchor([5, 7], [9, 8]), insert(7), anchor([5, 7], [10, 8])],
    [
      'moves only, if so set',
      anchor([5], [9], ' editAs="oneCell"'),
      both(insert(2), insert(7)),
      anchor([6], [10], ' editAs="oneCell"'),
    ],
    [
      'stays, if so set',
      anchor([5], [9], ' editAs="absolute"'),
      insert(2),
      anchor([5], [9], ' editAs="absolute"'),
    ],
    ['shrinks to the edges that are left', anchor([5, 7], [9, 8]), remove(6, 10), anchor([5, 0], [8, 0])],
    ['does not vanish', anchor([5, 7], [5, 9]), remove(3, 6), anchor([4, 7], [4, 9])],
  ])('a picture %s', (_name, before, edits, after) => {
    const parts = attach({ 'drawing1.xml': ['drawing', `<wsDr>${before}</wsDr>`] });
    expect(edited(book('<sheetData/>', parts), edits)('xl/drawing1.xml')).toBe(`<wsDr>${after}</wsDr>`);
  });

  it('a table moves as a whole', () => {
    const table = (top: number, bottom: number): string =>
      `<table ref="A${top}:C${bottom}"><autoFilter ref="A${top}:C${bottom}"/><tableColumns><tableColumn><calculatedColumnFormula>Z${bottom + 1}</calculatedColumnFormula></tableColumn></tableColumns></table>`;
    const parts = attach({ 'table1.xml': ['table', table(5, 9)] });
    expect(edited(book('<sheetData/>', parts), insert(4))('xl/table1.xml')).toBe(table(6, 10));
    expect(edited(book('<sheetData/>', parts), insert(20))('xl/table1.xml')).toBe(table(5, 9));
  });
});
