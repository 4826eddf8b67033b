import type { Area } from '../model/area';
import type { Book } from '../model/book';
import type { Sheet } from '../model/sheet';

/**
 * The objects that stand for the client library's on the host's side. They are named as there and hold no more than what
 * they stand for; what they can do is in the tables of this folder.
 */
export class Workbook {
  constructor(readonly book: Book) {}
}

export class Application {
  constructor(readonly book: Book) {}
}

export class Runtime {
  constructor(readonly book: Book) {}
}

export class WorksheetCollection {
  constructor(readonly book: Book) {}
}

export class Worksheet {
  constructor(
    readonly book: Book,
    readonly sheet: Sheet,
  ) {}
}

export class Range {
  /** Follows its cells when rows or columns are inserted, as long as the add-in holds it. */
  constructor(
    readonly book: Book,
    readonly sheet: Sheet,
    public area: Area,
  ) {}
}

export class RangeAreas {
  /** At least one, in the order they were named. */
  constructor(
    readonly book: Book,
    readonly sheet: Sheet,
    public areas: readonly Area[],
  ) {}
}
