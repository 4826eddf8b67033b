import type { Args } from '../richapi/args';

/** The named colours of HTML that add-ins use. */
const NAMED: Readonly<Record<string, string>> = {
  black: '#000000',
  white: '#FFFFFF',
  red: '#FF0000',
  green: '#008000',
  lime: '#00FF00',
  blue: '#0000FF',
  yellow: '#FFFF00',
  orange: '#FFA500',
  purple: '#800080',
  pink: '#FFC0CB',
  gray: '#808080',
  grey: '#808080',
  silver: '#C0C0C0',
  lightgray: '#D3D3D3',
  lightgreen: '#90EE90',
  lightyellow: '#FFFFE0',
};

/** A colour as the model has it, `#RRGGBB`, from the same, `RRGGBB`, or its name. */
export function colourArgument(value: Args): string {
  const text = value.text();
  const [, digits] = /^#?([0-9a-f]{6})$/i.exec(text) ?? [];
  return digits ? `#${digits.toUpperCase()}` : (NAMED[text.toLowerCase()] ?? value.refuse());
}
