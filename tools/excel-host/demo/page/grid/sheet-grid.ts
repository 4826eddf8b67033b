import type { Area } from '#tools/excel-host/model/area';
import { element } from '../dom';
import type { Workbench } from '../workbench';
import { activeArea, type Place, selectedArea } from './cursor';
import { drawLayer } from './draw-layer';
import { drawMarks } from './draw-marks';
import { Geometry } from './geometry';
import { offeredValues } from '../lists';
import { makeLayers, sizeLayers } from './layers';

/** Rows and columns drawn beyond those in sight, so that not every small scroll draws. */
const MARGIN = 12;

/** The window onto the sheet that is active. Only what is in sight, and a little more, is drawn. */
export class SheetGrid {
  readonly element = element('div', { class: 'grid', 'aria-label': '工作表' });
  geometry: Geometry;
  private readonly layers = makeLayers();
  private drawn: Area = { top: 0, left: 0, bottom: -1, right: -1 };

  constructor(private readonly workbench: Workbench) {
    this.geometry = new Geometry(workbench.sheet, workbench.cursor.focus);
    const sheet = element('div', { class: 'sheet' }, ...this.layers.map((layer) => layer.element));
    this.element.append(sheet);
    this.element.addEventListener('scroll', () => {
      this.drawWhereScrolled();
    });
    new ResizeObserver(() => {
      this.drawWhereScrolled();
    }).observe(this.element);
  }

  /** Draws everything anew: anything of the workbook may have changed. */
  refresh(): void {
    const { sheet, cursor } = this.workbench;
    this.geometry = new Geometry(sheet, cursor.focus);
    sizeLayers(this.layers, this.geometry);
    this.draw();
  }

  /** Draws the selection anew. */
  refreshMarks(): void {
    const { sheet, cursor } = this.workbench;
    const hasList = offeredValues(this.workbench) !== undefined;
    const marks = { selected: selectedArea(sheet, cursor), active: activeArea(sheet, cursor), hasList };
    for (const layer of this.layers) drawMarks(layer, this.geometry, marks);
  }

  /** The cell under the mouse; its row or column is -1 on the headers. */
  cellAt({ clientX, clientY }: { readonly clientX: number; readonly clientY: number }): Place {
    const { left, top } = this.element.getBoundingClientRect();
    const scrolled = { x: this.element.scrollLeft, y: this.element.scrollTop };
    return this.geometry.cellAt({ x: clientX - left, y: clientY - top }, scrolled);
  }

  /** Scrolls as little as needed to have a cell in sight. */
  reveal({ row, column }: Place): void {
    const { rows, columns } = this.geometry;
    if (row >= rows.count - 1 || column >= columns.count - 1) this.refresh();
    const { x, y, width, height } = this.geometry.box({ top: row, left: column, bottom: row, right: column });
    const { frozenWidth, frozenHeight, frozenRows, frozenColumns } = this.geometry;
    const { element: window } = this;
    if (row >= frozenRows) {
      const highest = y + height - window.clientHeight;
      window.scrollTop = Math.max(Math.min(window.scrollTop, y - frozenHeight), highest);
    }
    if (column >= frozenColumns) {
      const furthest = x + width - window.clientWidth;
      window.scrollLeft = Math.max(Math.min(window.scrollLeft, x - frozenWidth), furthest);
    }
  }

  private inSight(): Area {
    const { scrollLeft, scrollTop, clientWidth, clientHeight } = this.element;
    const { rows, columns, frozenWidth, frozenHeight } = this.geometry;
    const [x, y] = [scrollLeft + frozenWidth, scrollTop + frozenHeight];
    const at = this.geometry.cellAt({ x, y }, { x: 0, y: 0 });
    const end = this.geometry.cellAt(
      { x: scrollLeft + clientWidth, y: scrollTop + clientHeight },
      { x: 0, y: 0 },
    );
    return {
      top: Math.max(at.row, 0),
      left: Math.max(at.column, 0),
      bottom: Math.min(end.row, rows.count - 1),
      right: Math.min(end.column, columns.count - 1),
    };
  }

  private drawWhereScrolled(): void {
    const { top, left, bottom, right } = this.inSight();
    const { drawn } = this;
    if (top < drawn.top || left < drawn.left || bottom > drawn.bottom || right > drawn.right) this.draw();
  }

  private draw(): void {
    const { rows, columns } = this.geometry;
    const { top, left, bottom, right } = this.inSight();
    this.drawn = {
      top: Math.max(0, top - MARGIN),
      left: Math.max(0, left - MARGIN),
      bottom: Math.min(rows.count - 1, bottom + MARGIN),
      right: Math.min(columns.count - 1, right + MARGIN),
    };
    const { book, sheet } = this.workbench;
    for (const layer of this.layers) drawLayer(layer, { book, sheet, geometry: this.geometry }, this.drawn);
    this.refreshMarks();
  }
}
