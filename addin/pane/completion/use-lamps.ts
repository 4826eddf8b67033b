import { DEFAULT_LAMP_LOOKS } from '#core/rules/lamp-looks';
import type { Lamps } from '../../worker/book/lamps';
import { useWorkbook } from '../workbook/workbook-context';

const DEFAULT_LAMPS: Lamps = { lights: ['red', 'yellow', 'green'], looks: DEFAULT_LAMP_LOOKS };

/** The lamps of the workbook as last read. */
export function useLamps(): Lamps {
  return useWorkbook().reading.book?.lamps ?? DEFAULT_LAMPS;
}
