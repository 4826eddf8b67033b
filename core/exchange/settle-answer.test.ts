import { parseTokenHeader } from '#core/ledger/token-column';
import { PROTOCOL_VERSION } from '#core/protocol/protocol-version';
import type { SyncRequest } from '#core/protocol/sync-request';
import type { SyncResult } from '#core/protocol/sync-response';
import type { RowChange } from '#core/sync/row-change';
import { digestOf } from '#core/sync/client/row-set-digest';
import { rowHash } from '#core/sync/row-hash';
import { formatRowToken } from '#core/sync/row-token';
import { TestSheet } from '#tests/sync/test-sheet';
import { settleAnswer, type SyncAnswer } from './settle-answer';

/** Two rows at revision 4; the sheet has pulled to there. */
const KNOWN = [
  { rowId: 'p', rev: 4 },
  { rowId: 'q', rev: 4 },
];
const DIGEST = digestOf(KNOWN);
const token = (rowId: string, rev: number, item: string): string =>
  formatRowToken({ rowId, rev, hash: rowHash({ item }) });

/** A sheet with rows of an item and a token each. */
function sheetOf(...rows: readonly (readonly [item: string, token: string | null])[]): TestSheet {
  const sheet = new TestSheet();
  sheet.header = `台账通标识@4~${DIGEST}`;
  sheet.rows = rows.map(([item, own]) => ({ cells: [item, null, null, own] }));
  return sheet;
}

function answerTo(change: RowChange, result: SyncResult): SyncAnswer {
  const request: SyncRequest = {
    protocol: PROTOCOL_VERSION,
    clientId: 'c',
    mutationId: 'm',
    since: 4,
    changes: [change],
  };
  return {
    answer: 'sync',
    asked: {
      ledgerId: 'l',
      asks: 'sync',
      since: 4,
      digest: DIGEST,
      known: KNOWN,
      fresh: [],
      requests: [request],
    },
    responses: [{ rev: 9, results: [result], changes: [] }],
    same: [],
  };
}

/** What the head of the sheet says once the answer is settled. */
function settled(sheet: TestSheet, answer: SyncAnswer): { pulledTo: number; digest?: string } {
  let ids = 0;
  const settlement = settleAnswer([sheet.part()], answer, { newId: () => `new${++ids}` });
  for (const { edits } of settlement?.edits ?? []) sheet.apply(edits);
  return parseTokenHeader(String(sheet.header));
}

const edited: RowChange = { rowId: 'q', baseRev: 4, fields: { item: '乙改', a: null, b: null } };
const merged: SyncResult = { rowId: 'q', outcome: 'merged', rev: 9, fields: { item: '乙改', a: '他人' } };
const P = ['甲', token('p', 4, '甲')] as const;

test('a row that was sent, and deleted before others’ changes to it came back, is not deleted over them', () => {
  const { pulledTo, digest } = settled(sheetOf(P), answerTo(edited, merged));
  // The version the clerk has not seen is asked for again, and the row is known to be gone.
  expect(pulledTo).toBe(8);
  expect(digest).not.toBe(digestOf([{ rowId: 'p', rev: 4 }]));
});

test('a row that was deleted, and put back before the answer came, is a new row', () => {
  const removal: RowChange = { rowId: 'q', baseRev: 4, deleted: true };
  const sheet = sheetOf(P, ['乙', token('q', 4, '乙')]);
  const { pulledTo, digest } = settled(sheet, answerTo(removal, { rowId: 'q', outcome: 'applied', rev: 9 }));
  // It stays, but does not count among the rows the store is known to have.
  expect(sheet.rows).toHaveLength(2);
  expect({ pulledTo, digest }).toEqual({ pulledTo: 9, digest: digestOf([{ rowId: 'p', rev: 4 }]) });
});

test('an old version pasted over a row that was sent is not taken for what the store has', () => {
  const pasted = token('q', 2, '旧');
  const sheet = sheetOf(P, ['旧', pasted]);
  const { pulledTo } = settled(sheet, answerTo(edited, { rowId: 'q', outcome: 'applied', rev: 9 }));
  expect(sheet.rows[1]?.cells).toEqual(['旧', null, null, pasted]);
  expect(pulledTo).toBe(8);
});

test('sheets that have synchronised in another way since are left alone', () => {
  const sheet = sheetOf(P, ['乙改', token('q', 4, '乙')]);
  sheet.header = `台账通标识@6~${DIGEST}`;
  expect(settleAnswer([sheet.part()], answerTo(edited, merged), { newId: () => 'n' })).toBeUndefined();
});

test('an answer is settled as if it had come at once where nothing has been edited', () => {
  const sheet = sheetOf(P, ['乙改', token('q', 4, '乙')]);
  const { pulledTo } = settled(sheet, answerTo(edited, merged));
  expect(sheet.rows[1]?.cells.slice(0, 2)).toEqual(['乙改', '他人']);
  expect(pulledTo).toBe(9);
});
