import * as fc from 'fast-check';
import { fileFacts, GAP_COUNT_HEADER, GAP_NAMES_HEADER, gapHeaders } from './answered-file';

const NAME = `attachment; filename*=UTF-8''${encodeURIComponent('月度通报.docx')}`;

function told(headers: Readonly<Record<string, string>>) {
  const all = new Map(Object.entries({ 'content-disposition': NAME, ...headers }));
  return fileFacts((name) => all.get(name));
}

it('tells the gaps of a file, and of many the first, within what gateways let through', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 40 })), (gaps) => {
      const headers = gapHeaders(gaps);
      const facts = told(headers);
      expect(facts).toMatchObject({ name: '月度通报.docx', gapCount: gaps.length });
      expect(gaps.slice(0, facts?.gaps.length)).toEqual(facts?.gaps);
      expect(headers[GAP_NAMES_HEADER]).toMatch(/^[\x20-\x7e]{2,4000}$/);
    }),
  );
  const many = Array.from({ length: 200 }, (_, at) => `须由人填写的第${at}处`);
  const facts = told(gapHeaders(many));
  expect(facts?.gapCount).toBe(200);
  expect(facts?.gaps.length).toBeGreaterThan(10);
});

it.each([
  ['no file', { 'content-disposition': 'inline' }, undefined],
  ['a name that cannot be read', { 'content-disposition': `attachment; filename*=UTF-8''%E6` }, undefined],
  ['a server that tells of no gaps', {}, { name: '月度通报.docx', gapCount: 0, gaps: [] }],
  [
    'names that cannot be read',
    { [GAP_COUNT_HEADER]: '2', [GAP_NAMES_HEADER]: '%E6' },
    { gapCount: 2, gaps: [] },
  ],
])('understands %s', (_, headers, facts) => {
  if (facts === undefined) expect(told(headers)).toBeUndefined();
  else expect(told(headers)).toMatchObject(facts);
});
