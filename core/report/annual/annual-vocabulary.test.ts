import { gapsOf } from '#core/document/document-data';
import { piecesOf } from '#core/document/document-text';
import { documentData } from '#core/document/vocabulary';
import { circularInput } from '#tests/support/circular-input';
import { buildAnnualReport } from './annual-report';
import { ANNUAL_VOCABULARY } from './annual-vocabulary';

const report = buildAnnualReport(circularInput([{ title: '律师换届', due: '2023-12-31' }]));

it('counts the marked places of the text and of its head', () => {
  const data = documentData(ANNUAL_VOCABULARY, report);
  const gaps = gapsOf(data);
  expect(data['待填处数']).toEqual({ kind: 'text', text: String(gaps.length) });
  expect(gaps).toEqual(
    expect.arrayContaining(['发文字号', '日期', '2024年的组织领导、责任落实、督促检查等保障措施']),
  );
});

it.each([
  [{ row: 4, no: 1 }, '基础工作提升年第4行'],
  [{ row: null, no: 1 }, '基础工作提升年序号1'],
  [{ row: null, no: null }, '基础工作提升年'],
])('names the place %j of an item', (at, place) => {
  const placements = report.placements.map(({ name, items }) => ({
    name,
    items: items.map((one) => ({ ...one, ...at })),
  }));
  const data = JSON.stringify(documentData(ANNUAL_VOCABULARY, { ...report, placements })['事项归类表']);
  expect(data).toContain(`"来源":{"kind":"text","text":"${place}"}`);
});

it('gives figures with their rows', () => {
  const opening = documentData(ANNUAL_VOCABULARY, report)['总体情况'];
  expect(opening?.kind === 'text' && piecesOf(opening.text)).toContainEqual({
    text: '1',
    source: '基础工作提升年第4行',
  });
});
