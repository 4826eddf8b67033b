import { compareStatus, sheetKeys } from '#core/comparison/compare-status';
import type { CivilDate } from '#core/date/civil-date';
import { SUPERVISED_ON, supervisionGrids } from '#tests/addin/supervision-book';
import { openBook } from '../opened-book';
import { compareView } from './compare-view';

const SHEETS = supervisionGrids('提升年', '督导检查记录');

const snapshot = (on: CivilDate) => ({ input: openBook(SHEETS, on).input, keysOf: sheetKeys });

const view = compareView(
  openBook(SHEETS, SUPERVISED_ON),
  compareStatus(snapshot('2023-05-15'), snapshot(SUPERVISED_ON)),
);

it('has the figures of both days, and how they changed', () => {
  expect(view).toMatchObject({ from: '2023-05-15', to: SUPERVISED_ON, isFirst: false });
  // On 15 May only item 4 was done; since then 2 and 5 are, and 1, 3 and 6 have turned red.
  expect(view.figures).toEqual([
    { name: '事项', before: '6', after: '6', change: '' },
    { name: '已完成', before: '1', after: '3', change: '+2' },
    { name: '完成率', before: '16.7%', after: '50.0%', change: '+33.3%' },
    { name: '按期完成率', before: '100.0%', after: '50.0%', change: '-50.0%' },
    { name: '逾期', before: '0', after: '2', change: '+2' },
    { name: '红灯', before: '0', after: '3', change: '+3' },
    expect.objectContaining({ name: '黄灯' }),
  ]);
});

it('lists what happened to items, with their rows', () => {
  expect(view.moves).toEqual([
    { kind: 'finished', name: '新完成', count: 2 },
    { kind: 'newlyRed', name: '新亮红灯', count: 3 },
  ]);
  expect(view.moved.map(({ no, told, place }) => [no, told, place?.cell])).toEqual([
    [1, '新亮红灯', 'B3'],
    [2, '新完成', 'B4'],
    [3, '新亮红灯', 'B5'],
    [5, '新完成', 'B7'],
    [6, '新亮红灯', 'B8'],
  ]);
});

it('lists the units whose figures changed', () => {
  expect(view.units).toEqual([
    { unit: '办公室', red: '+1', completionRate: '+50.0%' },
    { unit: '法制科', red: '', completionRate: '+50.0%' },
    { unit: '公证科', red: '+2', completionRate: '' },
  ]);
});
