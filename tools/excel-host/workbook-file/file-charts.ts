import { addCharts as addToSheet } from '#xlsx/chart/add-charts';
import type { PackageParts } from '#xlsx/package/change-parts';
import type { Book } from '../model/book';
import { familyOf } from '../model/chart-look';
import type { DrawnChart } from '../model/charts';
import type { Sheet } from '../model/sheet';
import { fileChart } from './file-chart';

const drawnOf = ({ charts }: Sheet): readonly DrawnChart[] =>
  charts.items.filter(({ type, series }) => familyOf(type) !== undefined && series.length > 0);

/** Puts the charts that can be drawn here into a file, each over its cells; others are left out. */
export function addCharts(parts: PackageParts, { sheets }: Book): void {
  let before = 0;
  for (const [index, sheet] of sheets.entries()) {
    const charts = drawnOf(sheet);
    const placed = charts.map((drawn) => ({
      ...{ name: drawn.name, from: drawn.anchor, to: drawn.end, chart: fileChart(drawn) },
    }));
    if (placed.length > 0) addToSheet(parts, placed, { index, before });
    before += charts.length;
  }
}
