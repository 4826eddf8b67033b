import type { Check } from './check';
import { adoptionLevelUnknown } from './cell/adoption-level-unknown';
import { articleTitleFullStop } from './cell/article-title-full-stop';
import { articleTitleLong } from './cell/article-title-long';
import { articleTypeUnknown } from './cell/article-type-unknown';
import { bracketsUnbalanced } from './cell/brackets-unbalanced';
import { cellError } from './cell/cell-error';
import { dateAsText } from './cell/date-as-text';
import { dateInFuture } from './cell/date-in-future';
import { dateOutsideYear } from './cell/date-outside-year';
import { dateShownAsNumber } from './cell/date-shown-as-number';
import { dateUnreadable } from './cell/date-unreadable';
import { deadlineAmbiguous } from './cell/deadline-ambiguous';
import { deadlineMisspelt } from './cell/deadline-misspelt';
import { deadlineOutsideYear } from './cell/deadline-outside-year';
import { deadlinePartlyUnread } from './cell/deadline-partly-unread';
import { deadlineUndated } from './cell/deadline-undated';
import { deadlineUnreadable } from './cell/deadline-unreadable';
import { deadlineYearGuessed } from './cell/deadline-year-guessed';
import { fullWidthDigits } from './cell/full-width-digits';
import { garbledText } from './cell/garbled-text';
import { invisibleCharacter } from './cell/invisible-character';
import { irregularityUnknown } from './cell/irregularity-unknown';
import { lookAlikeCharacter } from './cell/look-alike-character';
import { milestoneDoneUnread } from './cell/milestone-done-unread';
import { numberAsText } from './cell/number-as-text';
import { percentUnreadable } from './cell/percent-unreadable';
import { quotaUnreadable } from './cell/quota-unreadable';
import { requiredMissing } from './cell/required-missing';
import { statusUnknown } from './cell/status-unknown';
import { straySpace } from './cell/stray-space';
import { targetScoreOutOfRange } from './cell/target-score-out-of-range';
import { targetScoreUnreadable } from './cell/target-score-unreadable';
import { textCut } from './cell/text-cut';
import { unitDoubtful } from './cell/unit-doubtful';
import { unitRepeated } from './cell/unit-repeated';
import { unitUnreadable } from './cell/unit-unreadable';
import { articleAdoptedWithoutPublication } from './row/article-adopted-without-publication';
import { articleFormat } from './row/article-format';
import { articlePublicationWithoutLevel } from './row/article-publication-without-level';
import { closingBeforeDone } from './row/closing-before-done';
import { dateWithoutDone } from './row/date-without-done';
import { doneWithoutDate } from './row/done-without-date';
import { itemTextMissing } from './row/item-text-missing';
import { leadUnitAlsoSupports } from './row/lead-unit-also-supports';
import { percentBeforeStart } from './row/percent-before-start';
import { percentFullButOpen } from './row/percent-full-but-open';
import { percentShortButDone } from './row/percent-short-but-done';
import { quotaRowEmpty } from './row/quota-row-empty';
import { quotaTotalMismatch } from './row/quota-total-mismatch';
import { returnWithoutReason } from './row/return-without-reason';
import { verdictBeforeDone } from './row/verdict-before-done';
import { verdictPassedButOpen } from './row/verdict-passed-but-open';
import { verdictWithoutDone } from './row/verdict-without-done';
import { articleDuplicate } from './sheet/article-duplicate';
import { articleSimilar } from './sheet/article-similar';
import { calendarUnknown } from './sheet/calendar-unknown';
import { columnDuplicate } from './sheet/column-duplicate';
import { directoryAliasConflict } from './sheet/directory-alias-conflict';
import { directoryMemberUnknown } from './sheet/directory-member-unknown';
import { directoryNameDuplicate } from './sheet/directory-name-duplicate';
import { groupEmpty } from './sheet/group-empty';
import { itemDuplicate } from './sheet/item-duplicate';
import { itemInSeveralRows } from './sheet/item-in-several-rows';
import { itemNumbers } from './sheet/item-numbers';
import { ledgerEmpty } from './sheet/ledger-empty';
import { mergedCellHidesValue } from './sheet/merged-cell-hides-value';
import { quotaCategoryEmpty } from './sheet/quota-category-empty';
import { quotaColumnTotalMismatch } from './sheet/quota-column-total-mismatch';
import { quotaUnitDuplicate } from './sheet/quota-unit-duplicate';
import { requiredColumnMissing } from './sheet/required-column-missing';
import { sameAsAbove } from './sheet/same-as-above';
import { yearDisagrees } from './sheet/year-disagrees';
import { yearUnknown } from './sheet/year-unknown';
import { articleCategoryUnknown } from './workbook/article-category-unknown';
import { articleUnitWithoutQuota } from './workbook/article-unit-without-quota';
import { collectiveUnknown } from './workbook/collective-unknown';
import { inspectionLinks } from './workbook/inspection-links';
import { itemInTwoLedgers } from './workbook/item-in-two-ledgers';
import { exceptionUnknown } from './workbook/exception-unknown';
import { ledgerRepeated } from './workbook/ledger-repeated';
import { regulationDuplicate } from './workbook/regulation-duplicate';
import { ruleLines } from './workbook/rule-lines';
import { unitNames } from './workbook/unit-names';
import { unitWithoutQuota } from './workbook/unit-without-quota';
import { unreadSheets } from './workbook/unread-sheets';
import { type FieldRule, fieldChecks } from './field-rule';
import { type ProgressRule, progressChecks } from './progress-rule';
import { type TextRule, textChecks } from './text-rule';

