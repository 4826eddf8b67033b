import type { ExcelApp } from '../excel-app';
import type { ProtectionOptions } from '../model/protection';
import { copyRows } from './copy-rows';
import { cutAndInsert } from './cut-and-insert';
import { carryOut } from './deed';
import { fillDrag } from './fill';
import { filterBy, hideByAdvancedFilter, removeFilter, showAll } from './filter';
import { type Hand, isExcelOnTheWeb } from './hand';
import { pickFromList } from './pick-from-list';
import { placeOf } from './place';
import { protect, unprotect } from './protect';
import {
  deleteLines,
  hideColumns,
  hideRows,
  insertLines,
  unhideColumns,
  unhideRows,
} from './rows-and-columns';
import { activate, select } from './select';
import { moveSheet } from './sheet-tabs';
import { type Outcome, Somebody } from './somebody';
import { textToColumns } from './text-to-columns';
import { Undo } from './undo';

/** A person at this Excel, as a test or the demo page moves their hands. */
export class Person extends Somebody {
  /** Whether the person says yes where Excel asks if a value is to be kept that a validation rule doubts. */
  insists = false;
  /**
   * Whether events wait until the mouse is over the pane, as they do where two accounts are signed in (OfficeDev/office-js
   * issue 1502). A batch of the add-in ends the wait, too.
   */
  eventsWaitForPane = false;
  private readonly last: Undo;

  constructor(app: ExcelApp) {
    super(app);
    this.last = new Undo(app.book);
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

  /** To a position among the sheets, from 0. */
  moveSheet(sheet: string, position: number): Outcome {
    return this.on(sheet, moveSheet, position);
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

  protected does(deed: (hand: Hand) => void): Outcome {
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
