import { DEFAULT_RULES } from '#core/rules/rule-set';
import { printed } from '#tests/support/printed-data';
import { documentHead, issueYear } from './document-head';
import type { ReportBasis } from './report-basis';

const INPUT = { bureau: '', rules: DEFAULT_RULES, asOf: '2023-06-30', basis: [] as ReportBasis } as const;
const ISSUING = { agency: '甲市司法局', codeWord: '甲司通', addressees: '各科室', copies: '市委办' };

it('marks what nobody has set', () => {
  const { agency, number, addressees, copies, date } = documentHead(INPUT);
  expect([agency, number, addressees, copies, date].map(printed)).toEqual([
    '【发文机关】',
    '【发文代字】〔2023〕【序号】号',
    '【主送机关】',
    '【抄送机关】',
    '2023年7月【日期】日',
  ]);
});

it('takes the bureau from the rules, else from its name', () => {
  const rules = { ...DEFAULT_RULES, issuing: ISSUING };
  const { agency, number, addressees, copies } = documentHead({
    ...INPUT,
    bureau: '乙局',
    rules,
    number: 15,
  });
  expect([agency, number, addressees, copies].map(printed)).toEqual([
    '甲市司法局',
    '甲司通〔2023〕15号',
    '各科室',
    '市委办',
  ]);
  expect(documentHead({ ...INPUT, bureau: '乙局' }).agency).toBe('乙局');
});

it.each([
  ['2023-12-31', '2024年1月【日期】日', 2024],
  ['2023-12-30', '2023年12月【日期】日', 2023],
  ['2024-02-29', '2024年3月【日期】日', 2024],
] as const)('is issued after %s', (asOf, date, year) => {
  expect(printed(documentHead({ ...INPUT, asOf }).date)).toBe(date);
  expect(issueYear(asOf)).toBe(year);
});

it('says as of when and from which states of which ledgers', () => {
  const basis = [
    { name: '基础工作提升年', rows: 33, revision: 12 },
    { name: '信息任务', rows: 18, file: { name: '任务.xlsx', digest: '0123456789ab' } },
  ];
  expect(documentHead({ ...INPUT, basis }).basis).toBe(
    '统计截至2023年6月30日。数据来源：基础工作提升年（33行，第12版）、信息任务（18行，文件“任务.xlsx”，校验码0123456789ab）。',
  );
  expect(documentHead(INPUT).basis).toBe('统计截至2023年6月30日。数据来源：没有台账。');
});
