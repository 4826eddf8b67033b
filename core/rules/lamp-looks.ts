import * as z from 'zod';
import type { Light } from '#core/completion/light';

/** The colours a lamp may have, in the words of the sheet. */
export const LAMP_COLOURS = ['红', '橙', '黄', '绿', '蓝', '紫', '灰'] as const;

const lookSchema = z.strictObject({
  /** What stands beside the colour, always: prints are black and white. */
  name: z.string().min(1).max(8),
  colour: z.enum(LAMP_COLOURS),
});

export const lampLooksSchema = z.strictObject({
  red: lookSchema,
  yellow: lookSchema,
  blue: lookSchema,
  green: lookSchema,
});

export type LampLook = Readonly<z.infer<typeof lookSchema>>;
export type LampLooks = Readonly<Record<Light, LampLook>>;

export const DEFAULT_LAMP_LOOKS: LampLooks = {
  red: { name: '红灯', colour: '红' },
  yellow: { name: '黄灯', colour: '黄' },
  blue: { name: '蓝灯', colour: '蓝' },
  green: { name: '绿灯', colour: '绿' },
};
