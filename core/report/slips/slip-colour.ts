import type { LightRules } from '#core/completion/light-rules';

/** 三色督办: what a slip and each of its items bear, beside the lamps of the ledgers. */
export type SlipColour = 'red' | 'yellow' | 'blue';

/** From what is to be done first. */
export const SLIP_COLOURS: readonly SlipColour[] = ['red', 'yellow', 'blue'];

export const SLIP_COLOUR_NAMES: Readonly<Record<SlipColour, string>> = {
  red: '红色',
  yellow: '黄色',
  blue: '蓝色',
};

/** The one that weighs most; undefined where there is none. */
export function worstColour(colours: readonly SlipColour[]): SlipColour | undefined {
  return SLIP_COLOURS.find((colour) => colours.includes(colour));
}

/** What each colour says of an item, by the rules in force, in one sentence. */
export function colourMeanings({ nearDueDays, unreported }: LightRules): string {
  const behind = `进展滞后${unreported === 'none' ? '' : '、未按月填报进展'}或者销号申请被退回`;
  return `红色表示已经逾期或者亮红灯，黄色表示${behind}，蓝色表示距到期不超过${nearDueDays}天。`;
}
