import type { Counts } from '#core/completion/counts';
import type { UnitLine } from '../unit-lines';
import { namesUpTo } from '../name-list';
import { sentence } from '../sentence';
import { percentText } from '../wording';
import { doneText } from './overall-prose';

/** Names told in a sentence before they are only counted. */
const NAMED = 3;

/** How many lines share a rank. */
export function sharing(lines: readonly { readonly rank: number | null }[]): ReadonlyMap<number, number> {
  const times = new Map<number, number>();
  for (const { rank } of lines) if (rank !== null) times.set(rank, (times.get(rank) ?? 0) + 1);
  return times;
}

const namesOf = (units: readonly UnitLine[]): string =>
  namesUpTo(
    units.map(({ unit }) => unit),
    NAMED,
  );

/** `牵头13项，已完成11项（…），完成率84.6%，逾期未完成2项`: a clause. */
function standing(lead: Counts): string {
  const finished = lead.done + lead.doneLate;
  const told = sentence(
    `牵头${lead.total}项`,
    doneText(lead),
    finished > 0 && finished < lead.total && `完成率${percentText(lead.completionRate)}`,
    lead.overdue > 0 && `逾期未完成${lead.overdue}项`,
  );
  return told.slice(0, -1);
}

/** What units of one rank have in common: `完成率均为50.0%，逾期未完成各2项`. */
function sharedStanding({ completionRate, overdue }: Counts): string {
  const shared =
    completionRate === 0
      ? '均尚无事项完成'
      : completionRate === 1
        ? '牵头事项均已全部完成'
        : `完成率均为${percentText(completionRate)}`;
  return overdue > 0 ? `${shared}，逾期未完成各${overdue}项` : shared;
}

/** `办公室排名第1位，…`, `甲、乙并列第1位，…`. */
function placeText(units: readonly UnitLine[], place: string): string {
  const [first] = units;
  if (!first) return '';
  return units.length === 1
    ? `${first.unit}排名${place}，${standing(first.lead)}`
    : `${namesOf(units)}并列${place}，${sharedStanding(first.lead)}`;
}

/** Nothing is finished yet: units differ only by what is overdue. */
function nothingFinished(ranked: readonly UnitLine[]): string {
  const most = Math.max(...ranked.map(({ lead }) => lead.overdue));
  const worst = ranked.filter(({ lead }) => lead.overdue === most);
  const each = worst.length > 1 ? '各' : '有';
  const whose = worst.length < ranked.length ? `最多的是${namesOf(worst)}，${each}` : each;
  return sentence(
    `${ranked.length}个单位牵头承办事项`,
    '均尚无事项完成',
    most > 0 && `逾期未完成${whose}${most}项`,
  );
}

function rankingSentence(ranked: readonly UnitLine[]): string {
  const [first] = ranked;
  const last = ranked.at(-1);
  if (!first || !last) return '';
  if (ranked.length === 1) return `牵头单位为${first.unit}，${standing(first.lead)}。`;
  if (first.lead.completionRate === 0) return nothingFinished(ranked);
  const units = `${ranked.length}个单位牵头承办事项`;
  if (last.rank === first.rank) return `${units}，各单位排名相同，${sharedStanding(first.lead)}。`;
  const at = (rank: number | null): readonly UnitLine[] => ranked.filter((one) => one.rank === rank);
  return (
    `${units}，按完成率、按期完成率和逾期项数依次排名。` +
    `${placeText(at(first.rank), '第1位')}；${placeText(at(last.rank), '末位')}。`
  );
}

function apartSentence(units: readonly UnitLine[]): string {
  const collective = units.filter((unit) => unit.collective);
  const supporting = units.filter((unit) => !unit.collective && unit.rank === null);
  const told = [
    ...(supporting.length > 0 ? [`${namesOf(supporting)}只承担配合任务`] : []),
    ...(collective.length > 0
      ? [
          `${namesUpTo(
            collective.map(({ unit }) => unit),
            NAMED,
            '个',
          )}为统称`,
        ]
      : []),
  ];
  return sentence(...told, told.length > 0 && `${told.length > 1 ? '均' : ''}不参加排名`);
}

/** How the units stand, in paragraphs. */
export function unitProse(units: readonly UnitLine[]): readonly string[] {
  if (units.length === 0) return ['台账中的事项没有写明责任单位。'];
  const ranked = units.filter(({ rank }) => rank !== null);
  return [rankingSentence(ranked), apartSentence(units)].filter((text) => text !== '');
}
