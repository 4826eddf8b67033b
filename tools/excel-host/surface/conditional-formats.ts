import type { Args } from '../richapi/args';
import { HostError } from '../richapi/host-error';
import type { HostClassPart } from '../richapi/host-class';
import {
  addCondition,
  clearConditions,
  conditionsOf,
  FormatCondition,
  setPriority,
} from '../model/conditional-formats';
import { CONDITIONAL_TYPES, type ConditionalType, newRule } from '../model/conditional-rules';
import { checkWritable } from '../model/protection';
import * as proxies from './annotation-proxies';
import { Range, RangeAreas } from './proxies';

type Collection = proxies.ConditionalFormatCollection;
type Member = proxies.ConditionalFormat;

function checkAllowed({ sheet, areas }: Pick<Collection, 'sheet' | 'areas'>, location: string): void {
  for (const area of areas) checkWritable(sheet, area, location, 'formatCells');
}

/** Refuses a change of a conditional format that the protection of the sheet does not allow. */
export function checkCondition(
  { sheet, condition: { areas } }: proxies.OfCondition,
  { location }: Args,
): void {
  checkAllowed({ sheet, areas }, location);
}

function members({ book, sheet, areas }: Collection): readonly Member[] {
  return conditionsOf(sheet, areas).map((condition) => new proxies.ConditionalFormat(book, sheet, condition));
}

function byId(self: Collection, id: string): Member | null {
  return members(self).find(({ condition }) => condition.id === id) ?? null;
}

function add(self: Collection, args: Args): Member {
  const { book, sheet, areas } = self;
  checkAllowed(self, args.location);
  const [{ top, left } = { top: 0, left: 0 }] = areas;
  const writtenFor = { row: top, column: left };
  const condition = new FormatCondition(
    book.newId(),
    areas,
    newRule(args.choice(CONDITIONAL_TYPES)),
    writtenFor,
  );
  addCondition(sheet, condition);
  return new proxies.ConditionalFormat(book, sheet, condition);
}

function only({ book, sheet, condition: { areas } }: Member): Range | null {
  const [area, ...others] = areas;
  return area && others.length === 0 ? new Range(book, sheet, area) : null;
}

export const conditionalFormats: HostClassPart<Collection> = {
  items: members,
  item: (self, key) => byId(self, key.text()),
  call: {
    Add: add,
    ClearAll: (self, { location }) => {
      checkAllowed(self, location);
      clearConditions(self.sheet, self.areas);
    },
    GetCount: (self) => members(self).length,
    GetItemAt: (self, args) => members(self)[args.number()] ?? args.refuse(),
    GetItemOrNullObject: (self, args) => byId(self, args.text()),
  },
};

const KINDS = {
  Custom: ['Custom', proxies.CustomConditionalFormat],
  CellValue: ['CellValue', proxies.CellValueConditionalFormat],
  TextComparison: ['ContainsText', proxies.TextConditionalFormat],
  Preset: ['PresetCriteria', proxies.PresetCriteriaConditionalFormat],
  TopBottom: ['TopBottom', proxies.TopBottomConditionalFormat],
  ColorScale: ['ColorScale', proxies.ColorScaleConditionalFormat],
  DataBar: ['DataBar', proxies.DataBarConditionalFormat],
  IconSet: ['IconSet', proxies.IconSetConditionalFormat],
} as const satisfies Record<string, readonly [ConditionalType, typeof proxies.CustomConditionalFormat]>;

/** The members that hold what only one type of conditional format has, each of them twice. */
function kinds(): NonNullable<HostClassPart<Member>['nav']> {
  const nav: Record<string, (self: Member) => object | null> = {};
  for (const [name, [type, Kind]] of Object.entries(KINDS)) {
    const orNull = ({ book, sheet, condition }: Member): object | null =>
      condition.rule.type === type ? new Kind(book, sheet, condition) : null;
    nav[`${name}OrNullObject`] = orNull;
    nav[name] = (self) => {
      const found = orNull(self);
      if (!found) throw new HostError('ItemNotFound', `ConditionalFormat.${name}`);
      return found;
    };
  }
  return nav;
}

export const conditionalFormat: HostClassPart<Member> = {
  identity: ({ condition }) => ({ Id: condition.id }),
  get: {
    Id: ({ condition }) => condition.id,
    Priority: ({ sheet, condition }) => sheet.conditions.items.indexOf(condition),
    StopIfTrue: ({ condition }) => condition.stopIfTrue,
    Type: ({ condition }) => condition.rule.type,
  },
  set: {
    Priority: (self, value) => {
      checkCondition(self, value);
      setPriority(self.sheet, self.condition, value.number());
    },
    StopIfTrue: (self, value) => {
      checkCondition(self, value);
      self.condition.stopIfTrue = value.flag();
    },
  },
  nav: kinds(),
  call: {
    Delete: (self, args) => {
      checkCondition(self, args);
      self.sheet.conditions.remove(self.condition);
    },
    GetRange: (self, { location }) => {
      const range = only(self);
      if (!range) throw new HostError('InvalidOperation', location);
      return range;
    },
    GetRangeOrNullObject: only,
    GetRanges: ({ book, sheet, condition: { areas } }) => new RangeAreas(book, sheet, areas),
  },
};

export const conditionsOfRange: HostClassPart<Range> = {
  nav: {
    ConditionalFormats: ({ book, sheet, area }) =>
      new proxies.ConditionalFormatCollection(book, sheet, [area]),
  },
};

export const conditionsOfRangeAreas: HostClassPart<RangeAreas> = {
  nav: {
    ConditionalFormats: ({ book, sheet, areas }) =>
      new proxies.ConditionalFormatCollection(book, sheet, areas),
  },
};
