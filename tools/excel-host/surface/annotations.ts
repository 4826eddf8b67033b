import { hostClass } from '../richapi/host-class';
import * as proxies from './annotation-proxies';
import { application, cultureInfo, workbookEvents } from './application';
import {
  comment,
  commentReplies,
  commentReply,
  comments,
  commentsOfWorkbook,
  commentsOfWorksheet,
} from './comments';
import { CHART_CLASSES, chartsOfWorksheet } from './charts';
import { CONDITIONAL_CLASSES } from './conditional-classes';
import { conditionsOfRange, conditionsOfRangeAreas } from './conditional-formats';
import { dataValidation, validationOfRange, validationOfRangeAreas } from './data-validation';
import {
  protectionOfWorkbook,
  protectionOfWorksheet,
  workbookProtection,
  worksheetProtection,
} from './protection';
import { customXmlOfWorkbook, customXmlPart, customXmlParts, scopedCustomXmlParts } from './custom-xml';
import * as properties from './properties';
import { Application } from './proxies';
import { setting, settings, settingsOfWorkbook } from './settings';

/** What is tied to cells, sheets and the workbook without being cells: the classes, a line each. */
export const ANNOTATION_CLASSES: readonly ReturnType<typeof hostClass>[] = [
  hostClass(proxies.WorksheetProtection, worksheetProtection),
  hostClass(proxies.WorkbookProtection, workbookProtection),
  hostClass(proxies.DataValidation, dataValidation),
  ...CONDITIONAL_CLASSES,
  ...CHART_CLASSES,
  hostClass(proxies.CommentCollection, ...comments),
  hostClass(proxies.Comment, ...comment),
  hostClass(proxies.CommentReplyCollection, commentReplies),
  hostClass(proxies.CommentReply, ...commentReply),
  hostClass(proxies.CustomXmlPartCollection, customXmlParts),
  hostClass(proxies.CustomXmlPartScopedCollection, scopedCustomXmlParts),
  hostClass(proxies.CustomXmlPart, customXmlPart),
  hostClass(proxies.SettingCollection, settings),
  hostClass(proxies.Setting, setting),
  hostClass(proxies.DocumentProperties, ...properties.documentProperties),
  hostClass(proxies.CustomPropertyCollection, properties.customProperties),
  hostClass(proxies.CustomProperty, properties.customProperty),
  hostClass(proxies.WorksheetCustomPropertyCollection, properties.worksheetCustomProperties),
  hostClass(proxies.WorksheetCustomProperty, properties.worksheetCustomProperty),
  hostClass(Application, application),
  hostClass(proxies.CultureInfo, cultureInfo),
];

/** The members by which they are reached. */
export const WORKBOOK_ANNOTATIONS = [
  ...[protectionOfWorkbook, commentsOfWorkbook, customXmlOfWorkbook],
  ...[settingsOfWorkbook, properties.propertiesOfWorkbook, workbookEvents],
] as const;
export const WORKSHEET_ANNOTATIONS = [
  protectionOfWorksheet,
  commentsOfWorksheet,
  properties.propertiesOfWorksheet,
  chartsOfWorksheet,
] as const;
export const RANGE_ANNOTATIONS = [validationOfRange, conditionsOfRange] as const;
export const RANGE_AREAS_ANNOTATIONS = [validationOfRangeAreas, conditionsOfRangeAreas] as const;
