import { defaultLightRules } from '#core/completion/light-rules';
import { colourMeanings, type SlipColour, worstColour } from './slip-colour';

it.each<readonly [readonly SlipColour[], SlipColour | undefined]>([
  [[], undefined],
  [['blue'], 'blue'],
  [['blue', 'yellow'], 'yellow'],
  [['yellow', 'red', 'blue'], 'red'],
])('the worst of %j is %s', (colours, worst) => {
  expect(worstColour(colours)).toBe(worst);
});

it.each([
  [
    {},
    '红色表示已经逾期或者亮红灯，黄色表示进展滞后、未按月填报进展或者销号申请被退回，蓝色表示距到期不超过15天。',
  ],
  [
    { unreported: 'none', nearDueDays: 7 } as const,
    '红色表示已经逾期或者亮红灯，黄色表示进展滞后或者销号申请被退回，蓝色表示距到期不超过7天。',
  ],
])('the colours mean what the rules say: %#', (rules, meanings) => {
  expect(colourMeanings({ ...defaultLightRules, ...rules })).toBe(meanings);
});
