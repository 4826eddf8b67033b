import { codeOf } from './error-code';

/** A hint that the workbook has changed: by people here, or elsewhere. It does not tell what has changed. */
export interface WorkbookChange {
  readonly source: 'Local' | 'Remote';
}

interface ChangeEvent {
  readonly source?: Excel.EventSource | 'Local' | 'Remote';
  readonly triggerSource?: unknown;
}

/**
 * Tells of changes by others than this add-in, as far as Excel does; the result stops it. Where Excel has no such events
 * nothing is ever told.
 */
export async function watchChanges(
  context: Excel.RequestContext,
  told: (change: WorkbookChange) => void,
): Promise<() => Promise<void>> {
  const tell = (event: ChangeEvent): Promise<void> => {
    if (event.triggerSource !== 'ThisLocalAddin')
      told({ source: event.source === 'Remote' ? 'Remote' : 'Local' });
    return Promise.resolve();
  };
  const { worksheets } = context.workbook;
  try {
    const handlers = [
      worksheets.onChanged.add(tell),
      worksheets.onRowSorted.add(tell),
      worksheets.onAdded.add(tell),
      worksheets.onDeleted.add(tell),
    ];
    await context.sync();
    return async () => {
      for (const handler of handlers) handler.remove();
      await context.sync();
    };
  } catch (error) {
    if (codeOf(error) !== 'ApiNotFound') throw error;
    return () => Promise.resolve();
  }
}
