/** How a cell looks, as far as it is put back: fill, font and alignment, as plain data. */
export type CellLook = Excel.SettableCellProperties;

/** What `lookOf` needs of cells. */
export const LOOK: Excel.CellPropertiesLoadOptions = {
  format: {
    fill: { color: true, pattern: true },
    font: { bold: true, color: true, italic: true, name: true, size: true },
    horizontalAlignment: true,
    verticalAlignment: true,
    wrapText: true,
  },
};

/** How a cell looks, as it can be set: the colour of a cell without a fill would become one. */
export function lookOf(properties: Excel.CellProperties | undefined): CellLook {
  const { fill = {}, ...format } = properties?.format ?? {};
  const { color, pattern } = fill;
  return {
    format: {
      ...format,
      fill: pattern === 'None' || color === undefined ? { pattern: 'None' } : { color },
    },
  };
}
