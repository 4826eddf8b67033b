import type { Theme } from '@fluentui/react-components';
import type { Light } from '#core/completion/light';
import type { LampColour } from '#core/rules/lamp-looks';

/** A slice and the number on it. */
interface SliceColours {
  readonly fill: string;
  readonly ink: string;
}

export interface ChartColours {
  readonly ink: string;
  /** Around and between shapes. */
  readonly line: string;
  /** Between the slices of a ring. */
  readonly gap: string;
  readonly empty: string;
  readonly filled: string;
  /** Of a light that is lit in a colour. */
  readonly lamp: (light: Light, colour: LampColour) => SliceColours;
}

function ofTheme(theme: Theme): ChartColours {
  const white = theme.colorNeutralForegroundOnBrand;
  const black = theme.colorNeutralForeground1Static;
  const lamps: Readonly<Record<LampColour, SliceColours>> = {
    红: { fill: theme.colorPaletteRedBackground3, ink: white },
    橙: { fill: theme.colorPaletteDarkOrangeBackground3, ink: black },
    黄: { fill: theme.colorPaletteMarigoldBackground3, ink: black },
    绿: { fill: theme.colorPaletteGreenBackground3, ink: white },
    蓝: { fill: theme.colorPaletteBlueBorderActive, ink: white },
    紫: { fill: theme.colorPaletteGrapeBorderActive, ink: white },
    灰: { fill: theme.colorPalettePlatinumBorderActive, ink: white },
  };
  return {
    ink: theme.colorNeutralForeground1,
    line: theme.colorNeutralStrokeAccessible,
    gap: theme.colorNeutralBackground1,
    empty: theme.colorNeutralBackground3,
    filled: theme.colorCompoundBrandBackground,
    lamp: (_, colour) => lamps[colour],
  };
}

/** The colours that the system forces on pages. It does so for elements, not for what is drawn on a canvas. */
function ofSystem(canvas: HTMLCanvasElement): ChartColours {
  const of = (name: string): string => {
    canvas.style.color = name;
    return getComputedStyle(canvas).color;
  };
  const [ink, ground, accent, onAccent] = [
    of('CanvasText'),
    of('Canvas'),
    of('Highlight'),
    of('HighlightText'),
  ];
  const lights: Readonly<Record<Light, SliceColours>> = {
    red: { fill: ink, ink: ground },
    yellow: { fill: accent, ink: onAccent },
    blue: { fill: of('GrayText'), ink: ground },
    green: { fill: ground, ink },
  };
  return {
    ...{ ink, line: ink, gap: ink, empty: ground, filled: accent },
    lamp: (light) => lights[light],
  };
}

/** The colours to draw in: those of the theme, or the system's where it forces its own. */
export function chartColours(canvas: HTMLCanvasElement, theme: Theme): ChartColours {
  return matchMedia('(forced-colors: active)').matches ? ofSystem(canvas) : ofTheme(theme);
}
