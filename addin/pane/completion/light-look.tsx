import { tokens } from '@fluentui/react-components';
import { CheckmarkCircleFilled, CircleFilled, ErrorCircleFilled, WarningFilled } from '@fluentui/react-icons';
import type { Light } from '#core/completion/light';

/** Each light by a shape and a colour; its name always stands beside it. */
const LOOKS = {
  red: { Shape: ErrorCircleFilled, color: tokens.colorPaletteRedForeground1 },
  yellow: { Shape: WarningFilled, color: tokens.colorPaletteMarigoldBackground3 },
  blue: { Shape: CircleFilled, color: tokens.colorPaletteBlueForeground2 },
  green: { Shape: CheckmarkCircleFilled, color: tokens.colorPaletteGreenForeground1 },
} as const;

export function LightIcon({ light }: { light: Light }) {
  const { Shape, color } = LOOKS[light];
  return <Shape aria-hidden style={{ color, flexShrink: 0 }} />;
}
