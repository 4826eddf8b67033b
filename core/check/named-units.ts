import type { UnderstoodWorkbook } from '#core/ledger/understand';
import type { NamedUnits } from '#core/unit/propose-directory';
import { unitsAsWritten } from './units-as-written';

/** The units a workbook's cells name, counted by cell; a merged cell counts once. */
export function namedUnits(workbook: UnderstoodWorkbook): NamedUnits {
  const times = new Map<string, number>();
  const collectives = new Map<string, number>();
  const departments = new Set<string>();
  for (const { ledger, mentions, rows } of unitsAsWritten(workbook)) {
    for (const { name, collective } of mentions) {
      const counted = collective ? collectives : times;
      counted.set(name, (counted.get(name) ?? 0) + rows.length);
      if (!collective && ledger.kind.family === 'quota') departments.add(name);
    }
  }
  return { times, collectives, departments };
}
