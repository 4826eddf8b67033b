import type { CellValue } from '#core/grid/grid';
import { grid } from '#tests/support/grid';
import { progress } from '#tests/support/sheets';
import { openBook } from '../opened-book';
import { findingViews } from './finding-view';
import { planRepair } from './repair';

const row = (no: number, units: CellValue, doneOn: CellValue): CellValue[] => [
  ...['党建类', `${no}.第${no}号制度`, '5月底前', units, '已完成', '100%', doneOn, null, null],
];

/** 2023.5.30 with a blank behind it is two slips in one cell. */
const BOOK = openBook(
  {
    fileName: '台账.xlsx',
    grids: [
      grid('规范年', progress(row(1, '办公室 ', '2023.5.30 '), row(2, null, '2023年5月20日'))),
      grid('提升年', [['随手记']]),
    ],
  },
  '2023-06-30',
);
const VIEWS = findingViews(BOOK.findings);

function idOf(cell: string, code: string): number {
  const found = VIEWS.find((view) => view.cell === cell && view.code === code);
  if (!found) throw new Error(`no finding ${code} at ${cell}`);
  return found.id;
}

/** What is to be changed: cell, from what, to what. */
function changed(choice: Parameters<typeof planRepair>[1]) {
  return planRepair(BOOK, choice).changes.flatMap(({ sheet, cells, expected }) =>
    cells.map(({ row: at, column, value }, index) => [sheet, at, column, expected[index]?.value, value]),
  );
}

it('says of each finding what it is, and whether it can be repaired', () => {
  const told = VIEWS.map(({ cell, code, repair }) => [cell, code, repair]);
  expect(told).toContainEqual(['D4', 'required-missing', 'by-hand']);
  expect(told).toContainEqual(['D3', 'stray-space', 'sure']);
  expect(VIEWS.map(({ id }) => id)).toEqual(VIEWS.map((_, index) => index));
});

it('repairs one finding, and nothing else', () => {
  expect(changed({ finding: idOf('D3', 'stray-space') })).toEqual([['规范年', 2, 3, '办公室 ', '办公室']]);
});

it('repairs all of a kind', () => {
  expect(changed({ code: 'date-as-text' })).toEqual([
    ['规范年', 2, 6, '2023.5.30 ', '2023-05-30'],
    ['规范年', 3, 6, '2023年5月20日', '2023-05-20'],
  ]);
});

it.each([
  ['what only a person can mend', { finding: idOf('D4', 'required-missing') }],
  ['a finding that is not there', { finding: 999 }],
  ['a kind that does not occur', { code: 'cell-error' }],
] as const)('changes nothing for %s', (_, choice) => {
  expect(planRepair(BOOK, choice)).toEqual({ changes: [], cells: 0 });
});
