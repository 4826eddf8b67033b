import { basisSentence } from './report-basis';

const TASKS = { name: '任务.xlsx', digest: '0123456789ab' };
const LEDGERS = { name: '台账.xlsx', digest: 'ba9876543210' };

it('names a file once for all its ledgers', () => {
  const basis = [
    { name: '信息任务', rows: 18, file: TASKS },
    { name: '基础工作提升年', rows: 33, file: LEDGERS },
    { name: '特色创新发展年', rows: 43, file: LEDGERS },
  ];
  expect(basisSentence(basis, '2023-06-30')).toBe(
    '统计截至2023年6月30日。数据来源：信息任务（18行，文件“任务.xlsx”，校验码0123456789ab）、' +
      '基础工作提升年（33行，文件“台账.xlsx”，校验码ba9876543210）、特色创新发展年（43行，同一文件）。',
  );
});

it('names the revisions of a store, and says where there is no ledger', () => {
  const basis = [
    { name: '基础工作提升年', rows: 33, revision: 12 },
    { name: '特色创新发展年', rows: 43, revision: 12 },
  ];
  expect(basisSentence(basis, '2023-06-30')).toBe(
    '统计截至2023年6月30日。数据来源：基础工作提升年（33行，第12版）、特色创新发展年（43行，第12版）。',
  );
  expect(basisSentence([], '2023-06-30')).toBe('统计截至2023年6月30日。数据来源：没有台账。');
});
