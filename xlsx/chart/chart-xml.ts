import { groupBy } from '#core/collection/group-by';
import type {
  CategoryAxis,
  Chart,
  ChartCells,
  ChartFamily,
  ChartLabels,
  ChartSeries,
  ValueAxis,
} from './chart';
import { escaped, fillXml, titleXml, value } from './chart-text';

const CATEGORY_AXIS = 500_100;
const VALUE_AXIS = 500_200;
const HOLE_PERCENT = 60;
const TEXT_SIZE = 900;
const INK = '#404040';
const PALE_LINE = '#D9D9D9';

function labelsXml(labels: ChartLabels | undefined): string {
  if (!labels) return '';
  const { numberFormat, above } = labels;
  const format =
    numberFormat === 'General' ? '' : `<c:numFmt formatCode="${escaped(numberFormat)}" sourceLinked="0"/>`;
  const shown = [
    value('showLegendKey', false) + value('showVal', labels.value) + value('showCatName', labels.category),
    value('showSerName', labels.series) + value('showPercent', labels.percentage),
    value('showBubbleSize', false),
  ];
  return `<c:dLbls>${format}${above ? value('dLblPos', 't') : ''}${shown.join('')}</c:dLbls>`;
}

const isRound = (family: ChartFamily): boolean => family === 'pie' || family === 'doughnut';

function pointsXml({ points }: ChartSeries): string {
  return [...points]
    .map(
      ([index, color]) =>
        `<c:dPt>${value('idx', index)}<c:bubble3D val="0"/><c:spPr>${fillXml(color)}</c:spPr></c:dPt>`,
    )
    .join('');
}

function lookXml({ family, color }: ChartSeries): string {
  if (isRound(family)) return '';
  if (family !== 'line') return `<c:spPr>${fillXml(color)}</c:spPr>`;
  const marker = `<c:marker>${value('symbol', 'circle')}${value('size', 6)}<c:spPr>${fillXml(color)}</c:spPr></c:marker>`;
  return `<c:spPr><a:ln w="28575">${fillXml(color)}</a:ln></c:spPr>${marker}`;
}

function cacheXml(name: string, contents: readonly (string | number)[] | undefined): string {
  if (!contents) return '';
  const points = contents.map(
    (content, index) => `<c:pt idx="${index}"><c:v>${escaped(String(content))}</c:v></c:pt>`,
  );
  return `<c:${name}>${value('ptCount', contents.length)}${points.join('')}</c:${name}>`;
}

function cellsXml<T extends string | number>(
  element: 'cat' | 'val',
  kind: 'str' | 'num',
  cells: ChartCells<T> | undefined,
): string {
  if (!cells) return '';
  const cache = cacheXml(`${kind}Cache`, cells.contents);
  return `<c:${element}><c:${kind}Ref><c:f>${escaped(cells.formula)}</c:f>${cache}</c:${kind}Ref></c:${element}>`;
}

function seriesXml(series: ChartSeries, index: number): string {
  const { name, family, categories, values, smooth } = series;
  return [
    `<c:ser>${value('idx', index)}${value('order', index)}<c:tx><c:v>${escaped(name)}</c:v></c:tx>`,
    lookXml(series),
    family === 'column' || family === 'bar' ? value('invertIfNegative', false) : '',
    pointsXml(series),
    labelsXml(series.labels),
    cellsXml('cat', 'str', categories),
    cellsXml('val', 'num', values),
    family === 'line' ? value('smooth', smooth) : '',
    '</c:ser>',
  ].join('');
}

const AXES = value('axId', CATEGORY_AXIS) + value('axId', VALUE_AXIS);
const GROUPING = { none: 'clustered', stacked: 'stacked', percent: 'percentStacked' } as const;

function barGroup({ family, stacking, gapWidth }: ChartSeries, series: string): string {
  const overlap = stacking === 'none' ? '' : value('overlap', 100);
  const direction = value('barDir', family === 'bar' ? 'bar' : 'col') + value('grouping', GROUPING[stacking]);
  return `<c:barChart>${direction}${value('varyColors', false)}${series}${value('gapWidth', gapWidth)}${overlap}${AXES}</c:barChart>`;
}

/** The series of one family, which a file keeps together; what is common to them the first one says. */
function groupXml(first: ChartSeries, series: string): string {
  switch (first.family) {
    case 'column':
    case 'bar':
      return barGroup(first, series);
    case 'line':
      return `<c:lineChart>${value('grouping', 'standard')}${value('varyColors', false)}${series}${value('marker', true)}${AXES}</c:lineChart>`;
    case 'pie':
      return `<c:pieChart>${value('varyColors', true)}${series}${value('firstSliceAng', 0)}</c:pieChart>`;
    case 'doughnut':
      return `<c:doughnutChart>${value('varyColors', true)}${series}${value('firstSliceAng', 0)}${value('holeSize', HOLE_PERCENT)}</c:doughnutChart>`;
  }
}

