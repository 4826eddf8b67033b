/** Drawings of the buttons, on a field of 20 by 20. */
export const ICONS = {
  open: 'M2 5h6l2 2h8v9H2z M2 9h16',
  save: 'M10 3v9 M6 8.5l4 4 4-4 M3 14v3h14v-3',
  insertRow: 'M3 4h14v4H3z M3 12h14 M10 11v6 M7 14h6',
  deleteRow: 'M3 4h14v4H3z M7 12l6 6 M13 12l-6 6',
  hideRow: 'M3 4h14 M3 16h14 M4 10h12 M6 8l-2 2 2 2 M14 8l2 2-2 2',
  showRow: 'M3 3h14 M3 17h14 M3 8h14v4H3z',
  merge: 'M3 5h14v10H3z M6 10h8 M8 8l-2 2 2 2 M12 8l2 2-2 2',
  unmerge: 'M3 5h14v10H3z M10 5v10',
  sortUp: 'M5 4v12 M3 13.5l2 2.5 2-2.5 M10 5h3 M10 9h5 M10 13h7',
  sortDown: 'M5 4v12 M3 13.5l2 2.5 2-2.5 M10 5h7 M10 9h5 M10 13h3',
  filter: 'M3 4h14l-5.5 6.5V16l-3-1.5v-4z',
  clearFilter: 'M3 4h14l-5.5 6.5V16l-3-1.5v-4z M12 13l5 5 M17 13l-5 5',
  colleague: 'M7 9a3 3 0 1 0 0-6 3 3 0 0 0 0 6z M2 17c0-4 2-6 5-6s5 2 5 6 M13 5l4 4-4 4 M10 9h7',
  pane: 'M2 4h16v12H2z M12 4v12',
  reload: 'M16 10a6 6 0 1 1-2-4.5 M16 2v4h-4',
} as const;

const SVG = 'http://www.w3.org/2000/svg';

export function icon(name: keyof typeof ICONS): SVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 20 20');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', ICONS[name]);
  svg.append(path);
  return svg;
}
