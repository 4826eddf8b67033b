import { folderOf, lastSegment, resolvePath } from './part-path';

it.each([
  ['xl/worksheets/sheet1.xml', 'xl/worksheets/', 'sheet1.xml'],
  ['workbook.xml', '', 'workbook.xml'],
  ['', '', ''],
])('“%s” is “%s” and “%s”', (path, folder, last) => {
  expect([folderOf(path), lastSegment(path)]).toEqual([folder, last]);
});

it.each([
  ['xl/', 'worksheets/sheet1.xml', 'xl/worksheets/sheet1.xml'],
  ['xl/worksheets/', '../drawings/drawing1.xml', 'xl/drawings/drawing1.xml'],
  ['xl', './styles.xml', 'xl/styles.xml'],
  ['', '_rels//.rels', '_rels/.rels'],
  ['xl/', '../../../top.xml', 'top.xml'],
])('from “%s”, “%s” leads to “%s”', (folder, path, expected) => {
  expect(resolvePath(folder, path)).toBe(expected);
});
