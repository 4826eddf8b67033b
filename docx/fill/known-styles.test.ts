import { knownStyles } from './known-styles';

const TABLE =
  '<w:tblPr><w:tblStyle w:val="GovTable"/><w:tblW w:w="5000" w:type="pct"/><w:tblLayout w:type="fixed"/></w:tblPr>' +
  '<w:pPr><w:pStyle w:val="GovTableHead"/><w:jc w:val="center"/></w:pPr>' +
  '<w:pPr><w:pStyle w:val="GovTableText"/></w:pPr><w:pPr><w:pStyle w:val="GovBody"/></w:pPr>';

function styles(...named: readonly (readonly [id: string, name: string])[]): string {
  return named
    .map(([id, name]) => `<w:style w:type="x" w:styleId="${id}">\n<w:name w:val="${name}"/></w:style>`)
    .join('');
}

it('leaves the ids of our own templates', () => {
  const own = styles(['GovTable', '台账表格'], ['GovTableHead', '表头文字'], ['GovTableText', '表内文字']);
  expect(knownStyles(own)(TABLE)).toBe(TABLE);
});

it('takes the ids that an editor gave the styles', () => {
  const saved = styles(['a1', '台账表格'], ['a2', '表头文字'], ['Style26', '表内文字']);
  const written = knownStyles(saved)(TABLE);
  expect([...written.matchAll(/Style w:val="([^"]*)"/g)].map(([, id]) => id)).toEqual([
    'a1',
    'a2',
    'Style26',
    'GovBody',
  ]);
  expect(written).toContain('<w:tblStyle w:val="a1"/><w:tblW w:w="5000" w:type="pct"/><w:tblLayout');
});

it('gives a table lines of its own where the template has no style for it', () => {
  const written = knownStyles('')(TABLE);
  expect(written).toMatch(
    /^<w:tblPr><w:tblW [^>]*\/><w:tblBorders>(<w:\w+ w:val="single"[^>]*\/>){6}<\/w:tblBorders><w:tblLayout/,
  );
  expect(written).not.toMatch(/GovTable/);
});
