import { tokens } from '@fluentui/react-components';
import { CheckmarkCircleFilled, CircleFilled, ErrorCircleFilled, WarningFilled } from '@fluentui/react-icons';
import type { Light } from '#core/completion/light';
import type { LampColour } from '#core/rules/lamp-looks';
import { useLamps } from './use-lamps';

/** Each light has a shape of its own whatever its colour; its name always stands beside it. */
const SHAPES = {
  red: ErrorCircleFilled,
  yellow: WarningFilled,
  blue: CircleFilled,
  green: CheckmarkCircleFilled,
} as const satisfies Record<Light, unknown>;

const COLOURS: Readonly<Record<LampColour, string>> = {
  红: tokens.colorPaletteRedForeground1,
  橙: tokens.colorPaletteDarkOrangeForeground1,
  黄: tokens.colorPaletteMarigoldBackground3,
  绿: tokens.colorPaletteGreenForeground1,
  蓝: tokens.colorPaletteBlueForeground2,
  紫: tokens.colorPaletteGrapeForeground2,
  灰: tokens.colorNeutralForeground3,
};

export function LightIcon({ light }: { light: Light }) {
  const { looks } = useLamps();
  const Shape = SHAPES[light];
  return <Shape aria-hidden style={{ color: COLOURS[looks[light].colour], flexShrink: 0 }} />;
}
