import { createContext, use } from 'react';
import type { SheetChange } from '../../excel/write/sheet-change';
import type { BookView } from '../../worker/book/book-view';
import type { Notice } from '../notice/notice';
import type { RemoteService } from './start-service';

/** How far the pane is with reading the workbook. A reading stays in view while the next one is under way. */
export interface Reading {
  readonly busy: boolean;
  readonly book?: BookView;
  /** The workbook has been changed since `book` was read. */
  readonly stale: boolean;
  /** Why the workbook could not be read, in Chinese. */
  readonly problem?: string;
}

/** Something the clerk has done to the workbook, and how it is taken back. */
export interface Deed {
  /** What was done, in Chinese, e.g. “已修复3处”. */
  readonly text: string;
  readonly undo?: () => Promise<void>;
}

/** The open workbook as the views see it. */
export interface WorkbookDesk {
  readonly reading: Reading;
  readonly service: RemoteService;
  /** Reads and checks the workbook anew; false where that failed, which the pane says. */
  readonly refresh: () => Promise<boolean>;
  /** Runs something a clerk asked for; what goes wrong becomes a notice. False where it did. */
  readonly attempt: (work: () => Promise<void>) => Promise<boolean>;
  /** Tells of something done, with 撤销 where it can be taken back, and reads the workbook anew. */
  readonly done: (deed: Deed) => Promise<void>;
  /** Changes cells as planned, tells of it with 撤销, and reads anew. Fails with `ExcelRefusal`; nothing is changed then. */
  readonly change: (text: string, changes: readonly SheetChange[]) => Promise<void>;
  /** Shows a cell in Excel, or says why that cannot be. */
  readonly showCell: (sheet: string, cell: string) => Promise<void>;
  readonly notify: (notice: Notice) => void;
}

export const WorkbookContext = createContext<WorkbookDesk | undefined>(undefined);

/** The open workbook. Only below the provider. */
export function useWorkbook(): WorkbookDesk {
  const desk = use(WorkbookContext);
  if (!desk) throw new Error('useWorkbook must be used below WorkbookProvider.');
  return desk;
}
