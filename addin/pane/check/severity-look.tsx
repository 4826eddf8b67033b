import { tokens } from '@fluentui/react-components';
import { ErrorCircleFilled, InfoFilled, WarningFilled } from '@fluentui/react-icons';
import type { Severity } from './finding-groups';

/** Each level by a word, a shape and a colour: print and colour-blind eyes need the first two. */
export const SEVERITY_LOOK: Readonly<Record<Severity, { readonly name: string; readonly color: string }>> = {
  error: { name: '错误', color: tokens.colorStatusDangerForeground1 },
  warning: { name: '警告', color: tokens.colorStatusWarningForeground3 },
  info: { name: '提示', color: tokens.colorBrandForeground1 },
};

const SHAPES = { error: ErrorCircleFilled, warning: WarningFilled, info: InfoFilled } as const;

export function SeverityIcon({ severity }: { severity: Severity }) {
  const Shape = SHAPES[severity];
  const { name, color } = SEVERITY_LOOK[severity];
  return <Shape aria-label={name} style={{ color, flexShrink: 0 }} />;
}