function groupsXml({ series }: Chart): string {
  const numbered = series.map((one, index) => ({ one, xml: seriesXml(one, index) }));
  return [...groupBy(numbered, ({ one }) => one.family).values()]
    .flatMap((group) =>
      group.slice(0, 1).map(({ one }) => groupXml(one, group.map(({ xml }) => xml).join(''))),
    )
    .join('');
}

const lineXml = (color: string): string => `<c:spPr><a:ln w="9525">${fillXml(color)}</a:ln></c:spPr>`;

/** Axes without marks, with labels beside them. */
const TICKS = value('majorTickMark', 'none') + value('minorTickMark', 'none') + value('tickLblPos', 'nextTo');

const axisTitle = (text: string | undefined): string =>
  text === undefined ? '' : titleXml({ text, size: 10, bold: false, color: '#595959' });

function categoryAxisXml(axis: CategoryAxis, isLying: boolean): string {
  const { isVisible, isReversed, title, labelSpacing } = axis;
  const orientation = value('orientation', isReversed ? 'maxMin' : 'minMax');
  return [
    `<c:catAx>${value('axId', CATEGORY_AXIS)}<c:scaling>${orientation}</c:scaling>`,
    value('delete', !isVisible) + value('axPos', isLying ? 'l' : 'b') + axisTitle(title),
    TICKS + lineXml(PALE_LINE) + value('crossAx', VALUE_AXIS) + value('crosses', 'autoZero'),
    labelSpacing === undefined ? '' : value('tickLblSkip', labelSpacing),
    '</c:catAx>',
  ].join('');
}

function valueAxisXml(axis: ValueAxis, isLying: boolean, isReversed: boolean): string {
  const { minimum, maximum, majorUnit, isVisible, hasGridlines, title } = axis;
  const bounds = [
    maximum === undefined ? '' : value('max', maximum),
    minimum === undefined ? '' : value('min', minimum),
  ];
  return [
    `<c:valAx>${value('axId', VALUE_AXIS)}`,
    `<c:scaling>${value('orientation', 'minMax')}${bounds.join('')}</c:scaling>`,
    value('delete', !isVisible) + value('axPos', isLying ? 'b' : 'l'),
    hasGridlines ? `<c:majorGridlines>${lineXml('#E3E3E3')}</c:majorGridlines>` : '',
    axisTitle(title) + '<c:numFmt formatCode="General" sourceLinked="1"/>',
    TICKS + value('crossAx', CATEGORY_AXIS),
    value('crosses', isLying && isReversed ? 'max' : 'autoZero') + value('crossBetween', 'between'),
    majorUnit === undefined ? '' : value('majorUnit', majorUnit),
    '</c:valAx>',
  ].join('');
}

const SPACE = 'http://schemas.openxmlformats.org';
const FRAME = `<c:spPr>${fillXml('#FFFFFF')}<a:ln w="9525">${fillXml(PALE_LINE)}</a:ln></c:spPr>`;
const TEXT = `<c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr sz="${TEXT_SIZE}">${fillXml(INK)}</a:defRPr></a:pPr><a:endParaRPr lang="zh-CN"/></a:p></c:txPr>`;

/** The part of a file for a chart. */
export function chartXml(chart: Chart): string {
  const { title, legend, categories, values, plotsHidden, series } = chart;
  const family = series[0]?.family ?? 'column';
  const isLying = family === 'bar';
  const axes = isRound(family)
    ? ''
    : categoryAxisXml(categories, isLying) + valueAxisXml(values, isLying, categories.isReversed);
  const place = legend && value('legendPos', legend.charAt(0).toLowerCase());
  return [
    `<c:chartSpace xmlns:c="${SPACE}/drawingml/2006/chart" xmlns:a="${SPACE}/drawingml/2006/main">`,
    value('roundedCorners', false),
    `<c:chart>${title ? titleXml(title) : ''}${value('autoTitleDeleted', !title)}`,
    `<c:plotArea><c:layout/>${groupsXml(chart)}${axes}</c:plotArea>`,
    place === undefined ? '' : `<c:legend>${place}${value('overlay', false)}</c:legend>`,
    value('plotVisOnly', !plotsHidden) + value('dispBlanksAs', 'gap'),
    `</c:chart>${FRAME}${TEXT}</c:chartSpace>`,
  ].join('');
}
