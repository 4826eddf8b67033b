import type { Args } from '../richapi/args';
import type { HostClassPart } from '../richapi/host-class';
import { HostError } from '../richapi/host-error';
import { type Area, hasAllColumns, hasAllRows, parseArea, splitAddress } from '../model/area';
import {
  type Margin,
  MARGINS,
  type PageLayout as Layout,
  PAPER_SIZES,
  type PrintedPart,
  PrintedCells,
  type Zoom,
} from '../model/page-layout';
import { Range, RangeAreas, type Worksheet } from './proxies';
import { PageLayout } from './structure-proxies';

const ORIENTATIONS = ['Portrait', 'Landscape'] as const;
const FLAGS = {
  CenterHorizontally: 'centerHorizontally',
  CenterVertically: 'centerVertically',
  PrintGridlines: 'printGridlines',
  PrintHeadings: 'printHeadings',
  BlackAndWhite: 'blackAndWhite',
  DraftMode: 'draftMode',
} as const satisfies Readonly<Record<string, keyof Layout>>;

/** Points of the units that margins may be given in. */
const UNITS = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 } as const;

function change({ sheet }: PageLayout, changed: Partial<Layout>): void {
  sheet.page = { ...sheet.page, ...changed };
}

function pages(value: unknown, args: Args): number | undefined {
  if (value === undefined || value === null) return undefined;
  return typeof value === 'number' && Number.isInteger(value) && value >= 1 ? value : args.refuse();
}

function zoomArgument(args: Args): Zoom {
  const { scale, horizontalFitToPages, verticalFitToPages } = args.record();
  const [across, down] = [pages(horizontalFitToPages, args), pages(verticalFitToPages, args)];
  if (across !== undefined || down !== undefined)
    return {
      ...(across !== undefined && { horizontalFitToPages: across }),
      ...(down !== undefined && { verticalFitToPages: down }),
    };
  return typeof scale === 'number' && scale >= 10 && scale <= 400 ? { scale } : args.refuse();
}

function setMargins(
  self: PageLayout,
  given: Partial<Record<Margin, unknown>>,
  unit: number,
  args: Args,
): void {
  const margins = { ...self.sheet.page.margins };
  for (const margin of MARGINS) {
    const size = given[margin];
    if (size === undefined || size === null) continue;
    margins[margin] = typeof size === 'number' && size >= 0 ? size * unit : args.refuse();
  }
  change(self, { margins });
}

/** The areas of an argument: a range, several, or addresses of them on the sheet. */
function areasArgument({ sheet }: PageLayout, args: Args): readonly Area[] {
  const given = args.raw();
  if (given instanceof Range) return given.sheet === sheet ? [given.area] : args.refuse();
  if (given instanceof RangeAreas) return given.sheet === sheet ? given.areas : args.refuse();
  const addresses = args.text().split(',');
  return addresses.map((address) => parseArea(splitAddress(address.trim()).area) ?? args.refuse());
}

function setPrinted({ sheet }: PageLayout, part: PrintedPart, areas: readonly Area[]): void {
  const others = sheet.printed.items.filter((one) => one.part !== part);
  sheet.printed.items = [...others, ...areas.map((area) => new PrintedCells(part, area))];
}

const printed = ({ sheet }: PageLayout, part: PrintedPart): readonly Area[] =>
  sheet.printed.items.flatMap((one) => (one.part === part ? [one.area] : []));

function printArea(self: PageLayout): RangeAreas | null {
  const areas = printed(self, 'area');
  return areas.length > 0 ? new RangeAreas(self.book, self.sheet, areas) : null;
}

const titles = (part: PrintedPart) => (self: PageLayout) => {
  const [area] = printed(self, part);
  return area ? new Range(self.book, self.sheet, area) : null;
};

function orRefuse<T>(find: (self: PageLayout) => T | null) {
  return (self: PageLayout, { location }: Args): T => {
    const found = find(self);
    if (!found) throw new HostError('ItemNotFound', location);
    return found;
  };
}

/** Only whole rows, or whole columns, stand on every page. */
const setTitles =
  (part: PrintedPart, isWhole: (area: Area) => boolean) =>
  (self: PageLayout, args: Args): void => {
    const areas = areasArgument(self, args);
    if (areas.length !== 1 || !areas.every(isWhole)) args.refuse();
    setPrinted(self, part, areas);
  };

const flags = Object.entries(FLAGS);
const margins = MARGINS.map(
  (margin) => [`${margin.charAt(0).toUpperCase()}${margin.slice(1)}Margin`, margin] as const,
);

export const pageLayout: HostClassPart<PageLayout> = {
  get: {
    Orientation: ({ sheet }) => sheet.page.orientation,
    PaperSize: ({ sheet }) => sheet.page.paperSize,
    Zoom: ({ sheet }) => sheet.page.zoom,
    ...Object.fromEntries(flags.map(([name, flag]) => [name, ({ sheet }: PageLayout) => sheet.page[flag]])),
    ...Object.fromEntries(
      margins.map(([name, margin]) => [name, ({ sheet }: PageLayout) => sheet.page.margins[margin]]),
    ),
  },
  set: {
    Orientation: (self, value) => {
      change(self, { orientation: value.choice(ORIENTATIONS) });
    },
    PaperSize: (self, value) => {
      change(self, { paperSize: value.choice(PAPER_SIZES) });
    },
    Zoom: (self, value) => {
      change(self, { zoom: zoomArgument(value) });
    },
    ...Object.fromEntries(
      flags.map(([name, flag]) => [
        name,
        (self: PageLayout, value: Args) => {
          change(self, { [flag]: value.flag() });
        },
      ]),
    ),
    ...Object.fromEntries(
      margins.map(([name, margin]) => [
        name,
        (self: PageLayout, value: Args) => {
          setMargins(self, { [margin]: value.number() }, UNITS.Points, value);
        },
      ]),
    ),
  },
  call: {
    GetPrintArea: orRefuse(printArea),
    GetPrintAreaOrNullObject: printArea,
    GetPrintTitleRows: orRefuse(titles('titleRows')),
    GetPrintTitleRowsOrNullObject: titles('titleRows'),
    GetPrintTitleColumns: orRefuse(titles('titleColumns')),
    GetPrintTitleColumnsOrNullObject: titles('titleColumns'),
    SetPrintArea: (self, args) => {
      setPrinted(self, 'area', areasArgument(self, args));
    },
    SetPrintTitleRows: setTitles('titleRows', hasAllColumns),
    SetPrintTitleColumns: setTitles('titleColumns', hasAllRows),
    SetPrintMargins: (self, args) => {
      const unit = args.choice(['Points', 'Inches', 'Centimeters'] as const);
      setMargins(self, args.record(1), UNITS[unit], args);
    },
  },
};

export const pageLayoutOfWorksheet: HostClassPart<Worksheet> = {
  nav: { PageLayout: ({ book, sheet }) => new PageLayout(book, sheet) },
};
