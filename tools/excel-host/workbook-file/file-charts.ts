import type { Book } from '../model/book';
import { familyOf } from '../model/chart-look';
import type { DrawnChart, Spot } from '../model/charts';
import type { Sheet } from '../model/sheet';
import { addPart, addRelationship, changePart } from './change-parts';
import { chartXml } from './chart-xml';
import type { PackageParts } from './package-parts';
import { escaped } from './xml-text';

const RELATED = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const DRAWN = 'http://schemas.openxmlformats.org/drawingml/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument';

const EMU_A_POINT = 12_700;
const emu = (points: number): number => Math.round(points * EMU_A_POINT);

function spotXml(name: 'from' | 'to', { row, column, right, down }: Spot): string {
  const places = { col: column, colOff: emu(right), row, rowOff: emu(down) };
  const inside = Object.entries(places).map(([place, value]) => `<xdr:${place}>${value}</xdr:${place}>`);
  return `<xdr:${name}>${inside.join('')}</xdr:${name}>`;
}

/** A chart that moves and grows with its cells, as Excel makes them. */
function anchorXml({ name, anchor, end }: DrawnChart, number: number, id: string): string {
  return [
    `<xdr:twoCellAnchor>${spotXml('from', anchor)}${spotXml('to', end)}`,
    '<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr>',
    `<xdr:cNvPr id="${number + 1}" name="${escaped(name)}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>`,
    '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>',
    `<a:graphic><a:graphicData uri="${DRAWN}/chart"><c:chart xmlns:c="${DRAWN}/chart" r:id="${id}"/></a:graphicData></a:graphic>`,
    '</xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>',
  ].join('');
}

/** What stands behind the reference to a sheet's drawing: its own parts, not those of a rule. */
const BEHIND =
  /(?:<(?:legacyDrawing|tableParts|extLst)\b(?:(?!<\/conditionalFormatting>).)*)?<\/worksheet>\s*$/s;

/** Puts the charts of a sheet into its part; `before` charts are in the file already. */
function addDrawing(
  parts: PackageParts,
  charts: readonly DrawnChart[],
  { index, before }: { readonly index: number; readonly before: number },
): void {
  const drawing = `xl/drawings/drawing${index + 1}.xml`;
  const anchors = charts.map((chart, at) => {
    const name = `xl/charts/chart${before + at + 1}.xml`;
    addPart(parts, name, `${TYPE}.drawingml.chart+xml`, chartXml(chart));
    return anchorXml(chart, at + 1, addRelationship(parts, drawing, `${RELATED}/chart`, name));
  });
  const spaces = `xmlns:xdr="${DRAWN}/spreadsheetDrawing" xmlns:a="${DRAWN}/main" xmlns:r="${RELATED}"`;
  const xml = `<xdr:wsDr ${spaces}>${anchors.join('')}</xdr:wsDr>`;
  addPart(parts, drawing, `${TYPE}.drawing+xml`, xml);
  const sheet = `xl/worksheets/sheet${index + 1}.xml`;
  const id = addRelationship(parts, sheet, `${RELATED}/drawing`, drawing);
  changePart(parts, sheet, (text) => text.replace(BEHIND, (behind) => `<drawing r:id="${id}"/>${behind}`));
}

const drawnOf = ({ charts }: Sheet): readonly DrawnChart[] =>
  charts.items.filter(({ type, series }) => familyOf(type) !== undefined && series.length > 0);

/** Puts the charts that can be drawn here into a file, each over its cells; others are left out. */
export function addCharts(parts: PackageParts, { sheets }: Book): void {
  let before = 0;
  for (const [index, sheet] of sheets.entries()) {
    const charts = drawnOf(sheet);
    if (charts.length > 0) addDrawing(parts, charts, { index, before });
    before += charts.length;
  }
}