/** The checks of a text by itself, which take one pass together. */
export const TEXT_RULES: readonly TextRule[] = [
  adoptionLevelUnknown,
  articleTitleFullStop,
  articleTitleLong,
  articleTypeUnknown,
  bracketsUnbalanced,
  dateAsText,
  fullWidthDigits,
  garbledText,
  invisibleCharacter,
  irregularityUnknown,
  lookAlikeCharacter,
  numberAsText,
  statusUnknown,
  straySpace,
  textCut,
];

/** The checks of a value by itself, likewise. */
const FIELD_RULES: readonly FieldRule[] = [
  dateInFuture,
  dateOutsideYear,
  dateShownAsNumber,
  dateUnreadable,
  percentUnreadable,
  quotaUnreadable,
  targetScoreOutOfRange,
  targetScoreUnreadable,
];

/** The checks of an item's progress, likewise. */
const PROGRESS_RULES: readonly ProgressRule[] = [
  closingBeforeDone,
  dateWithoutDone,
  doneWithoutDate,
  percentBeforeStart,
  percentFullButOpen,
  percentShortButDone,
  returnWithoutReason,
  verdictBeforeDone,
  verdictPassedButOpen,
  verdictWithoutDone,
];

/** From the workbook as a whole down to the single cell. */
export const ALL_CHECKS: readonly Check[] = [
  articleCategoryUnknown,
  articleUnitWithoutQuota,
  collectiveUnknown,
  exceptionUnknown,
  inspectionLinks,
  itemInTwoLedgers,
  ledgerRepeated,
  regulationDuplicate,
  ruleLines,
  unitNames,
  unitWithoutQuota,
  unreadSheets,
  articleDuplicate,
  calendarUnknown,
  articleSimilar,
  directoryAliasConflict,
  directoryMemberUnknown,
  directoryNameDuplicate,
  groupEmpty,
  itemDuplicate,
  itemInSeveralRows,
  itemNumbers,
  ledgerEmpty,
  mergedCellHidesValue,
  columnDuplicate,
  quotaCategoryEmpty,
  quotaColumnTotalMismatch,
  quotaUnitDuplicate,
  requiredColumnMissing,
  sameAsAbove,
  yearDisagrees,
  yearUnknown,
  articleAdoptedWithoutPublication,
  articleFormat,
  articlePublicationWithoutLevel,
  itemTextMissing,
  leadUnitAlsoSupports,
  progressChecks(PROGRESS_RULES),
  quotaRowEmpty,
  quotaTotalMismatch,
  cellError,
  fieldChecks(FIELD_RULES),
  deadlineAmbiguous,
  deadlineMisspelt,
  deadlineOutsideYear,
  deadlinePartlyUnread,
  deadlineUndated,
  deadlineUnreadable,
  deadlineYearGuessed,
  milestoneDoneUnread,
  requiredMissing,
  unitDoubtful,
  unitRepeated,
  unitUnreadable,
  textChecks(TEXT_RULES),
];
