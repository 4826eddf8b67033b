import { type ClaimedRow, strayIds } from './stray-rows';

const STORE = ['甲', '乙', '丙'].map((text, index) => ({
  rowId: `r${index + 1}`,
  rev: 1,
  fields: { item: `${index + 1}.${text}` },
}));

function row(rowId: string, text: string, fits = false): ClaimedRow {
  return { rowId, fields: { item: text }, fits };
}

it.each<{ name: string; rows: ClaimedRow[]; stray: string[] }>([
  { name: 'a row edited elsewhere than in its text', rows: [row('r1', '1.甲')], stray: [] },
  { name: 'rows numbered anew', rows: [row('r1', '2.甲'), row('r2', '1.乙')], stray: [] },
  { name: 'a row given another text', rows: [row('r1', '1.丁')], stray: [] },
  {
    name: 'rows that have changed places',
    rows: [row('r1', '2.乙'), row('r2', '1.甲')],
    stray: ['r1', 'r2'],
  },
  { name: 'the same, numbered anew', rows: [row('r1', '1.乙'), row('r2', '2.甲')], stray: ['r1', 'r2'] },
  { name: 'a row beside the token of one that was deleted', rows: [row('r1', '2.乙')], stray: ['r1'] },
  {
    name: 'a row given the text of one that is still there',
    rows: [row('r1', '2.乙'), row('r2', '2.乙', true)],
    stray: [],
  },
  { name: 'two rows that say what a third said', rows: [row('r1', '3.丙'), row('r2', '3.丙')], stray: [] },
  {
    name: 'a row whose text was changed beside another that has taken its token',
    rows: [row('r1', '2.乙'), row('r2', '9.丁')],
    stray: ['r1', 'r2'],
  },
])('$name', ({ rows, stray }) => {
  expect([...strayIds(rows, STORE)].sort()).toEqual(stray);
});
