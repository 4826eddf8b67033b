import { addPart, addRelationship, changePart, type PackageParts } from '../package/change-parts';
import type { Chart } from './chart';
import { escaped } from './chart-text';
import { chartXml } from './chart-xml';

const RELATED = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const DRAWN = 'http://schemas.openxmlformats.org/drawingml/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument';

/** At a distance, in points, from the top left of a cell, whose place is zero-based. */
export interface Spot {
  readonly row: number;
  readonly column: number;
  readonly right: number;
  readonly down: number;
}

/** A chart over the cells of a sheet, with which it moves and grows. */
export interface PlacedChart {
  readonly name: string;
  readonly from: Spot;
  readonly to: Spot;
  readonly chart: Chart;
}

/** A sheet by its index in the workbook, and how many charts the sheets before it have. */
export interface DrawnSheet {
  readonly index: number;
  readonly before: number;
}

const EMU_A_POINT = 12_700;
const emu = (points: number): number => Math.round(points * EMU_A_POINT);

function spotXml(name: 'from' | 'to', { row, column, right, down }: Spot): string {
  const places = { col: column, colOff: emu(right), row, rowOff: emu(down) };
  const inside = Object.entries(places).map(([place, value]) => `<xdr:${place}>${value}</xdr:${place}>`);
  return `<xdr:${name}>${inside.join('')}</xdr:${name}>`;
}

function anchorXml({ name, from, to }: PlacedChart, number: number, id: string): string {
  return [
    `<xdr:twoCellAnchor>${spotXml('from', from)}${spotXml('to', to)}`,
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

/** Puts charts into a sheet of a file that has no drawing yet. */
export function addCharts(
  parts: PackageParts,
  charts: readonly PlacedChart[],
  { index, before }: DrawnSheet,
): void {
  const drawing = `xl/drawings/drawing${index + 1}.xml`;
  const anchors = charts.map((placed, at) => {
    const name = `xl/charts/chart${before + at + 1}.xml`;
    addPart(parts, name, `${TYPE}.drawingml.chart+xml`, chartXml(placed.chart));
    return anchorXml(placed, at + 1, addRelationship(parts, drawing, `${RELATED}/chart`, name));
  });
  const spaces = `xmlns:xdr="${DRAWN}/spreadsheetDrawing" xmlns:a="${DRAWN}/main" xmlns:r="${RELATED}"`;
  const xml = `<xdr:wsDr ${spaces}>${anchors.join('')}</xdr:wsDr>`;
  addPart(parts, drawing, `${TYPE}.drawing+xml`, xml);
  const sheet = `xl/worksheets/sheet${index + 1}.xml`;
  const id = addRelationship(parts, sheet, `${RELATED}/drawing`, drawing);
  changePart(parts, sheet, (text) => text.replace(BEHIND, (behind) => `<drawing r:id="${id}"/>${behind}`));
}
