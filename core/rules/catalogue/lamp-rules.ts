import { type Light, LIGHTS } from '#core/completion/light';
import type { LightRules } from '#core/completion/light-rules';
import { tidy } from '#core/text/normalise';
import { DEFAULT_LAMP_LOOKS, LAMP_COLOURS, type LampColour, type LampLook } from '../lamp-looks';
import { namesake } from '../lamp-names';
import { type Lens, rule, type RuleDefinition, within } from '../rule-definition';
import { choiceForm, optional, PERCENT_POINTS, type ValueForm, wholeNumber, WORDS } from '../value-form';

const group = '亮灯';

const UNREPORTED = choiceForm<LightRules['unreported']>([
  ['yellow', '亮黄灯', '黄灯', '黄'],
  ['none', '不亮灯', '不亮', '不用', '无'],
]);

const OVERDUE_FINDING = choiceForm<LightRules['overdueFinding']>([
  ['red', '亮红灯', '红灯', '红'],
  ['yellow', '亮黄灯', '黄灯', '黄'],
  ['none', '不亮灯', '不亮', '不用', '无'],
]);

const LAMPS = choiceForm<LightRules['lamps']>([
  [3, '三灯', '三盏灯', '三盏', '三个灯', '三个', '三色', '三色灯', '三', '3', '3灯', '3盏灯', '3盏', '3个'],
  [4, '四灯', '四盏灯', '四盏', '四个灯', '四个', '四色', '四色灯', '四', '4', '4灯', '4盏灯', '4盏', '4个'],
]);

const LIGHT_DEFINITIONS: readonly RuleDefinition[] = [
  rule({
    ...{ group, name: '临期天数', ...within('lights', 'nearDueDays') },
    meaning: '离到期多少天以内（含当天）亮黄灯',
    form: wholeNumber({ from: 0, to: 366, unit: /[天日]$/ }),
  }),
  rule({
    ...{ group, name: '滞后百分点', ...within('lights', 'lagPoints'), form: PERCENT_POINTS },
    meaning: '完成比例落后序时进度超过多少个百分点亮黄灯',
  }),
  rule({
    ...{ group, name: '严重滞后百分点', ...within('lights', 'redLagPoints') },
    meaning: '落后超过多少个百分点，没有到期也亮红灯；应大于“滞后百分点”',
    form: optional(PERCENT_POINTS, '不用'),
    conflict: ({ lights: { lagPoints, redLagPoints } }) =>
      redLagPoints === null || redLagPoints > lagPoints ? undefined : `应大于“滞后百分点”（${lagPoints}）`,
  }),
  rule({
    ...{ group, name: '上月未填进展', ...within('lights', 'unreported'), form: UNREPORTED },
    meaning: '上个月没有填写进展的，亮什么灯',
  }),
  rule({
    ...{ group, name: '整改逾期', ...within('lights', 'overdueFinding'), form: OVERDUE_FINDING },
    meaning: '督导发现的问题逾期未整改的，关联事项亮什么灯',
  }),
  rule({
    ...{ group, name: '完成状态用语', ...within('lights', 'doneStatuses'), form: WORDS },
    meaning: '“状态”写成哪些词算完成',
  }),
  rule({
    ...{ group, name: '灯数', ...within('lights', 'lamps'), form: LAMPS },
    meaning: '四灯：正常推进的亮蓝灯，绿灯只给已完成的',
  }),
];

const LONGEST_NAME = 8;

const LAMP_NAME: ValueForm<string> = {
  read(text) {
    const name = tidy(text);
    return name.length <= LONGEST_NAME && !/\s/.test(name) ? name : undefined;
  },
  write: (name) => name,
  accepts: `${LONGEST_NAME}个字以内的名称`,
};

const LAMP_COLOUR = choiceForm<LampColour>(
  LAMP_COLOURS.map((colour) => [colour, colour, `${colour}色`] as const),
);

function ofLamp<K extends keyof LampLook>(light: Light, key: K): Lens<LampLook[K]> {
  return {
    get: ({ looks }) => looks[light][key],
    set: (rules, value) => ({
      ...rules,
      looks: { ...rules.looks, [light]: { ...rules.looks[light], [key]: value } },
    }),
  };
}

/** The rules call a lamp by its first name, whatever the bureau calls it. */
function lampDefinitions(light: Light): readonly RuleDefinition[] {
  const { name } = DEFAULT_LAMP_LOOKS[light];
  return [
    rule({
      ...{ group, name: `${name}名称`, ...ofLamp(light, 'name'), form: LAMP_NAME },
      meaning: `${name}在表格和通报里叫什么${light === 'blue' ? '（四灯时用）' : ''}`,
      conflict(rules) {
        const other = namesake(rules, light);
        return other && `与“${DEFAULT_LAMP_LOOKS[other].name}名称”相同，分不清`;
      },
    }),
    rule({
      ...{ group, name: `${name}颜色`, ...ofLamp(light, 'colour'), form: LAMP_COLOUR },
      meaning: `${name}用什么颜色`,
    }),
  ];
}

/** When lamps are lit, and what they look like. */
export const LAMP_DEFINITIONS: readonly RuleDefinition[] = [
  ...LIGHT_DEFINITIONS,
  ...LIGHTS.flatMap(lampDefinitions),
];
