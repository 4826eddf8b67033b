import { hostClass } from '../richapi/host-class';
import * as proxies from './annotation-proxies';
import { conditionalFormat, conditionalFormats } from './conditional-formats';
import * as kinds from './conditional-kinds';
import * as looks from './conditional-look';

type OfCondition = proxies.OfCondition;

/** Conditional formats: the classes, a line each. */
export const CONDITIONAL_CLASSES: readonly ReturnType<typeof hostClass>[] = [
  hostClass(proxies.ConditionalFormatCollection, conditionalFormats),
  hostClass<OfCondition>(proxies.ConditionalFormat, conditionalFormat),
  hostClass<OfCondition>(proxies.CustomConditionalFormat, kinds.customKind),
  hostClass<OfCondition>(proxies.ConditionalFormatRule, kinds.customRule),
  hostClass<OfCondition>(proxies.CellValueConditionalFormat, kinds.cellValueKind),
  hostClass<OfCondition>(proxies.TextConditionalFormat, kinds.textKind),
  hostClass<OfCondition>(proxies.PresetCriteriaConditionalFormat, kinds.presetKind),
  hostClass<OfCondition>(proxies.TopBottomConditionalFormat, kinds.topBottomKind),
  hostClass<OfCondition>(proxies.ColorScaleConditionalFormat, ...kinds.colorScaleKind),
  hostClass<OfCondition>(proxies.DataBarConditionalFormat, ...kinds.dataBarKind),
  hostClass<OfCondition>(proxies.ConditionalDataBarPositiveFormat, kinds.dataBarPositive),
  hostClass<OfCondition>(proxies.ConditionalDataBarNegativeFormat, kinds.dataBarNegative),
  hostClass<OfCondition>(proxies.IconSetConditionalFormat, kinds.iconSetKind),
  hostClass<OfCondition>(proxies.ConditionalRangeFormat, looks.conditionalRangeFormat),
  hostClass<OfCondition>(proxies.ConditionalRangeFill, looks.conditionalRangeFill),
  hostClass<OfCondition>(proxies.ConditionalRangeFont, looks.conditionalRangeFont),
  hostClass<OfCondition>(proxies.ConditionalRangeBorderCollection, looks.conditionalRangeBorders),
  hostClass(proxies.ConditionalRangeBorder, looks.conditionalRangeBorder),
];
