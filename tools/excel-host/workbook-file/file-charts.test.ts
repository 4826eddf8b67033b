import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { excel, noneMissing } from '../testing/excel';
import { openWorkbook } from './open-workbook';
import { saveWorkbook } from './save-workbook';

const SHEETS = {
  目录: [['说明']],
  '汇总 1': [
    ['单位', '完成', '未完成'],
    ['甲局', 3, 1],
    ['乙局', 8, 0],
  ],
};

type Type = 'ColumnClustered' | 'BarStacked' | 'LineMarkers' | 'Pie' | 'Doughnut' | 'Radar';

/** The parts of the saved file, once charts of some types are over `汇总 1`. */
async function saved(
  types: readonly Type[],
  change?: (chart: Excel.Chart, sheet: Excel.Worksheet) => void,
): Promise<Readonly<Record<string, string>>> {
  const { app, book, run } = excel({ sheets: SHEETS });
  await run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('汇总 1');
    for (const type of types) {
      const chart = sheet.charts.add(type, sheet.getRange('A1:C3'), 'Columns');
      chart.setPosition('E2', 'H9');
      change?.(chart, sheet);
    }
    await context.sync();
  });
  noneMissing(app);
  const file = await saveWorkbook(book);
  await openWorkbook(file, '簿.xlsx');
  const parts = Object.entries(unzipSync(file)).filter(([name]) => /\.(?:xml|rels)$/.test(name));
  return Object.fromEntries(parts.map(([name, content]) => [name, strFromU8(content)]));
}

/** The elements within another one, in their order; fails where the text is no XML. */
function childrenOf(xml: string, parent: string): string[] {
  const parser = new SaxesParser();
  const open: string[] = [];
  const children: string[] = [];
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name }) => {
    if (open.at(-1) === parent) children.push(name);
    open.push(name);
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.write(xml).close();
  return children;
}

it('puts charts into the file, over their cells, with their figures and looks', async () => {
  const parts = await saved(['ColumnClustered'], (chart) => {
    chart.title.text = '完成<情况>';
    chart.legend.position = 'Right';
    chart.axes.valueAxis.maximum = 10;
    chart.series.getItemAt(0).format.fill.setSolidColor('#00B050');
    chart.series.getItemAt(0).hasDataLabels = true;
  });
  const chart = parts['xl/charts/chart1.xml'] ?? '';
  expect(childrenOf(chart, 'c:barChart').filter((name) => name === 'c:ser')).toHaveLength(2);
  expect(chart).toContain("<c:f>'汇总 1'!$B$2:$B$3</c:f>");
  expect(chart).toContain("<c:f>'汇总 1'!$A$2:$A$3</c:f>");
  expect(chart).toContain('完成&lt;情况&gt;');
  expect(chart).toMatch(/00B050[\s\S]*<c:showVal val="1"\/>/);
  expect(chart).toContain('<c:max val="10"/>');
  expect(chart).toContain('<c:legendPos val="r"/>');
  const drawing = parts['xl/drawings/drawing2.xml'] ?? '';
  expect(drawing).toContain('<xdr:col>4</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>1</xdr:row>');
  expect(drawing).toContain('<xdr:col>8</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>9</xdr:row>');
  const [, id = ''] = /<drawing r:id="(\w+)"\/>/.exec(parts['xl/worksheets/sheet2.xml'] ?? '') ?? [];
  expect(parts['xl/worksheets/_rels/sheet2.xml.rels']).toContain(`Id="${id}"`);
  expect(parts['xl/worksheets/sheet1.xml']).not.toContain('<drawing');
});

it('leaves the parts of a sheet in the order a file has them', async () => {
  const parts = await saved(['LineMarkers'], (_chart, sheet) => {
    sheet.tables.add('A1:C3', true);
    sheet.getRange('B2:B3').conditionalFormats.add('DataBar');
  });
  const children = childrenOf(parts['xl/worksheets/sheet2.xml'] ?? '', 'worksheet');
  const order = ['sheetData', 'conditionalFormatting', 'pageMargins', 'drawing', 'tableParts', 'extLst'];
  expect(children.filter((name) => order.includes(name))).toEqual(order);
});

it('writes each family as its own, several to a sheet, and leaves out what is not drawn', async () => {
  const parts = await saved(['Pie', 'Doughnut', 'Radar', 'BarStacked', 'LineMarkers']);
  const families = Object.entries(parts)
    .filter(([name]) => name.startsWith('xl/charts/'))
    .map(([, xml]) => childrenOf(xml, 'c:plotArea')[1]);
  expect(families).toEqual(['c:pieChart', 'c:doughnutChart', 'c:barChart', 'c:lineChart']);
  expect(childrenOf(parts['xl/drawings/drawing2.xml'] ?? '', 'xdr:wsDr')).toHaveLength(4);
});
