import type { ExcelApp } from '../excel-app';
import type { Sheet } from '../model/sheet';
import { carryOut } from './deed';
import { clearContents, type Clipboard, paste, typeText } from './edit-cells';
import { type Hand, isExcelOnTheWeb } from './hand';
import { merge, unmerge } from './merge';
import type { Outcome } from './person';
import { type Place, placeOf, sheetOf } from './place';
import { deleteLines, insertLines } from './rows-and-columns';
import { addSheet, deleteSheet, renameSheet } from './sheet-tabs';
import { type SortWish, sortRange } from './sort';

/**
 * Another person in the same workbook, somewhere else. Their changes arrive here with events of the source `Remote`; their
 * selection and the sheet they look at do not. For the arguments see `Person`.
 */
export class CoAuthor {
  constructor(private readonly app: ExcelApp) {}

  type(sheet: string, address: string, text: string): Outcome {
    return this.at(sheet, address, typeText, text);
  }

  clearCells(sheet: string, address: string): Outcome {
    return this.at(sheet, address, clearContents);
  }

  paste(sheet: string, address: string, rows: Clipboard): Outcome {
    return this.at(sheet, address, paste, rows);
  }

  insertRows(sheet: string, rows: string): Outcome {
    return this.at(sheet, rows, insertLines, 'rows' as const);
  }

  deleteRows(sheet: string, rows: string): Outcome {
    return this.at(sheet, rows, deleteLines, 'rows' as const);
  }

  sortRange(sheet: string, address: string, wish: SortWish): Outcome {
    return this.at(sheet, address, sortRange, wish);
  }

  merge(sheet: string, address: string): Outcome {
    return this.at(sheet, address, merge);
  }

  unmerge(sheet: string, address: string): Outcome {
    return this.at(sheet, address, unmerge);
  }

  addSheet(name: string): Outcome {
    return this.does((hand) => {
      addSheet(hand, name);
    });
  }

  renameSheet(sheet: string, name: string): Outcome {
    return this.on(sheet, (hand, target) => {
      renameSheet(hand, target, name);
    });
  }

  deleteSheet(sheet: string): Outcome {
    return this.on(sheet, deleteSheet);
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

  private on(name: string, deed: (hand: Hand, sheet: Sheet) => void): Outcome {
    const sheet = sheetOf(this.app, name);
    return this.does((hand) => {
      deed(hand, sheet);
    });
  }

  private does(deed: (hand: Hand) => void): Outcome {
    const { app } = this;
    const hand: Hand = { book: app.book, source: 'Remote', isWeb: isExcelOnTheWeb(app), insists: true };
    return carryOut(app, hand, () => {
      deed(hand);
    }).refusal;
  }
}
