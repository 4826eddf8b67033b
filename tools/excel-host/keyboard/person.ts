import type { ExcelApp } from '../excel-app';
import type { ProtectionOptions } from '../model/protection';
import type { Sheet } from '../model/sheet';
import { copyRows } from './copy-rows';
import { cutAndInsert } from './cut-and-insert';
import { carryOut } from './deed';
import { clearContents, type Clipboard, paste, typeText } from './edit-cells';
import { fillDrag } from './fill';
import { filterBy, hideByAdvancedFilter, removeFilter, showAll } from './filter';
import { type Hand, isExcelOnTheWeb } from './hand';
import { merge, unmerge } from './merge';
import { pickFromList } from './pick-from-list';
import { type Place, placeOf, sheetOf } from './place';
import { protect, unprotect } from './protect';
import type { Refusal } from './refusal';
import {
  deleteLines,
  hideColumns,
  hideRows,
  insertLines,
  unhideColumns,
  unhideRows,
} from './rows-and-columns';
import { activate, select } from './select';
import { addSheet, deleteSheet, moveSheet, renameSheet } from './sheet-tabs';
import { type SortWish, sortRange } from './sort';
import { textToColumns } from './text-to-columns';
import { Undo } from './undo';

/** What an action came to: undefined where Excel did it, and what Excel said where it did not. */
export type Outcome = Refusal | undefined;

/**
 * A person at this Excel, as a test or the demo page moves their hands. Sheets are given by name, cells by their address,
 * rows and columns by that of any of their cells or of themselves (`5:6`, `C:C`). What cannot be meant throws, e.g. a sheet
 * that is not there; what Excel refuses is returned, and nothing is changed then.
 *
 * What add-ins are told of it is in `event-habits.ts`.
 */
export class Person {
  /** Whether the person says yes where Excel asks if a value is to be kept that a validation rule doubts. */
  insists = false;
  /**
   * Whether events wait until the mouse is over the pane, as they do where two accounts are signed in (OfficeDev/office-js
   * issue 1502). A batch of the add-in ends the wait, too.
   */
  eventsWaitForPane = false;
  private readonly last: Undo;

  constructor(private readonly app: ExcelApp) {
    this.last = new Undo(app.book);
  }

  /** Types into a cell and presses Enter. */
  type(sheet: string, address: string, text: string): Outcome {
    return this.at(sheet, address, typeText, text);
  }

  clearCells(sheet: string, address: string): Outcome {
    return this.at(sheet, address, clearContents);
  }

  /** Pastes rows of texts, or of cells, the first of them at the top left of the address. */
  paste(sheet: string, address: string, rows: Clipboard): Outcome {
    return this.at(sheet, address, paste, rows);
  }

  /** Drags the fill handle of cells down, or to the right, to the end of `to`, which begins as they do. */
  fillDrag(sheet: string, from: string, to: string): Outcome {
    return this.at(sheet, from, fillDrag, placeOf(this.app, sheet, to).area);
  }

  pickFromList(sheet: string, address: string, item: string): Outcome {
    return this.at(sheet, address, pickFromList, item);
  }

  textToColumns(sheet: string, address: string, delimiter: string): Outcome {
    return this.at(sheet, address, textToColumns, delimiter);
  }

  select(sheet: string, address: string): Outcome {
    return this.at(sheet, address, select);
  }

  activate(sheet: string): Outcome {
    return this.on(sheet, activate);
  }

  addSheet(name: string): Outcome {
    return this.does((hand) => {
      addSheet(hand, name);
    });
  }

  renameSheet(sheet: string, name: string): Outcome {
    return this.on(sheet, renameSheet, name);
  }

  deleteSheet(sheet: string): Outcome {
    return this.on(sheet, deleteSheet);
  }

  /** To a position among the sheets, from 0. */
  moveSheet(sheet: string, position: number): Outcome {
    return this.on(sheet, moveSheet, position);
  }

  sortRange(sheet: string, address: string, wish: SortWish): Outcome {
    return this.at(sheet, address, sortRange, wish);
  }

  /** Lets only rows stay that show one of the values in the column of a cell; puts the filter on where there is none. */
  filterBy(sheet: string, cell: string, values: readonly string[]): Outcome {
    return this.at(sheet, cell, filterBy, values);
  }

  /** Shows all rows again; the filter stays on. */
  clearFilter(sheet: string): Outcome {
    return this.on(sheet, showAll);
  }

