import type { Light } from '#core/completion/light';

/** The colours a lamp may have, in the words of the sheet. */
export const LAMP_COLOURS = ['红', '橙', '黄', '绿', '蓝', '紫', '灰'] as const;

export type LampColour = (typeof LAMP_COLOURS)[number];

export interface LampLook {
  /** What stands beside the colour, always: prints are black and white. */
  readonly name: string;
  readonly colour: LampColour;
}

export type LampLooks = Readonly<Record<Light, LampLook>>;

export const DEFAULT_LAMP_LOOKS: LampLooks = {
  red: { name: '红灯', colour: '红' },
  yellow: { name: '黄灯', colour: '黄' },
  blue: { name: '蓝灯', colour: '蓝' },
  green: { name: '绿灯', colour: '绿' },
};
