import { REPORTS, type ReportFormat, type ReportKind } from '#core/report/report-kinds';
import type { ReportAsked } from '../../worker/reports/report-views';
import { CONTENTS, formatsOf, isNumber, reportAsked, type ReportChoice } from './report-choice';

const TODAY = '2023-06-28';
const KINDS = Object.keys(REPORTS) as ReportKind[];

it.each<[string, Partial<ReportChoice>, ReportAsked]>([
  ['the usual', {}, { kind: 'monthly', date: '2023-05-31', format: 'docx' }],
  [
    'a day, a workbook and a number that it has no place for',
    { date: '2023-04-30', format: 'xlsx', number: '15' },
    { kind: 'monthly', date: '2023-04-30', format: 'xlsx' },
  ],
  [
    'the forms of all units',
    { kind: 'acceptance' },
    { kind: 'acceptance', date: '2023-05-31', format: 'docx' },
  ],
  ['a number', { number: ' 15 ' }, { kind: 'monthly', date: '2023-05-31', format: 'docx', number: 15 }],
  ['slips of all units', { kind: 'slips' }, { kind: 'slips', date: '2023-05-31', format: 'zip' }],
  [
    'a slip of one unit, whatever format was chosen before',
    { kind: 'slips', unit: '法制科', format: 'xlsx' },
    { kind: 'slips', date: '2023-05-31', format: 'docx', unit: '法制科' },
  ],
  [
    'the forms of one unit',
    { kind: 'acceptance', unit: '法制科' },
    { kind: 'acceptance', date: '2023-05-31', format: 'docx', unit: '法制科' },
  ],
  [
    'no unit and no format of another report chosen before',
    { kind: 'annual', unit: '法制科', format: 'xlsx' },
    { kind: 'annual', date: '2022-12-31', format: 'docx' },
  ],
  ['the board', { kind: 'dashboard', number: '15' }, { kind: 'dashboard', date: TODAY, format: 'xlsx' }],
])('asks for %s', (_, chosen, asked) => {
  expect(reportAsked({ kind: 'monthly', unit: '', number: '', ...chosen }, TODAY)).toEqual(asked);
});

it.each<[ReportKind, readonly ReportFormat[]]>([
  ['monthly', ['docx', 'xlsx']],
  ['slips', ['docx']],
  ['dashboard', ['xlsx']],
])('%s comes as %p', (kind, formats) => {
  expect(formatsOf(kind)).toEqual(formats);
});

it.each(KINDS)('asks for %s in a format it comes as', (kind) => {
  const { formats }: { readonly formats: readonly ReportFormat[] } = REPORTS[kind];
  for (const format of ['docx', 'xlsx'] as const)
    expect(formats).toContain(reportAsked({ kind, format, unit: '', number: '' }, TODAY).format);
  expect(CONTENTS[kind]).not.toBe('');
});

it.each([
  ['', true],
  ['15', true],
  [' 7 ', true],
  ['0', false],
  ['-3', false],
  ['1.5', false],
  ['１５', false],
  ['第15号', false],
  ['123456', false],
])('takes “%s” for a number: %s', (typed, expected) => {
  expect(isNumber(typed)).toBe(expected);
});
