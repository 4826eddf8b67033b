import { litLamps } from '#core/rules/lamp-names';
import { DEFAULT_RULES } from '#core/rules/rule-set';
import type { Lamps } from '../../worker/book/lamps';
import { useWorkbook } from '../workbook/workbook-context';

const DEFAULT_LAMPS: Lamps = { lights: litLamps(DEFAULT_RULES), looks: DEFAULT_RULES.looks };

/** The lamps of the workbook as last read. */
export function useLamps(): Lamps {
  return useWorkbook().reading.book?.lamps ?? DEFAULT_LAMPS;
}
