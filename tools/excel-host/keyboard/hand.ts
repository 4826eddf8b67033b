import type { ExcelApp } from '../excel-app';
import type { Book } from '../model/book';
import type { EventSource } from '../model/events';
import { isSetSupported } from '../richapi/requirement-sets';

/** Who does something to the workbook, beside the add-in. */
export interface Hand {
  readonly book: Book;
  /** Another person's deeds arrive from elsewhere. */
  readonly source: EventSource;
  /** Whether this Excel is the one in the browser: it tells less of some things, and more of others. */
  readonly isWeb: boolean;
  /** Whether the person says yes where Excel asks if a doubtful value is to be kept. */
  readonly insists: boolean;
}

/** Of the simulated versions only the one on the web has what came after Excel 2024. */
export function isExcelOnTheWeb({ requirementSets }: ExcelApp): boolean {
  return isSetSupported(requirementSets, 'ExcelApi', '1.18');
}
