import { LAMP_COLOURS } from './lamp-looks';
import { lampColours } from './lamp-palette';

/** Relative luminance after WCAG 2. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

describe('lampColours', () => {
  it.each(LAMP_COLOURS)('of %s can be read', (colour) => {
    const { ink, ground, fill } = lampColours(colour);
    expect(contrast(ink, ground)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(ink, '#FFFFFF')).toBeGreaterThanOrEqual(4.5);
    expect(contrast(fill, '#000000')).toBeGreaterThanOrEqual(4.5);
  });

  it('are all different', () => {
    const fills = LAMP_COLOURS.map((colour) => lampColours(colour).fill);
    expect(new Set(fills).size).toBe(LAMP_COLOURS.length);
  });
});
