import { quotedSheetName, splitAddress } from '../model/area';
import {
  type ChartFamily,
  type ChartLook,
  chartLook,
  familyOf,
  labelLook,
  ownColor,
  paletteColor,
  pointColor,
  stackingOf,
} from '../model/chart-look';
import type { DrawnChart, Series } from '../model/charts';
import { escaped } from './xml-text';

const CATEGORY_AXIS = 500_100;
const VALUE_AXIS = 500_200;
const HUNDREDTHS = 100;
const STANDARD_GAP = 219;
const HOLE_PERCENT = 60;

const value = (name: string, content: string | number | boolean): string =>
  `<c:${name} val="${typeof content === 'boolean' ? Number(content) : content}"/>`;

const fillXml = (color: string): string =>
  `<a:solidFill><a:srgbClr val="${color.replace('#', '').toUpperCase()}"/></a:solidFill>`;

interface TextLook {
  readonly text: string;
  readonly size?: number;
  readonly bold?: boolean;
  readonly color?: string;
}

function titleXml({ text, size = 10, bold = false, color = '#595959' }: TextLook): string {
  const look = `lang="zh-CN" sz="${Math.round(size * HUNDREDTHS)}" b="${Number(bold)}"`;
  const run = `<a:r><a:rPr ${look}>${fillXml(color)}</a:rPr><a:t>${escaped(text)}</a:t></a:r>`;
  return `<c:title><c:tx><c:rich><a:bodyPr/><a:p>${run}</a:p></c:rich></c:tx>${value('overlay', false)}</c:title>`;
}

/** A reference as a file has it: with its sheet. */
function referenceXml({ sheet }: DrawnChart, formula: string): string {
  const isComplete = splitAddress(formula).sheet !== undefined;
  return `<c:f>${escaped(isComplete ? formula : `${quotedSheetName(sheet.name)}!${formula}`)}</c:f>`;
}

function labelsXml(chart: DrawnChart, series: Series): string {
  const look = labelLook(chart, series);
  if (!look) return '';
  const { numberFormat } = look;
  const format =
    numberFormat === 'General' ? '' : `<c:numFmt formatCode="${escaped(numberFormat)}" sourceLinked="0"/>`;
  const shown = [
    value('showLegendKey', false) + value('showVal', look.value) + value('showCatName', look.category),
    value('showSerName', look.series) +
      value('showPercent', look.percentage) +
      value('showBubbleSize', false),
  ];
  return `<c:dLbls>${format}${shown.join('')}</c:dLbls>`;
}

const isRound = (family: ChartFamily): boolean => family === 'pie' || family === 'doughnut';

/** Points that have a colour of their own. A slice has one always. */
function pointsXml(series: Series, family: ChartFamily, count: number): string {
  return Array.from({ length: count }, (_point, index) => {
    const color = pointColor(series, index) ?? (isRound(family) ? paletteColor(index) : undefined);
    if (color === undefined) return '';
    return `<c:dPt>${value('idx', index)}<c:bubble3D val="0"/><c:spPr>${fillXml(color)}</c:spPr></c:dPt>`;
  }).join('');
}

function lookXml(family: ChartFamily, color: string): string {
  if (isRound(family)) return '';
  const inside = family === 'line' ? `<a:ln w="28575">${fillXml(color)}</a:ln>` : fillXml(color);
  return `<c:spPr>${inside}</c:spPr>`;
}

const MAX_POINTS = 200;

function pointCount({ values = '' }: Series): number {
  const [from, to] = [...values.matchAll(/[A-Z]+\$?(\d+)/gi)].map(([, row]) => Number(row));
  return from === undefined || to === undefined ? 1 : Math.min(MAX_POINTS, to - from + 1);
}

interface Placed {
  readonly chart: DrawnChart;
  readonly family: ChartFamily;
  readonly index: number;
}

function seriesXml({ chart, family, index }: Placed, series: Series): string {
  const { name, categories, values } = series;
  const color = ownColor(series, family) ?? paletteColor(index);
  return [
    `<c:ser>${value('idx', index)}${value('order', index)}<c:tx><c:v>${escaped(name)}</c:v></c:tx>`,
    lookXml(family, color),
    family === 'column' || family === 'bar' ? value('invertIfNegative', false) : '',
    pointsXml(series, family, pointCount(series)),
    labelsXml(chart, series),
    categories === undefined ? '' : `<c:cat><c:strRef>${referenceXml(chart, categories)}</c:strRef></c:cat>`,
    values === undefined ? '' : `<c:val><c:numRef>${referenceXml(chart, values)}</c:numRef></c:val>`,
    family === 'line' ? value('smooth', series.settings.get('Smooth') === true) : '',
    '</c:ser>',
  ].join('');
}

const AXES = value('axId', CATEGORY_AXIS) + value('axId', VALUE_AXIS);
const GROUPING = { none: 'clustered', stacked: 'stacked', percent: 'percentStacked' } as const;

