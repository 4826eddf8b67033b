import { excel, type SimulatedExcel } from './excel';

export interface OneSheet extends SimulatedExcel {
  /** Does something with a range in one batch. */
  readonly on: <T>(
    address: string,
    batch: (range: Excel.Range, context: Excel.RequestContext) => T | Promise<T>,
  ) => Promise<T>;
  /** A property of a range, freshly loaded. */
  readonly read: <K extends keyof Excel.Range>(address: string, property: K) => Promise<Excel.Range[K]>;
  /** The address, without the sheet, of a range found from another; undefined where it is a null object. */
  readonly addressOf: (
    from: string,
    find: (range: Excel.Range) => Excel.Range | Excel.RangeAreas,
  ) => Promise<string | undefined>;
}

/** A simulated Excel with one sheet, 台账, and ways to get at its ranges. */
export function oneSheet(rows: readonly (readonly (string | number | boolean | null)[])[] = []): OneSheet {
  const host = excel({ sheets: { 台账: rows } });
  const on: OneSheet['on'] = (address, batch) =>
    host.run(async (context) => {
      const result = await batch(context.workbook.worksheets.getItem('台账').getRange(address), context);
      await context.sync();
      return result;
    });
  return {
    ...host,
    on,
    read: (address, property) =>
      on(address, async (range, context) => {
        range.load(property);
        await context.sync();
        return range[property];
      }),
    addressOf: (from, find) =>
      on(from, async (range, context) => {
        const found = find(range).load('address');
        await context.sync();
        return found.isNullObject ? undefined : found.address.replaceAll('台账!', '');
      }),
  };
}
