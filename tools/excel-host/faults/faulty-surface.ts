import { Args } from '../richapi/args';
import type { HostClass, Surface } from '../richapi/host-class';
import { rowCount } from '../model/area';
import { Range } from '../surface/proxies';
import type { Faults } from './faults';
import { scrambled } from './filtered-write';

const WRITTEN = ['Values', 'Formulas'] as const;

type Setter = (self: object, value: Args) => void;

/** Writes as Excel does with a filter on, as long as that fault is switched on. */
function scrambling(set: Setter, faults: Faults): Setter {
  return (self, value) => {
    if (!faults.filteredWritesScramble || !(self instanceof Range)) {
      set(self, value);
      return;
    }
    const { sheet, area } = self;
    const given = value.raw();
    // One value for all rows lands on all rows, and whether the shape fits is for the setter to say.
    const isTable = Array.isArray(given) && given.every(Array.isArray) && given.length === rowCount(area);
    const rows = isTable ? scrambled(given, (row) => sheet.rows.isShown(area.top + row)) : given;
    set(self, new Args([rows], value.location));
  };
}

/** The surface with the faults that lie in what members do. */
export function faultySurface(surface: Surface, faults: Faults): Surface {
  const range = surface.get(Range);
  if (!range) return surface;
  const set = new Map(range.set);
  for (const name of WRITTEN) {
    const setter = range.set.get(name);
    if (setter) set.set(name, scrambling(setter, faults));
  }
  const faulty: HostClass = { ...range, set };
  return new Map(surface).set(Range, faulty);
}
