import type { Theme } from '@fluentui/react-components';
import type { Light } from '#core/completion/light';

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
  readonly lights: Readonly<Record<Light, SliceColours>>;
}

function ofTheme(theme: Theme): ChartColours {
  const white = theme.colorNeutralForegroundOnBrand;
  return {
    ink: theme.colorNeutralForeground1,
    line: theme.colorNeutralStrokeAccessible,
    gap: theme.colorNeutralBackground1,
    empty: theme.colorNeutralBackground3,
    filled: theme.colorCompoundBrandBackground,
    lights: {
      red: { fill: theme.colorPaletteRedBackground3, ink: white },
      yellow: { fill: theme.colorPaletteMarigoldBackground3, ink: theme.colorNeutralForeground1Static },
      blue: { fill: theme.colorPaletteBlueBorderActive, ink: white },
      green: { fill: theme.colorPaletteGreenBackground3, ink: white },
    },
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
  return {
    ...{ ink, line: ink, gap: ink, empty: ground, filled: accent },
    lights: {
      red: { fill: ink, ink: ground },
      yellow: { fill: accent, ink: onAccent },
      blue: { fill: ground, ink },
      green: { fill: ground, ink },
    },
  };
}

/** The colours to draw in: those of the theme, or the system's where it forces its own. */
export function chartColours(canvas: HTMLCanvasElement, theme: Theme): ChartColours {
  return matchMedia('(forced-colors: active)').matches ? ofSystem(canvas) : ofTheme(theme);
}
