import type { Area } from '../model/area';
import type { Book } from '../model/book';
import type { CommentThread, Said } from '../model/comments';
import type { FormatCondition } from '../model/conditional-formats';
import type { CustomXml } from '../model/custom-xml';
import type { Sheet } from '../model/sheet';
import type { Side } from '../model/style';

/** The protection of a sheet, and of the workbook's structure. */
export class WorksheetProtection {
  constructor(
    readonly book: Book,
    readonly sheet: Sheet,
  ) {}
}

export class WorkbookProtection {
  constructor(readonly book: Book) {}
}

/** The rules of cells; areas all on one sheet. */
export class DataValidation {
  constructor(
    readonly book: Book,
    readonly sheet: Sheet,
    readonly areas: readonly Area[],
  ) {}
}

/** The conditional formats that concern cells of some areas. */
export class ConditionalFormatCollection {
  constructor(
    readonly book: Book,
    readonly sheet: Sheet,
    readonly areas: readonly Area[],
  ) {}
}

/** A conditional format, or one side of it. */
export class OfCondition {
  constructor(
    readonly book: Book,
    readonly sheet: Sheet,
    readonly condition: FormatCondition,
  ) {}
}

export class ConditionalFormat extends OfCondition {}
export class CustomConditionalFormat extends OfCondition {}
export class ConditionalFormatRule extends OfCondition {}
export class CellValueConditionalFormat extends OfCondition {}
export class TextConditionalFormat extends OfCondition {}
export class PresetCriteriaConditionalFormat extends OfCondition {}
export class TopBottomConditionalFormat extends OfCondition {}
export class ColorScaleConditionalFormat extends OfCondition {}
export class DataBarConditionalFormat extends OfCondition {}
export class ConditionalDataBarPositiveFormat extends OfCondition {}
export class ConditionalDataBarNegativeFormat extends OfCondition {}
export class IconSetConditionalFormat extends OfCondition {}
export class ConditionalRangeFormat extends OfCondition {}
export class ConditionalRangeFill extends OfCondition {}
export class ConditionalRangeFont extends OfCondition {}
export class ConditionalRangeBorderCollection extends OfCondition {}

export class ConditionalRangeBorder extends OfCondition {
  constructor(
    { book, sheet, condition }: OfCondition,
    readonly side: Side,
  ) {
    super(book, sheet, condition);
  }
}

/** The comments of a sheet, or of the workbook where there is no sheet. */
export class CommentCollection {
  constructor(
    readonly book: Book,
    readonly sheet?: Sheet,
  ) {}
}

/** A comment, or what belongs to one. */
export class OfThread {
  constructor(
    readonly book: Book,
    readonly sheet: Sheet,
    readonly thread: CommentThread,
  ) {}
}

export class Comment extends OfThread {}
export class CommentReplyCollection extends OfThread {}

export class CommentReply extends OfThread {
  constructor(
    { book, sheet, thread }: OfThread,
    readonly reply: Said,
  ) {
    super(book, sheet, thread);
  }
}

export class CustomXmlPartCollection {
  constructor(readonly book: Book) {}
}

/** The custom XML parts of one namespace. */
export class CustomXmlPartScopedCollection {
  constructor(
    readonly book: Book,
    readonly namespace: string,
  ) {}
}

export class CustomXmlPart {
  constructor(
    readonly book: Book,
    readonly part: CustomXml,
  ) {}
}

export class SettingCollection {
  constructor(readonly book: Book) {}
}

export class Setting {
  constructor(
    readonly book: Book,
    readonly key: string,
  ) {}
}

export class WorksheetCustomPropertyCollection {
  constructor(readonly sheet: Sheet) {}
}

export class WorksheetCustomProperty {
  constructor(
    readonly sheet: Sheet,
    readonly key: string,
  ) {}
}

export class DocumentProperties {
  constructor(readonly book: Book) {}
}

export class CustomPropertyCollection {
  constructor(readonly book: Book) {}
}

export class CustomProperty {
  constructor(
    readonly book: Book,
    readonly key: string,
  ) {}
}

export class CultureInfo {
  constructor(readonly book: Book) {}
}
