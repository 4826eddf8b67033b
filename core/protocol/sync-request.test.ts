import { MAX_CHANGES, MAX_TEXT_LENGTH } from './limits';
import { PROTOCOL_VERSION } from './protocol-version';
import { syncRequestSchema } from './sync-request';

const change = {
  rowId: 'r1',
  baseRev: 0,
  fields: { no: 1, item: '建成中心', done: true, 'quota:外宣信息': 12 },
};
const removal = { rowId: 'r1', baseRev: 3, deleted: true };
const ledger = {
  kind: 'info-quota',
  year: 2023,
  title: '',
  sheet: 'Sheet1',
  columns: [{ id: 'no', header: '序号' }],
};
const request = {
  protocol: PROTOCOL_VERSION,
  clientId: 'c',
  mutationId: 'm',
  since: 0,
  ledger,
  changes: [change],
};

const pull = { protocol: PROTOCOL_VERSION, clientId: 'c', mutationId: 'm', since: 7, changes: [] };

const withFields = (fields: object): object => ({ ...request, changes: [{ ...change, fields }] });
const rows = (count: number): object[] =>
  Array.from({ length: count }, (_, index) => ({ ...change, rowId: `r${index}` }));

describe('sync request', () => {
  it.each([
    { name: 'a push', value: request },
    { name: 'a pull', value: pull },
    { name: 'as many rows as allowed', value: { ...request, changes: rows(MAX_CHANGES) } },
    { name: 'the longest cell', value: withFields({ item: '字'.repeat(MAX_TEXT_LENGTH) }) },
    { name: 'characters beyond the basic plane', value: withFields({ item: '𠮷🎉' }) },
    { name: 'an emptied cell', value: withFields({ item: null }) },
    { name: 'a new row with its place', value: { ...request, changes: [{ ...change, after: 'r0' }] } },
    { name: 'a deletion', value: { ...request, changes: [removal] } },
    { name: 'any number', value: withFields({ no: 0, big: 1.7e308, small: -5e-324 }) },
  ])('accepts $name', ({ value }) => {
    expect(syncRequestSchema.safeParse(value).success).toBe(true);
  });

  it.each([
    { name: 'too many rows', value: { ...request, changes: rows(MAX_CHANGES + 1) } },
    { name: 'a row twice', value: { ...request, changes: [change, change] } },
    { name: 'an unknown key', value: { ...request, author: 'x' } },
    { name: 'an unknown key in a change', value: { ...request, changes: [{ ...change, by: 'x' }] } },
    {
      name: 'a row edited and deleted at once',
      value: { ...request, changes: [{ ...change, deleted: true }] },
    },
    { name: 'an edit and a deletion of one row', value: { ...request, changes: [change, removal] } },
    {
      name: 'a deletion of a row the store never had',
      value: { ...request, changes: [{ ...removal, baseRev: 0 }] },
    },
    { name: 'a deletion that is none', value: { ...request, changes: [{ ...removal, deleted: false }] } },
    { name: 'a place of a deleted row', value: { ...request, changes: [{ ...removal, after: 'r0' }] } },
    { name: 'a row under itself', value: { ...request, changes: [{ ...change, after: 'r1' }] } },
    { name: 'a place that is no row', value: { ...request, changes: [{ ...change, after: 'a#b' }] } },
    { name: 'an unknown key in the description', value: { ...request, ledger: { ...ledger, x: 1 } } },
    { name: 'another version', value: { ...request, protocol: PROTOCOL_VERSION + 1 } },
    { name: 'a separator in an id', value: { ...request, clientId: 'a#b' } },
    { name: 'an empty id', value: { ...request, mutationId: '' } },
    { name: 'a negative revision', value: { ...request, since: -1 } },
    { name: 'a broken revision', value: { ...request, since: 1.5 } },
    { name: 'an empty cell', value: withFields({ item: '' }) },
    { name: 'a list in a cell', value: withFields({ item: ['a'] }) },
    { name: 'too long a cell', value: withFields({ item: 'x'.repeat(MAX_TEXT_LENGTH + 1) }) },
    { name: 'half a character', value: withFields({ item: 'a\ud800' }) },
    { name: 'infinity', value: withFields({ no: Infinity }) },
    { name: 'a column id that is none', value: withFields({ 序号: 1 }) },
    { name: 'a line break in a column id', value: withFields({ 'quota:a\nb': 1 }) },
  ])('refuses $name', ({ value }) => {
    expect(syncRequestSchema.safeParse(value).success).toBe(false);
  });
});
