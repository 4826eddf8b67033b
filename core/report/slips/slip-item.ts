import { isDoneState } from '#core/completion/light';
import { reportedItem } from '#core/completion/reported-item';
import { assessLedger, type LedgerItems, type StatusInput } from '#core/completion/status';
import type { AssessedItem } from '#core/completion/completion';
import { dayText, pointsText } from '#core/completion/wording';
import type { CivilDate } from '#core/date/civil-date';
import { type DocumentText, gap } from '#core/document/document-text';
import type { ProjectItem } from '#core/ledger/project-item';
import type { LightRules } from '#core/completion/light-rules';
import { verdictOf } from '#core/year-end/item-fact';
import { itemSource } from '../item-lines';
import { ledgerName } from '../ledger-name';
import { cellText } from '../sentence';
import { latestNote } from './latest-note';
import type { SlipItem } from './slip';
import type { SlipColour } from './slip-colour';

/** Less than any number of days that can be left: under it no item is near its due date. */
const NEVER_NEAR = -1;

/** The same without warnings of a near due date: a lamp that is lit by nothing else is off. */
function withoutNearDue(input: StatusInput): StatusInput {
  const { rules } = input;
  return { ...input, rules: { ...rules, lights: { ...rules.lights, nearDueDays: NEVER_NEAR } } };
}

/** What was reported last, as far as it can be true on the day. */
function progressText(item: ProjectItem, asOf: CivilDate, rules: LightRules): string {
  const { percent, note, status } = reportedItem(item, { asOf, rules }).progress ?? {};
  const told = [
    percent === undefined ? '' : `完成${pointsText(percent)}`,
    note === undefined ? '' : cellText(latestNote(note, asOf)),
  ].filter((part) => part !== '');
  return told.join('；') || cellText(status ?? '') || '未填报进展';
}

function finishBy({ asOf, assessment: { currentDue } }: AssessedItem): DocumentText {
  return currentDue !== undefined && currentDue >= asOf ? dayText(currentDue, asOf) : gap('要求完成时间');
}

/** Whether a lamp is lit at an item that is still to be worked on. */
function isUrged(assessed: AssessedItem): boolean {
  const { state, light } = assessed.assessment;
  const isOver = isDoneState(state) || verdictOf(assessed) === '通过';
  return !isOver && (light === 'red' || light === 'yellow');
}

function itemsOf(ledger: LedgerItems, input: StatusInput, calm: StatusInput): readonly SlipItem[] {
  const { asOf, ledgers, rules } = input;
  const urged = assessLedger(ledger, input).filter(isUrged);
  const again = assessLedger({ ...ledger, items: urged.map(({ item }) => item) }, calm);
  const isStillLit = new Set(again.filter(isUrged).map(({ item }) => item));
  const colourOf = ({ item, assessment: { light } }: AssessedItem): SlipColour => {
    if (light === 'red') return 'red';
    return isStillLit.has(item) ? 'yellow' : 'blue';
  };
  return urged.map((assessed) => ({
    ...itemSource(ledgerName(ledger, ledgers), assessed),
    colour: colourOf(assessed),
    deadline: assessed.item.deadline.text,
    due: assessed.assessment.currentDue ?? null,
    progress: progressText(assessed.item, asOf, rules.lights),
    reason: assessed.assessment.reason,
    finishBy: finishBy(assessed),
  }));
}

/**
 * The open items that units are urged to see to, in the order of the ledgers: red ones, and yellow ones, which are blue
 * on a slip where nothing but a near due date lights the lamp. What is accepted needs no urging, whatever its lamp.
 */
export function slipItems(input: StatusInput): readonly SlipItem[] {
  const calm = withoutNearDue(input);
  return input.ledgers.flatMap((ledger) => itemsOf(ledger, input, calm));
}