function barGroup(family: 'column' | 'bar', type: string, series: string, gap: number): string {
  const stacking = stackingOf(type);
  const overlap = stacking === 'none' ? '' : value('overlap', 100);
  const direction = value('barDir', family === 'bar' ? 'bar' : 'col') + value('grouping', GROUPING[stacking]);
  return `<c:barChart>${direction}${value('varyColors', false)}${series}${value('gapWidth', gap)}${overlap}${AXES}</c:barChart>`;
}

/** The series of one family, which a file keeps together. */
function groupXml(family: ChartFamily, type: string, series: string, gap: number): string {
  switch (family) {
    case 'column':
    case 'bar':
      return barGroup(family, type, series, gap);
    case 'line':
      return `<c:lineChart>${value('grouping', 'standard')}${value('varyColors', false)}${series}${value('marker', true)}${AXES}</c:lineChart>`;
    case 'pie':
      return `<c:pieChart>${value('varyColors', true)}${series}${value('firstSliceAng', 0)}</c:pieChart>`;
    case 'doughnut':
      return `<c:doughnutChart>${value('varyColors', true)}${series}${value('firstSliceAng', 0)}${value('holeSize', HOLE_PERCENT)}</c:doughnutChart>`;
  }
}

function groupsXml(chart: DrawnChart): { readonly xml: string; readonly first: ChartFamily } {
  const groups = new Map<ChartFamily, { type: string; gap: number; series: string[] }>();
  for (const [index, series] of chart.series.entries()) {
    const own = series.settings.get('ChartType');
    const type = typeof own === 'string' ? own : chart.type;
    const family = familyOf(type) ?? 'column';
    const gap = series.settings.get('GapWidth');
    const group = groups.get(family) ?? {
      type,
      gap: typeof gap === 'number' ? gap : STANDARD_GAP,
      series: [],
    };
    group.series.push(seriesXml({ chart, family, index }, series));
    groups.set(family, group);
  }
  const written = [...groups].map(([family, { type, gap, series }]) =>
    groupXml(family, type, series.join(''), gap),
  );
  return { xml: written.join(''), first: [...groups.keys()][0] ?? 'column' };
}

/** Axes without marks, with labels beside them. */
const TICKS = value('majorTickMark', 'none') + value('minorTickMark', 'none') + value('tickLblPos', 'nextTo');

function axesXml({ values, categories }: ChartLook, isLying: boolean): string {
  const orientation = value('orientation', categories.isReversed ? 'maxMin' : 'minMax');
  const bounds = [
    values.maximum === undefined ? '' : value('max', values.maximum),
    values.minimum === undefined ? '' : value('min', values.minimum),
  ];
  const title = (text: string | undefined): string => (text === undefined ? '' : titleXml({ text }));
  const gridLine = `<c:majorGridlines><c:spPr><a:ln w="9525">${fillXml('#E3E3E3')}</a:ln></c:spPr></c:majorGridlines>`;
  return [
    `<c:catAx>${value('axId', CATEGORY_AXIS)}<c:scaling>${orientation}</c:scaling>`,
    value('delete', !categories.isVisible) + value('axPos', isLying ? 'l' : 'b') + title(categories.title),
    TICKS + value('crossAx', VALUE_AXIS) + value('crosses', 'autoZero'),
    `</c:catAx><c:valAx>${value('axId', VALUE_AXIS)}`,
    `<c:scaling>${value('orientation', 'minMax')}${bounds.join('')}</c:scaling>`,
    value('delete', !values.isVisible) + value('axPos', isLying ? 'b' : 'l'),
    (values.hasGridlines ? gridLine : '') + title(values.title),
    '<c:numFmt formatCode="General" sourceLinked="1"/>',
    TICKS + value('crossAx', CATEGORY_AXIS),
    value('crosses', isLying && categories.isReversed ? 'max' : 'autoZero') +
      value('crossBetween', 'between'),
    values.majorUnit === undefined ? '' : value('majorUnit', values.majorUnit),
    '</c:valAx>',
  ].join('');
}

/** The part of a file for a chart of a family that can be drawn here. Figures are read from the cells by whoever opens it. */
export function chartXml(chart: DrawnChart): string {
  const look = chartLook(chart);
  const { xml, first } = groupsXml(chart);
  const axes = isRound(first) ? '' : axesXml(look, first === 'bar');
  const legend =
    look.legend &&
    `<c:legend>${value('legendPos', look.legend.charAt(0).toLowerCase())}${value('overlay', false)}</c:legend>`;
  const space = 'http://schemas.openxmlformats.org';
  return [
    `<c:chartSpace xmlns:c="${space}/drawingml/2006/chart" xmlns:a="${space}/drawingml/2006/main">`,
    value('roundedCorners', false),
    `<c:chart>${look.title ? titleXml(look.title) : ''}${value('autoTitleDeleted', !look.title)}`,
    `<c:plotArea><c:layout/>${xml}${axes}</c:plotArea>${legend ?? ''}`,
    value('plotVisOnly', chart.settings.get('PlotVisibleOnly') !== false) + value('dispBlanksAs', 'gap'),
    '</c:chart></c:chartSpace>',
  ].join('');
}
