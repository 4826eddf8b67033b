import type { LampColour } from './lamp-looks';

/** How a lamp's colour is painted, each as `#RRGGBB`. */
export interface LampPaint {
  /** Text on `ground` or on white. */
  readonly ink: string;
  /** Pale, behind text. */
  readonly ground: string;
  /** Full, for areas of a chart and tiles without small text. */
  readonly fill: string;
}

const PALETTE: Readonly<Record<LampColour, LampPaint>> = {
  红: { ink: '#9C0006', ground: '#FFC7CE', fill: '#E57368' },
  橙: { ink: '#843C0C', ground: '#FBE0CC', fill: '#F4B183' },
  黄: { ink: '#7F6000', ground: '#FFEB9C', fill: '#FFE08A' },
  绿: { ink: '#006100', ground: '#C6EFCE', fill: '#A3CFA0' },
  蓝: { ink: '#1F4E79', ground: '#D6E6F5', fill: '#9DC3E6' },
  紫: { ink: '#4C2A85', ground: '#E4DCF2', fill: '#B9A4DA' },
  灰: { ink: '#404040', ground: '#E7E6E6', fill: '#BFBFBF' },
};

export function lampColours(colour: LampColour): LampPaint {
  return PALETTE[colour];
}
