import { addWorkingDays, isCovered } from '#core/calendar/working-days';
import { dayText } from '#core/completion/wording';
import { fullDate } from '#core/date/chinese-date';
import type { CivilDate } from '#core/date/civil-date';
import { type DocumentText, gap } from '#core/document/document-text';
import type { Rectification } from '#core/inspection/rectification';
import { looseKey } from '#core/text/normalise';
import { canonicalName } from '#core/unit/directory';
import { isCollective } from '#core/unit/unit-name';
import { type DocumentHead, documentHead, issueYear } from '../document-head';
import { itemPlace } from '../item-place';
import { chineseNumber } from '../name-list';
import type { ReportInput } from '../report-input';
import type { Slip, SlipFinding, SlipGroup, SlipItem, SlipReporting } from './slip';
import { colourMeanings, SLIP_COLOUR_NAMES, SLIP_COLOURS, type SlipColour } from './slip-colour';
import { slipOpening, unreportedSentence } from './slip-opening';
import { type MonthOfUnit, NOBODY, shareColour, type SlipShare, slipShares } from './slip-share';

/**
 * Working days after the day of the slip until the answer is proposed to be due: a week of work to look into the items
 * and have the answer signed. A person confirms or changes it.
 */
const ANSWER_WORKING_DAYS = 5;

function answerBy({ asOf, rules }: ReportInput): DocumentText {
  const day = addWorkingDays(asOf, ANSWER_WORKING_DAYS, rules.calendar);
  return [fullDate(day), ...gap(isCovered(day) ? '建议时限，请核定' : '建议时限，未计节假日，请核定')];
}

/** A slip goes to one unit; which units `各县市区司法局` are, and who does what nobody leads, a person has to say. */
function addressee(unit: string): DocumentText {
  if (unit === NOBODY) return gap('台账未写明牵头单位，请填写收文单位');
  return isCollective(unit) ? [unit, ...gap('请逐一写明单位名称')] : unit;
}

function slipHead(input: ReportInput, unit: string): DocumentHead {
  return {
    ...documentHead(input),
    number: [`〔${issueYear(input.asOf)}〕督字第`, ...gap('序号'), '号'],
    addressees: addressee(unit),
    // Who else gets a slip need not be said.
    copies: input.rules.issuing.copies,
  };
}

function findingLine({ entry, due, state, reason }: Rectification, asOf: CivilDate): SlipFinding {
  const { date, method = '', problem } = entry;
  return {
    foundOn: dayText(date, asOf),
    method,
    problem,
    due: dayText(due, asOf),
    isOverdue: state === 'overdue',
    reason,
  };
}

function reportingOf({ month, items, owed }: MonthOfUnit): SlipReporting {
  const missing = items.filter(({ state }) => state === 'missing');
  return { month: Number(month.slice(5)), owed, missing: missing.map(itemPlace) };
}

/** The next due first, what is overdue longest before all; those without a date last. */
function byDue(a: SlipItem, b: SlipItem): number {
  return (a.due ?? '9999').localeCompare(b.due ?? '9999', 'en');
}

/** Numbers the headings of a slip in the order in which they are asked for. */
function headings(): (text: string) => string {
  let count = 0;
  return (text) => `${chineseNumber((count += 1))}、${text}`;
}

function groupsOf(items: readonly SlipItem[], heading: (text: string) => string): readonly SlipGroup[] {
  return SLIP_COLOURS.flatMap((colour) => {
    const own = items.filter((item) => item.colour === colour).sort(byDue);
    const title = `${SLIP_COLOUR_NAMES[colour]}督办事项（${own.length}项）`;
    return own.length === 0 ? [] : [{ colour, heading: heading(title), items: own }];
  });
}

function slip(share: SlipShare, colour: SlipColour, input: ReportInput): Slip {
  const { unit, items } = share;
  const { asOf, rules, unreportedMonths } = input;
  const heading = headings();
  const groups = groupsOf(items, heading);
  const findings = [...share.findings]
    .sort((a, b) => a.due.localeCompare(b.due, 'en'))
    .map((finding) => findingLine(finding, asOf));
  const reporting = share.reporting && reportingOf(share.reporting);
  const who = isCollective(unit) || unit === NOBODY ? '各有关单位' : '你单位';
  return {
    head: slipHead(input, unit),
    unit,
    colour,
    asOf,
    opening: slipOpening({
      ...{ who, asOf, groups, findings, reporting },
      unreportedMonths: unreportedMonths?.get(unit),
    }),
    colourMeanings: colourMeanings(rules.lights),
    groups,
    findings,
    findingsHeading: findings.length === 0 ? '' : heading(`督导检查发现的问题（${findings.length}个）`),
    unreported: reporting ? unreportedSentence(reporting) : '',
    unreportedHeading: reporting ? heading('未报送进展的事项') : '',
    demandsHeading: heading('办理要求'),
    answerBy: answerBy(input),
  };
}

/** How many items of each colour. */
function compareSlips(a: Slip, b: Slip): number {
  const count = ({ groups }: Slip, wanted: SlipColour): number =>
    groups.find(({ colour }) => colour === wanted)?.items.length ?? 0;
  const worst = SLIP_COLOURS.indexOf(a.colour) - SLIP_COLOURS.indexOf(b.colour);
  return SLIP_COLOURS.reduce((order, colour) => order || count(b, colour) - count(a, colour), worst);
}

/** A slip for each unit that needs one, the worst first: by colour, then by how many red, yellow and blue items. */
export function buildSlips(input: ReportInput): readonly Slip[] {
  return slipShares(input)
    .flatMap((share) => {
      const colour = shareColour(share, input.rules);
      return colour ? [slip(share, colour, input)] : [];
    })
    .sort(compareSlips);
}

/** The slip of a unit, by its name or an alias; undefined where no such unit needs one. */
export function slipOf(input: ReportInput, unit: string): Slip | undefined {
  const key = looseKey(input.directory ? canonicalName(unit, input.directory) : unit);
  return buildSlips(input).find((one) => looseKey(one.unit) === key);
}