  removeFilter(sheet: string): Outcome {
    return this.on(sheet, removeFilter);
  }

  /** Has an advanced filter hide rows, whatever its criteria are. */
  hideByAdvancedFilter(sheet: string, rows: string): Outcome {
    return this.at(sheet, rows, hideByAdvancedFilter);
  }

  hideRows(sheet: string, rows: string): Outcome {
    return this.at(sheet, rows, hideRows);
  }

  unhideRows(sheet: string, rows: string): Outcome {
    return this.at(sheet, rows, unhideRows);
  }

  hideColumns(sheet: string, columns: string): Outcome {
    return this.at(sheet, columns, hideColumns);
  }

  unhideColumns(sheet: string, columns: string): Outcome {
    return this.at(sheet, columns, unhideColumns);
  }

  /** As many rows as the address has, before the first of them. */
  insertRows(sheet: string, rows: string): Outcome {
    return this.at(sheet, rows, insertLines, 'rows' as const);
  }

  deleteRows(sheet: string, rows: string): Outcome {
    return this.at(sheet, rows, deleteLines, 'rows' as const);
  }

  /** As many columns as the address has, before the first of them. */
  insertColumns(sheet: string, columns: string): Outcome {
    return this.at(sheet, columns, insertLines, 'columns' as const);
  }

  deleteColumns(sheet: string, columns: string): Outcome {
    return this.at(sheet, columns, deleteLines, 'columns' as const);
  }

  /** Copies whole rows, with what hidden columns hold, over those from `to` on, e.g. `9:9`. */
  copyRows(sheet: string, rows: string, to: string, toSheet = sheet): Outcome {
    const { sheet: target, area } = placeOf(this.app, toSheet, to);
    return this.at(sheet, rows, copyRows, { sheet: target, row: area.top });
  }

  /** Cuts whole rows and inserts them before another row of the sheet, e.g. `2:2`. */
  cutAndInsert(sheet: string, rows: string, before: string): Outcome {
    return this.at(sheet, rows, cutAndInsert, placeOf(this.app, sheet, before).area.top);
  }

  /** Drags over cells and merges them. */
  dragMerge(sheet: string, address: string): Outcome {
    return this.at(sheet, address, merge);
  }

  unmerge(sheet: string, address: string): Outcome {
    return this.at(sheet, address, unmerge);
  }

  /** Protects a sheet; what the options leave out is not allowed. */
  protect(sheet: string, options: Partial<ProtectionOptions> = {}, password?: string): Outcome {
    return this.on(sheet, protect, options, password);
  }

  unprotect(sheet: string, password?: string): Outcome {
    return this.on(sheet, unprotect, password);
  }

  /** Double-clicks a cell: until the person leaves it, Excel takes no batches. */
  enterEditMode(): void {
    this.app.faults.cellEditing.begin();
  }

  leaveEditMode(): void {
    this.app.faults.cellEditing.end();
  }

  /** Presses Ctrl+Z; false where there is nothing to undo. */
  undo(): boolean {
    const isUndone = this.last.undo();
    if (!this.eventsWaitForPane) this.app.tellEvents();
    return isUndone;
  }

  /** Moves the mouse over the pane, see `eventsWaitForPane`. */
  pointAtPane(): void {
    this.app.tellEvents();
  }

  private at<A extends readonly unknown[]>(
    sheet: string,
    address: string,
    deed: (hand: Hand, place: Place, ...args: A) => void,
    ...args: A
  ): Outcome {
    const place = placeOf(this.app, sheet, address);
    return this.does((hand) => {
      deed(hand, place, ...args);
    });
  }

  private on<A extends readonly unknown[]>(
    name: string,
    deed: (hand: Hand, sheet: Sheet, ...args: A) => void,
    ...args: A
  ): Outcome {
    const sheet = sheetOf(this.app, name);
    return this.does((hand) => {
      deed(hand, sheet, ...args);
    });
  }

  private does(deed: (hand: Hand) => void): Outcome {
    const { app, insists } = this;
    const hand: Hand = { book: app.book, source: 'Local', isWeb: isExcelOnTheWeb(app), insists };
    const done = carryOut(
      app,
      hand,
      () => {
        deed(hand);
      },
      this.eventsWaitForPane,
    );
    this.last.remember(done);
    return done.refusal;
  }
}
