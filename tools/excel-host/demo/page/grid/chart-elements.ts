import type { DrawnChart } from '#tools/excel-host/model/charts';
import { drawChart } from '../chart/draw-chart';
import type { Shape } from '../chart/shape';
import { element, place } from '../dom';
import type { Drawn } from './draw-layer';
import type { Box, Geometry } from './geometry';
import type { Layer } from './layers';

const SVG = 'http://www.w3.org/2000/svg';

function svgElement(tag: string, attributes: Shape['attributes']): SVGElement {
  const made = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, String(value));
  return made;
}

/** Whether a part of it is in the layer: charts run across the edge of what is frozen, as cells do not. */
function isInLayer(layer: Layer, { frozenWidth, frozenHeight }: Geometry, box: Box): boolean {
  const isInRows = layer.hasFrozenRows ? box.y < frozenHeight : box.y + box.height > frozenHeight;
  const isInColumns = layer.hasFrozenColumns ? box.x < frozenWidth : box.x + box.width > frozenWidth;
  return isInRows && isInColumns;
}

function chartElement({ book }: Drawn, chart: DrawnChart, box: Box): HTMLElement {
  const { width, height } = box;
  const svg = svgElement('svg', { width, height, viewBox: `0 0 ${width} ${height}` });
  for (const { tag, attributes, text } of drawChart(book, chart, box)) {
    const shape = svgElement(tag, attributes);
    if (text !== undefined) shape.textContent = text;
    svg.append(shape);
  }
  const label = { class: 'chart', role: 'img', 'aria-label': chart.name };
  const drawn = element('div', label, svg);
  const background = chart.settings.get('Format.Fill.Color');
  if (typeof background === 'string') drawn.style.background = background;
  place(drawn, box);
  return drawn;
}

/** The charts over the cells of a layer. */
export function chartElements(layer: Layer, drawn: Drawn): Node[] {
  const { sheet, geometry } = drawn;
  return sheet.charts.items.flatMap((chart) => {
    const box = geometry.floatingBox(chart);
    const isSeen = box.width > 0 && box.height > 0 && isInLayer(layer, geometry, box);
    return isSeen ? [chartElement(drawn, chart, box)] : [];
  });
}
