import fc from 'fast-check';
import type { Area } from './area';
import { Book } from './book';
import { changeValidation, clearValidation, validationAt, type ValidationCriteria } from './validations';

const SIZE = 6;
const line = fc.integer({ min: 0, max: SIZE - 1 });

const area: fc.Arbitrary<Area> = fc.tuple(line, line, line, line).map(([a, b, c, d]) => ({
  ...{ top: Math.min(a, b), bottom: Math.max(a, b) },
  ...{ left: Math.min(c, d), right: Math.max(c, d) },
}));

/** A rule, by its formula, or none. */
const step = fc.record({ area, formula: fc.option(fc.constantFrom('A', 'B', 'C'), { nil: undefined }) });

const cells = Array.from({ length: SIZE * SIZE }, (_cell, index) => ({
  row: Math.floor(index / SIZE),
  column: index % SIZE,
}));

function isIn({ top, left, bottom, right }: Area, { row, column }: (typeof cells)[number]): boolean {
  return top <= row && row <= bottom && left <= column && column <= right;
}

it('gives each cell the rule it was given last, and never two', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 8 }), (steps) => {
      const sheet = new Book().addSheet('台账');
      for (const { area: changed, formula } of steps) {
        const criteria: ValidationCriteria = { type: 'Custom', formula: formula ?? '' };
        if (formula === undefined) clearValidation(sheet, changed);
        else changeValidation(sheet, changed, (content) => ({ ...content, criteria }));
      }
      for (const cell of cells) {
        const last = steps.filter((one) => isIn(one.area, cell)).at(-1)?.formula;
        const found = validationAt(sheet, cell.row, cell.column)?.content.criteria;
        expect(found && 'formula' in found ? found.formula : undefined).toBe(last);
        const holders = sheet.validations.items
          .flatMap(({ areas }) => areas)
          .filter((one) => isIn(one, cell));
        expect(holders.length).toBe(last === undefined ? 0 : 1);
      }
    }),
    { numRuns: 60 },
  );
});

it('keeps what it does not change', () => {
  const sheet = new Book().addSheet('台账');
  const all = { top: 0, left: 0, bottom: 3, right: 0 };
  changeValidation(sheet, all, (content) => ({ ...content, ignoreBlanks: false }));
  changeValidation(sheet, { ...all, top: 2 }, (content) => ({
    ...content,
    criteria: { type: 'Custom', formula: 'TRUE' },
  }));
  expect([0, 3].map((row) => validationAt(sheet, row, 0)?.content.ignoreBlanks)).toEqual([false, false]);
});
