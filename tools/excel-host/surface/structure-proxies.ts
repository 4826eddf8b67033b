import type { Book } from '../model/book';
import type { DefinedName } from '../model/names';
import type { PageKind } from '../model/page-texts';
import type { Sheet } from '../model/sheet';
import type * as model from '../model/tables';
import type { Range } from './proxies';

/** Bare proxies, see `proxies.ts`. */
export class RangeSort {
  constructor(readonly range: Range) {}
}

/** The filter of a sheet, or of a table on it. */
export class AutoFilter {
  constructor(
    readonly book: Book,
    readonly sheet: Sheet,
    readonly table?: model.Table,
  ) {}
}

/** Tables of one sheet, or of all. */
export class TableCollection {
  constructor(
    readonly book: Book,
    readonly sheet?: Sheet,
  ) {}
}

/** Tables that have cells in common with a range. */
export class TableScopedCollection {
  constructor(
    readonly book: Book,
    readonly tables: readonly model.Table[],
  ) {}
}

export class Table {
  constructor(
    readonly book: Book,
    readonly table: model.Table,
  ) {}
}

export class TableSort {
  constructor(
    readonly book: Book,
    readonly table: model.Table,
  ) {}
}

export class TableColumnCollection {
  constructor(
    readonly book: Book,
    readonly table: model.Table,
  ) {}
}

export class TableColumn {
  constructor(
    readonly book: Book,
    readonly table: model.Table,
    readonly column: model.TableColumn,
  ) {}
}

/** The filter of one column of a table. */
export class Filter {
  constructor(readonly column: TableColumn) {}
}

export class TableRowCollection {
  constructor(
    readonly book: Book,
    readonly table: model.Table,
  ) {}
}

/** A row of a table by its place: it does not follow its cells. */
export class TableRow {
  constructor(
    readonly book: Book,
    readonly table: model.Table,
    readonly index: number,
  ) {}
}

/** Names of one sheet, or those of the workbook. */
export class NamedItemCollection {
  constructor(
    readonly book: Book,
    readonly sheet?: Sheet,
  ) {}
}

export class NamedItem {
  constructor(
    readonly book: Book,
    readonly name: DefinedName,
  ) {}
}

export class NamedItemArrayValues {
  constructor(readonly item: NamedItem) {}
}

export class PageLayout {
  constructor(
    readonly book: Book,
    readonly sheet: Sheet,
  ) {}
}

/** Headers and footers of a sheet. */
export class HeaderFooterGroup {
  constructor(readonly sheet: Sheet) {}
}

/** Those of some of its pages. */
export class HeaderFooter {
  constructor(
    readonly sheet: Sheet,
    readonly kind: PageKind,
  ) {}
}

export class WorksheetFreezePanes {
  constructor(
    readonly book: Book,
    readonly sheet: Sheet,
  ) {}
}
