/** How a cell looks. Styles are never changed: cells that look alike may share one. Colours are `#RRGGBB`. */
export interface Style {
  readonly numberFormat: string;
  /** Absent where the cell is not filled. */
  readonly fill?: string;
  readonly font: Font;
  readonly alignment: Alignment;
  /** Only the sides that have a line. */
  readonly borders: Readonly<Partial<Record<Side, Border>>>;
  /** Whether the cell may not be changed once the sheet is protected. */
  readonly locked: boolean;
  readonly formulaHidden: boolean;
}

export interface Font {
  readonly name: string;
  /** In points. */
  readonly size: number;
  readonly color: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: 'None' | 'Single' | 'Double';
  readonly strikethrough: boolean;
}

export interface Alignment {
  readonly horizontal: 'General' | 'Left' | 'Center' | 'Right' | 'Fill' | 'Justify' | 'Distributed';
  readonly vertical: 'Top' | 'Center' | 'Bottom' | 'Justify' | 'Distributed';
  readonly wrapText: boolean;
  readonly indent: number;
}

export type Side = 'EdgeTop' | 'EdgeBottom' | 'EdgeLeft' | 'EdgeRight';

export interface Border {
  readonly style: 'Continuous' | 'Dash' | 'DashDot' | 'Dot' | 'Double';
  readonly weight: 'Hairline' | 'Thin' | 'Medium' | 'Thick';
  readonly color: string;
}

export const PLAIN_STYLE: Style = {
  numberFormat: 'General',
  font: {
    name: '宋体',
    size: 11,
    color: '#000000',
    bold: false,
    italic: false,
    underline: 'None',
    strikethrough: false,
  },
  alignment: { horizontal: 'General', vertical: 'Bottom', wrapText: false, indent: 0 },
  borders: {},
  locked: true,
  formulaHidden: false,
};
