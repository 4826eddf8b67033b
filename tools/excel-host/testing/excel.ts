import { ExcelApp } from '../excel-app';
import type { Book } from '../model/book';
import { loadOffice, type OfficeInNode } from '../node/load-office';
import type { ExcelVersion } from '../richapi/requirement-sets';
import { bookOf, type Rows } from './book-of';

export interface SimulatedExcel extends OfficeInNode {
  readonly app: ExcelApp;
  readonly book: Book;
  /** Runs a batch on the real client library. */
  readonly run: <T>(batch: (context: Excel.RequestContext) => Promise<T>) => Promise<T>;
}

/** A simulated Excel with sheets by name, and the real client library connected to it. */
export function excel({
  version = 'web',
  sheets = { 台账: [] },
}: { version?: ExcelVersion; sheets?: Readonly<Record<string, Rows>> } = {}): SimulatedExcel {
  const book = bookOf(sheets);
  const app = new ExcelApp(book, { version });
  const office = loadOffice(app);
  return { app, book, ...office, Excel: office.Excel, run: (batch) => office.Excel.run(batch) };
}

/** Fails where the add-in asked for a member that the simulation does not have. */
export function noneMissing({ session }: ExcelApp): void {
  if (session.missing.size > 0) throw new Error(`the simulation lacks ${[...session.missing].join(', ')}`);
}

/** The batch's events have reached the handlers. */
export async function eventsTold(): Promise<void> {
  // The client library hands events on in several turns, which one long wait may overtake on a busy machine.
  for (let turn = 0; turn < 10; turn++) await new Promise((resolve) => setTimeout(resolve, 1));
}
