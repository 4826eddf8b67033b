import fc from 'fast-check';
import { ExcelApp } from '../excel-app';
import { type Area, formatArea } from '../model/area';
import { bookOf } from '../testing/book-of';
import { Person } from './person';
import { Snapshot } from './snapshot';

const line = fc.integer({ min: 0, max: 6 });
const area = fc
  .tuple(line, line, line, line)
  .map(([a, b, c, d]): Area => ({
    ...{ top: Math.min(a, b), bottom: Math.max(a, b) },
    ...{ left: Math.min(c, d), right: Math.max(c, d) },
  }))
  .map(formatArea);

type Deed = (person: Person, address: string, other: string) => unknown;

const DEEDS: readonly Deed[] = [
  (person, address) => person.type('台账', address, '=SUM($A$1:$B$3)'),
  (person, address) => person.type('台账', address, '6月30日'),
  (person, address) => person.clearCells('台账', address),
  (person, address) => person.paste('台账', address, [['甲', '1'], ['乙']]),
  (person, address) => person.insertRows('台账', address),
  (person, address) => person.deleteRows('台账', address),
  (person, address) => person.insertColumns('台账', address),
  (person, address) => person.deleteColumns('台账', address),
  (person, address) => person.dragMerge('台账', address),
  (person, address) => person.unmerge('台账', address),
  (person, address) => person.hideRows('台账', address),
  (person, address) => person.hideColumns('台账', address),
  (person, address, other) => person.copyRows('台账', address, other),
  (person, address, other) => person.cutAndInsert('台账', address, other),
  (person) => person.sortRange('台账', 'A1:D7', { by: ['A'], descending: true }),
  (person) => person.filterBy('台账', 'A1', ['1']),
  (person) => person.clearFilter('台账'),
  (person) => person.addSheet('新表'),
  (person) => person.deleteSheet('附表'),
  (person) => person.renameSheet('附表', '附表二'),
  (person) => person.moveSheet('附表', 0),
  (person) => person.protect('附表'),
];

const step = fc.tuple(fc.constantFrom(...DEEDS), area, area);

/** What cannot be meant, such as a sheet that is gone by now, is no step. */
function attempt([deed, address, other]: readonly [Deed, string, string], person: Person): unknown {
  try {
    return deed(person, address, other);
  } catch (error) {
    if (error instanceof Error && error.message.startsWith('no sheet')) return 'not meant';
    throw error;
  }
}

test('whatever was done before, undo takes the last action back wholly, and a refused one has changed nothing', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 6 }), step, (before, last) => {
      const app = new ExcelApp(
        bookOf({
          台账: [
            [1, 'a'],
            [2, 'b', '=A1'],
            [1, null, 3],
          ],
          附表: [['x']],
        }),
      );
      const person = new Person(app);
      person.type('附表', 'A2', '=台账!A2');
      for (const one of before) attempt(one, person);
      const snapshot = new Snapshot(app.book);
      if (attempt(last, person) === undefined) expect(person.undo()).toBe(true);
      expect(snapshot.isSame(new Snapshot(app.book))).toBe(true);
    }),
    { numRuns: 60 },
  );
});
