import type { PackageParts } from '#xlsx/package/change-parts';

/** A colour as it stands in a file: itself, or a place in the theme or in the palette of old. */
export interface FileColor {
  readonly argb?: string;
  readonly theme?: number;
  readonly tint?: number;
  readonly indexed?: number;
}

/** What a theme's places stand for unless the file says otherwise, in the order in which cells number them. */
const OFFICE_THEME =
  'FFFFFF 000000 E7E6E6 44546A 4472C4 ED7D31 A5A5A5 FFC000 5B9BD5 70AD47 0563C1 954F72'.split(' ');

/** In a theme the dark colours come first; cells count light before dark. */
const THEME_ORDER = 'lt1 dk1 lt2 dk2 accent1 accent2 accent3 accent4 accent5 accent6 hlink folHlink'.split(
  ' ',
);

const PALETTE = [
  '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF',
  '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF',
  '800000 008000 000080 808000 800080 008080 C0C0C0 808080',
  '9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF',
  '000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF',
  '00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99',
  '3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696',
  '003366 339966 003300 333300 993300 993366 333399 333333',
].flatMap((line) => line.split(' '));

/** The colours of a file's theme as cells number them, `RRGGBB`. */
export function themeColors(parts: PackageParts): readonly string[] {
  const part = Object.entries(parts).find(([name]) => /^\/?xl\/theme\/theme1\.xml$/i.test(name))?.[1];
  if (!part) return OFFICE_THEME;
  const xml = new TextDecoder().decode(part);
  return THEME_ORDER.map((place, index) => {
    const [, inner = ''] = new RegExp(`<a:${place}>(.*?)</a:${place}>`, 's').exec(xml) ?? [];
    const [, color] = /(?:srgbClr val|lastClr)="([0-9a-f]{6})"/i.exec(inner) ?? [];
    return (color ?? OFFICE_THEME[index] ?? '000000').toUpperCase();
  });
}

const channels = (rgb: string): number[] => [0, 2, 4].map((at) => parseInt(rgb.slice(at, at + 2), 16) / 255);

const asHex = (channel: number): string =>
  Math.round(Math.min(1, Math.max(0, channel)) * 255)
    .toString(16)
    .padStart(2, '0');

/** Lighter for a positive tint, darker for a negative one: the lightness changes, hue and saturation stay. */
function tinted(rgb: string, tint: number): string {
  const values = channels(rgb);
  const [high, low] = [Math.max(...values), Math.min(...values)];
  const lightness = (high + low) / 2;
  const target = tint < 0 ? lightness * (1 + tint) : lightness + (1 - lightness) * tint;
  const chroma = (of: number): number => 1 - Math.abs(2 * of - 1);
  const scale = chroma(lightness) === 0 ? 0 : chroma(target) / chroma(lightness);
  return values.map((value) => asHex(target + (value - lightness) * scale)).join('');
}

/** `#RRGGBB`; undefined for none, or one that only the system knows. */
export function resolveColor(
  { argb, theme, tint, indexed }: FileColor,
  themes: readonly string[],
): string | undefined {
  if (argb !== undefined)
    return /^[0-9a-f]{6,8}$/i.test(argb) ? `#${argb.slice(-6).toUpperCase()}` : undefined;
  if (theme !== undefined) {
    const rgb = themes[theme];
    return rgb === undefined ? undefined : `#${tint ? tinted(rgb, tint).toUpperCase() : rgb}`;
  }
  const rgb = indexed === undefined ? undefined : PALETTE[indexed];
  return rgb === undefined ? undefined : `#${rgb}`;
}

export const fileColor = (color: string): { argb: string } => ({ argb: `FF${color.slice(1)}` });
