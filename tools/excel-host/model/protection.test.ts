import { HostError } from '../richapi/host-error';
import type { Area } from './area';
import { Book } from './book';
import {
  checkWritable,
  isAllowed,
  type ProtectedAction,
  type ProtectionOptions,
  STRICT_PROTECTION,
} from './protection';
import { restyle } from './restyle';
import { PLAIN_STYLE } from './style';

const A1: Area = { top: 0, left: 0, bottom: 0, right: 0 };
const B1: Area = { top: 0, left: 1, bottom: 0, right: 1 };
const A1_B1: Area = { top: 0, left: 0, bottom: 0, right: 1 };
const A1_A2: Area = { top: 0, left: 0, bottom: 1, right: 0 };

/** Only A1:B1 and A3 hold a cell; A1 is unlocked. */
function sheet(options?: Partial<ProtectionOptions>) {
  const made = new Book().addSheet('台账');
  made.put(0, 0, { value: '可改', style: { ...PLAIN_STYLE, locked: false } });
  made.put(0, 1, { value: '锁定', style: PLAIN_STYLE });
  if (options) made.protection = { options: { ...STRICT_PROTECTION, ...options } };
  return made;
}

const cases: [ProtectedAction, Partial<ProtectionOptions> | undefined, Area, boolean][] = [
  ['edit', undefined, B1, true],
  ['restructure', undefined, B1, true],
  ['edit', {}, A1, true],
  ['edit', {}, B1, false],
  ['edit', {}, A1_B1, false],
  ['edit', {}, A1_A2, false],
  ['formatCells', {}, A1, false],
  ['formatCells', { allowFormatCells: true }, B1, true],
  ['insertRows', {}, A1, false],
  ['insertRows', { allowInsertRows: true }, A1_B1, true],
  ['deleteRows', { allowDeleteRows: true }, A1_B1, false],
  ['deleteRows', { allowDeleteRows: true }, A1, true],
  ['sort', { allowSort: true }, B1, false],
  ['sort', { allowSort: true }, A1, true],
  ['filter', { allowAutoFilter: true }, B1, true],
  ['restructure', { allowFormatCells: true, allowInsertRows: true }, A1, false],
];

it.each(cases)('%s with %j', (action, options, area, allowed) => {
  expect(isAllowed(sheet(options), area, action)).toBe(allowed);
});

it('refuses as the client library tells it', () => {
  expect(() => {
    checkWritable(sheet({}), B1, 'Range.values');
  }).toThrow(new HostError('AccessDenied', 'Range.values'));
});

describe('large areas', () => {
  const COLUMN_B = { top: 0, left: 1, bottom: 1_048_575, right: 1 };
  const MANY = { top: 0, left: 1, bottom: 4999, right: 1 };
  const unlock = (made: ReturnType<typeof sheet>, area: Area) => {
    restyle(made, area, (style) => ({ ...style, locked: false }));
  };

  it.each<[string, Area, Area[], boolean]>([
    ['a column that was never touched', COLUMN_B, [], false],
    ['a column unlocked as a whole', COLUMN_B, [COLUMN_B], true],
    ['a part of it', MANY, [COLUMN_B], true],
    ['one beside it as well', { ...MANY, right: 2 }, [COLUMN_B], false],
    ['cells unlocked one by one', MANY, [MANY], true],
    [
      'cells beside an unlocked column',
      { ...MANY, right: 2 },
      [MANY, { ...COLUMN_B, left: 2, right: 2 }],
      true,
    ],
    ['a row of it unlocked', MANY, [{ top: 0, bottom: 0, left: 0, right: 16_383 }], false],
  ])('%s', (_name, area, unlocked, allowed) => {
    const made = sheet({});
    for (const one of unlocked) unlock(made, one);
    expect(isAllowed(made, area)).toBe(allowed);
  });
});
