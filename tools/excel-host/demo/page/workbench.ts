import { isSameArea } from '../../model/area';
import type { Book } from '../../model/book';
import type { Sheet } from '../../model/sheet';
import { ExcelApp } from '../../excel-app';
import { CoAuthor } from '../../keyboard/co-author';
import { Person } from '../../keyboard/person';
import { type Cursor, cursorOf, FIRST_CELL, selectedArea } from './grid/cursor';

type Batch = Parameters<ExcelApp['execute']>;

/** An Excel that says when a batch of the add-in may have changed the workbook. */
class WatchedApp extends ExcelApp {
  constructor(
    book: Book,
    private readonly onBatch: () => void,
  ) {
    super(book);
  }

  override execute(batch: Batch[0], answer: Batch[1]): void {
    super.execute(batch, (result) => {
      answer(result);
      this.onBatch();
    });
  }
}

/** What a listener has to draw anew: all of the workbook, or no more than the selection. */
export type Change = 'workbook' | 'cursor' | 'book';

/** The workbook that is open in the page, and where in it the person is. */
export class Workbench {
  app: ExcelApp;
  person: Person;
  colleague: CoAuthor;
  private readonly cursors = new Map<Sheet, Cursor>();
  private readonly listeners = new Set<(change: Change) => void>();
  private isDrawn = true;

  constructor(public book: Book) {
    this.app = this.startApp(book);
    this.person = new Person(this.app);
    this.colleague = new CoAuthor(this.app);
  }

  get sheet(): Sheet {
    return this.book.active;
  }

  get cursor(): Cursor {
    return this.cursors.get(this.sheet) ?? FIRST_CELL;
  }

  /** Calls back when something changed: another workbook is open, this one changed, or the selection. */
  onChange(listener: (change: Change) => void): void {
    this.listeners.add(listener);
  }

  /** Opens another workbook; the add-in starts anew with it. */
  open(book: Book): void {
    this.book = book;
    this.cursors.clear();
    this.app = this.startApp(book);
    this.person = new Person(this.app);
    this.colleague = new CoAuthor(this.app);
    this.say('book');
  }

  /** Notes where the person is; the selection itself is the keyboard's deed. */
  moveTo(cursor: Cursor): void {
    this.cursors.set(this.sheet, cursor);
    this.say('cursor');
  }

  /** The workbook may have changed; said once however many changes there are before the page is drawn. */
  changed(): void {
    if (!this.isDrawn) return;
    this.isDrawn = false;
    requestAnimationFrame(() => {
      this.isDrawn = true;
      this.followSelection();
      this.say('workbook');
    });
  }

  private startApp(book: Book): ExcelApp {
    return new WatchedApp(book, () => {
      if (this.book === book) this.changed();
    });
  }

  /** The add-in may have selected something. */
  private followSelection(): void {
    const [area] = this.book.selection(this.sheet);
    if (!isSameArea(area, selectedArea(this.sheet, this.cursor)))
      this.cursors.set(this.sheet, cursorOf(area));
  }

  private say(change: Change): void {
    for (const listener of this.listeners) listener(change);
  }
}
