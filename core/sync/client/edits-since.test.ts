import type { RowFields } from '#core/ledger/row-fields';
import { TestSheet } from '#tests/sync/test-sheet';
import { type SentRow, withEditsSince } from './edits-since';
import type { PlannedRow } from './plan-sync';
import type { RowVerdict } from './settle-row';
import { rowPlaces } from './sheet-part';

/** A row as it now stands in the sheet. */
function rowOf(
  { item = null, a = null, b = null }: RowFields | Record<string, null>,
  state: PlannedRow['state'],
) {
  const sheet = new TestSheet();
  sheet.rows.push({ cells: [item, a, b, null] });
  return rowPlaces([sheet.part()]).map((place): PlannedRow => ({ place, rowId: 'r', rev: 1, state }));
}

const sent = { item: '事项', a: '甲' };
const asShown: RowVerdict = { outcome: 'applied', agreed: 'as-shown', rev: 5 };
const theirs = (fields: RowFields, more: { deleted?: true } = {}): RowVerdict => ({
  outcome: 'merged',
  agreed: 'theirs',
  version: { rev: 5, fields, ...more },
});

interface Case {
  readonly name: string;
  readonly now: RowFields;
  readonly state?: PlannedRow['state'];
  readonly verdict: RowVerdict;
  readonly sent?: SentRow;
  readonly expected: object;
}

it.each<Case>([
  { name: 'nothing typed since', now: sent, verdict: asShown, sent: { fields: sent }, expected: asShown },
  {
    name: 'typed into a row the store took: the token is for what was sent, the row shows what was typed',
    now: { ...sent, a: '乙' },
    verdict: asShown,
    sent: { fields: sent },
    expected: { outcome: 'applied', version: { rev: 5, fields: sent }, shown: { ...sent, a: '乙' } },
  },
  {
    name: 'another cell than others changed: both stand',
    now: { ...sent, a: '乙' },
    verdict: theirs({ ...sent, b: '丙' }),
    sent: { fields: sent },
    expected: { version: { fields: { ...sent, b: '丙' } }, shown: { item: '事项', a: '乙', b: '丙' } },
  },
  {
    name: 'the cell that others changed: left alone, and offered again',
    now: { ...sent, a: '乙' },
    verdict: theirs({ ...sent, a: '丙' }),
    sent: { fields: sent },
    expected: { outcome: 'notWritten', agreed: 'not-yet', offeredAt: 5 },
  },
  {
    name: 'typed into a row that others deleted: left alone, and offered again',
    now: { ...sent, a: '乙' },
    verdict: theirs(sent, { deleted: true }),
    sent: { fields: sent },
    expected: { outcome: 'notWritten', agreed: 'not-yet', offeredAt: 5 },
  },
  {
    name: 'deleted by others, nothing typed since',
    now: sent,
    verdict: theirs(sent, { deleted: true }),
    sent: { fields: sent },
    expected: { agreed: 'theirs', version: { deleted: true } },
  },
  {
    name: 'a row that was not sent, and is as it was',
    now: sent,
    verdict: theirs({ ...sent, a: '丙' }),
    expected: { agreed: 'theirs', version: { rev: 5 } },
  },
  {
    name: 'a row that was not sent, and has been edited',
    now: sent,
    state: 'changed',
    verdict: theirs({ ...sent, b: '丙' }),
    expected: { outcome: 'notWritten', agreed: 'not-yet', offeredAt: 5 },
  },
  {
    name: 'a decided conflict: the token fits nothing, so the row is sent again',
    now: sent,
    verdict: theirs({ ...sent, a: '丙' }),
    sent: { fields: { ...sent, a: '丙' }, isDecided: true },
    expected: { version: { rev: 5, fields: {} }, shown: sent },
  },
])('$name', ({ now, state = 'unchanged', verdict, sent: base, expected }) => {
  const [row] = rowOf(now, state);
  if (!row) throw new Error('There is a row.');
  expect(withEditsSince(row, verdict, base)).toMatchObject(expected);
});
