import { element } from '../dom';
import type { Geometry } from './geometry';

/**
 * One of the four parts of the window onto a sheet. All have the same coordinates and lie on each other; those with
 * frozen rows or columns stick to the edge, so that the browser itself keeps them in place while it scrolls.
 */
export interface Layer {
  readonly element: HTMLElement;
  readonly hasFrozenRows: boolean;
  readonly hasFrozenColumns: boolean;
  /** Grid lines and cells. */
  readonly cells: HTMLElement;
  /** The selection. */
  readonly marks: HTMLElement;
  /** Row numbers and column letters. */
  readonly headers: HTMLElement;
}

function layer(hasFrozenRows: boolean, hasFrozenColumns: boolean): Layer {
  const [cells, marks, headers] = ['cells', 'marks', 'headers'].map((name) =>
    element('div', { class: name }),
  );
  if (!cells || !marks || !headers) throw new Error('a layer has three parts');
  const own = element('div', { class: 'layer' }, cells, marks, headers);
  if (hasFrozenRows) own.classList.add('frozen-rows');
  if (hasFrozenColumns) own.classList.add('frozen-columns');
  return { element: own, hasFrozenRows, hasFrozenColumns, cells, marks, headers };
}

export function makeLayers(): readonly Layer[] {
  return [layer(false, false), layer(true, false), layer(false, true), layer(true, true)];
}

/** Gives the layers the size of the sheet. */
export function sizeLayers(layers: readonly Layer[], geometry: Geometry): void {
  for (const { element: own, hasFrozenRows, hasFrozenColumns } of layers) {
    own.style.width = `${hasFrozenColumns ? geometry.frozenWidth : geometry.width}px`;
    own.style.height = `${hasFrozenRows ? geometry.frozenHeight : geometry.height}px`;
    own.classList.toggle('cut-below', hasFrozenRows && geometry.frozenRows > 0);
    own.classList.toggle('cut-right', hasFrozenColumns && geometry.frozenColumns > 0);
  }
}
