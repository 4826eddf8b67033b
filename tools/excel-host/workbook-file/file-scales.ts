import type { DrawnRule } from '../model/conditional-rules';
import { isRecord } from '../xdm/messages';
import { type FileColor, fileColor, resolveColor } from './colours';

/** A bound of a scale as exceljs has it. */
interface FileBound {
  readonly type: string;
  readonly value?: number | string;
}

/** A colour scale or data bar as exceljs has it. */
export interface FileScale {
  readonly type: string;
  readonly cfvo?: readonly FileBound[];
  readonly color?: FileColor | readonly FileColor[];
  readonly gradient?: boolean;
}

const BOUNDS: Readonly<Record<string, string>> = {
  LowestValue: 'min',
  HighestValue: 'max',
  Number: 'num',
  Percent: 'percent',
  Formula: 'formula',
  Percentile: 'percentile',
};

const PLACES = ['minimum', 'midpoint', 'maximum'] as const;

function fileBound(written: unknown, automatic: string): FileBound {
  const { type, formula } = isRecord(written) ? written : {};
  const known = typeof type === 'string' ? BOUNDS[type] : undefined;
  const value = typeof formula === 'string' ? formula.replace(/^=/, '') : '';
  return { type: known ?? automatic, ...(value !== '' && { value }) };
}

const colorOf = (written: unknown): { argb: string } =>
  fileColor(typeof written === 'string' ? written : '#638EC6');

/** The rule as a file has it; undefined for icons. */
export function fileScale({ type, settings }: DrawnRule): FileScale | undefined {
  if (type === 'DataBar')
    return {
      type: 'dataBar',
      cfvo: [fileBound(settings.LowerBoundRule, 'min'), fileBound(settings.UpperBoundRule, 'max')],
      color: colorOf(settings['PositiveFormat.FillColor']),
      // exceljs writes a bar that says it is one with half of an extension, which Excel does not read.
      ...(settings['PositiveFormat.GradientFill'] === false && { gradient: false }),
    };
  if (type !== 'ColorScale' || !isRecord(settings.Criteria)) return undefined;
  const { Criteria: criteria } = settings;
  const used = PLACES.map((place) => criteria[place]).filter(isRecord);
  return {
    type: 'colorScale',
    cfvo: used.map((bound, index) => fileBound(bound, index === 0 ? 'min' : 'max')),
    color: used.map(({ color }) => colorOf(color)),
  };
}

function boundOf({ type, value }: FileBound): Readonly<Record<string, unknown>> {
  const known = Object.keys(BOUNDS).find((name) => BOUNDS[name] === type) ?? 'Automatic';
  return { type: known, ...(value !== undefined && { formula: `=${value}` }) };
}

/** A rule of a file as it is kept here; undefined where it is no colour scale or data bar. */
export function readScale(scale: FileScale, themes: readonly string[]): DrawnRule | undefined {
  const { type, cfvo: bounds = [], color = [], gradient = true } = scale;
  const colors = [color].flat().map((one) => resolveColor(one, themes) ?? '#FFFFFF');
  const [first, second] = bounds;
  if (!first || !second) return undefined;
  if (type === 'dataBar')
    return {
      type: 'DataBar',
      settings: {
        LowerBoundRule: boundOf(first),
        UpperBoundRule: boundOf(second),
        'PositiveFormat.FillColor': colors[0],
        'PositiveFormat.GradientFill': gradient,
      },
    };
  if (type !== 'colorScale') return undefined;
  const places = bounds.length === 2 ? ['minimum', 'maximum'] : PLACES;
  const criteria = bounds.map((bound, index) => [places[index], { ...boundOf(bound), color: colors[index] }]);
  return { type: 'ColorScale', settings: { Criteria: Object.fromEntries(criteria) as unknown } };
}
