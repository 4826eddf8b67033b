import type { FindingView } from '../../worker/check/finding-view';
import { countBySeverity, groupFindings } from './finding-groups';

const finding = (id: number, some: Partial<FindingView>): FindingView => ({
  id,
  code: 'required-missing',
  title: '缺少责任单位',
  severity: 'error',
  sheet: '规范年',
  cell: `D${id}`,
  column: '责任单位',
  value: '',
  message: `第${id}行没有责任单位`,
  repair: 'by-hand',
  ...some,
});

const FINDINGS = [
  finding(4, { code: 'deadline-ambiguous', severity: 'warning', title: '时限有歧义', value: 'ABC' }),
  finding(5, {}),
  finding(6, { code: 'deadline-ambiguous', severity: 'warning', title: '时限有歧义' }),
  finding(7, { sheet: '提升年', severity: 'info', code: 'deadline-undated' }),
];

const ALL = new Set(['error', 'warning', 'info'] as const);

it('groups by sheet, then by kind with the gravest first', () => {
  const groups = groupFindings(FINDINGS, { severities: ALL, search: '' });
  expect(
    groups.map(({ sheet, total, groups: kinds }) => [
      sheet,
      total,
      kinds.map(({ code, findings }) => [code, findings.map(({ id }) => id)]),
    ]),
  ).toEqual([
    [
      '规范年',
      3,
      [
        ['required-missing', [5]],
        ['deadline-ambiguous', [4, 6]],
      ],
    ],
    ['提升年', 1, [['deadline-undated', [7]]]],
  ]);
});

it.each([
  ['a place', ' d5 ', [5]],
  ['what a cell holds, in any case', 'abc', [4]],
  ['a message', '第6行', [6]],
  ['a sheet', '提升', [7]],
  ['nothing that is there', '没有这个', []],
])('finds %s', (_, search, ids) => {
  const groups = groupFindings(FINDINGS, { severities: ALL, search });
  expect(
    groups.flatMap(({ groups: kinds }) => kinds.flatMap(({ findings }) => findings.map(({ id }) => id))),
  ).toEqual(ids);
});

it('leaves out the levels that are switched off', () => {
  const groups = groupFindings(FINDINGS, { severities: new Set(['info']), search: '' });
  expect(groups.map(({ sheet }) => sheet)).toEqual(['提升年']);
});

it('counts by level', () => {
  expect(countBySeverity(FINDINGS)).toEqual({ error: 1, warning: 2, info: 1 });
});
