import type { ExcelApp } from '../excel-app';
import type { Sheet } from '../model/sheet';
import { clearContents, type Clipboard, paste, typeText } from './edit-cells';
import type { Hand } from './hand';
import { merge, unmerge } from './merge';
import { type Place, placeOf, sheetOf } from './place';
import type { Refusal } from './refusal';
import { deleteLines, insertLines } from './rows-and-columns';
import { addSheet, deleteSheet, renameSheet } from './sheet-tabs';
import { type SortWish, sortRange } from './sort';

/** What an action came to: undefined where Excel did it, and what Excel said where it did not. */
export type Outcome = Refusal | undefined;

/**
 * Somebody who works in the workbook. Sheets are given by name, cells by their address, rows and columns by that of any of
 * their cells or of themselves (`5:6`, `C:C`). What cannot be meant throws, e.g. a sheet that is not there; what Excel
 * refuses is returned, and nothing is changed then.
 *
 * What add-ins are told of it is in `event-habits.ts`.
 */
export abstract class Somebody {
  constructor(protected readonly app: ExcelApp) {}

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

  sortRange(sheet: string, address: string, wish: SortWish): Outcome {
    return this.at(sheet, address, sortRange, wish);
  }

  /** As many rows as the address has, before the first of them. */
  insertRows(sheet: string, rows: string): Outcome {
    return this.at(sheet, rows, insertLines, 'rows' as const);
  }

  deleteRows(sheet: string, rows: string): Outcome {
    return this.at(sheet, rows, deleteLines, 'rows' as const);
  }

  /** Drags over cells and merges them. */
  dragMerge(sheet: string, address: string): Outcome {
    return this.at(sheet, address, merge);
  }

  unmerge(sheet: string, address: string): Outcome {
    return this.at(sheet, address, unmerge);
  }

  protected abstract does(deed: (hand: Hand) => void): Outcome;

  protected at<A extends readonly unknown[]>(
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

  protected on<A extends readonly unknown[]>(
    name: string,
    deed: (hand: Hand, sheet: Sheet, ...args: A) => void,
    ...args: A
  ): Outcome {
    const sheet = sheetOf(this.app, name);
    return this.does((hand) => {
      deed(hand, sheet, ...args);
    });
  }
}
