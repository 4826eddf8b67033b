import { choiceMeant } from '#core/ledger/choice-meant';
import { PROGRESS_SYNONYMS } from '#core/ledger/kinds/progress-synonyms';
import { isDone } from '#core/completion/done';
import type { DoneRules } from '#core/completion/light-rules';
import { monthNumber } from '#core/completion/progress-note';
import { isCivilDate, type CivilDate } from '#core/date/civil-date';
import { STATUS_CHOICES } from '#core/ledger/kinds/progress-columns';
import { findColumn, type Ledger } from '#core/ledger/ledger';
import type { FieldValue, RowFields } from '#core/ledger/row-fields';
import type { FieldRow } from '#core/ledger/understand';
import { parseRowToken } from '#core/sync/row-token';
import { oneLine, tidy } from '#core/text/normalise';
import { type Check, ledgerCheck } from '../check';
import { monthNotes } from '../month-notes';
import { type Slip, slipFindings } from '../slips';
import { rulesInWorkbook } from '../workbook-rules';

/** Rows as the sheet last knew them, by row id. */
export type KnownRows = ReadonlyMap<string, RowFields>;

interface Judging {
  readonly asOf: CivilDate;
  readonly rules: DoneRules;
}

/** Whether a cell's value takes back what it said before. An emptied cell is undefined. */
type TakesBack = (before: FieldValue, now: FieldValue | undefined, by: Judging) => boolean;

/** How far along a status says an item is; undefined where it cannot be told. */
function stage(status: FieldValue | undefined, rules: DoneRules): number | undefined {
  if (status === undefined) return 0;
  const text = tidy(String(status));
  const meant = isDone({ status: text }, rules)
    ? '已完成'
    : choiceMeant(text, STATUS_CHOICES, PROGRESS_SYNONYMS);
  const at = STATUS_CHOICES.findIndex((choice) => choice === meant);
  return at < 0 ? undefined : at;
}

const statusFalls: TakesBack = (before, now, { rules }) => {
  const [from, to] = [stage(before, rules), stage(now, rules)];
  return from !== undefined && to !== undefined && to < from;
};

/** Text that is no number is another check's to report. */
const percentFalls: TakesBack = (before, now = 0) =>
  typeof before === 'number' && typeof now === 'number' && now < before;

const dateGoes: TakesBack = (before, now) => isCivilDate(String(before)) && now === undefined;

/**
 * What a note said of a month that is over is gone or has become shorter. Each month's note may take the place of the
 * one before it; where a note of several months is carried on, none of them may go.
 */
const noteShrinks: TakesBack = (before, now, { asOf }) => {
  if (now === undefined) return true;
  const [told, tells] = [monthNotes(String(before), asOf), monthNotes(String(now), asOf)];
  const over = [...told].filter(([month]) => month < monthNumber(asOf));
  const latest = Math.max(...told.keys());
  if (told.size === 1 && !tells.has(latest) && [...tells.keys()].some((month) => month > latest))
    return false;
  return over.some(([month, words]) => (tells.get(month) ?? '').length < words.length);
};

const TAKES_BACK: readonly (readonly [columnId: string, takesBack: TakesBack])[] = [
  ['status', statusFalls],
  ['percent', percentFalls],
  ['doneOn', dateGoes],
  ['note', noteShrinks],
];

const MOST_QUOTED = 40;

/** A cell as the message quotes it. */
function quoted(columnId: string, value: FieldValue | undefined): string {
  if (value === undefined) return '空白';
  if (columnId === 'percent' && typeof value === 'number') return `${value}%`;
  const text = oneLine(String(value));
  return text.length > MOST_QUOTED ? `${text.slice(0, MOST_QUOTED)}…` : text;
}

function slipsOf({ row, fields }: FieldRow, known: RowFields, ledger: Ledger, by: Judging): Slip[] {
  return TAKES_BACK.flatMap(([columnId, takesBack]) => {
    const [before, now] = [known[columnId], fields[columnId]];
    if (before === undefined || !findColumn(ledger, columnId) || !takesBack(before, now, by)) return [];
    const params = { before: quoted(columnId, before), now: quoted(columnId, now) };
    return [{ place: { ledger, row, columnId }, detail: { params } }];
  });
}

/** Progress that is less than the sheet last knew it to be: of rows that were synchronised, which their tokens tell. */
export function progressBackwards(known: KnownRows): Check {
  return ledgerCheck(['progress-backwards'], ({ ledger, rows }, workbook) => {
    const by = { asOf: workbook.asOf, rules: rulesInWorkbook(workbook).lights };
    const slips = rows.flatMap((fieldRow) => {
      const before = known.get(parseRowToken(fieldRow.row.token ?? '')?.rowId ?? '');
      return before ? slipsOf(fieldRow, before, ledger, by) : [];
    });
    return slipFindings('progress-backwards', slips);
  });
}
