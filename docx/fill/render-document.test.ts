import fc from 'fast-check';
import type { DocumentTable } from '#core/document/document-data';
import { type DocumentText, gap } from '#core/document/document-text';
import { documentData, list, table, text, type Vocabulary, when } from '#core/document/vocabulary';
import { paragraphsOf, partOf } from '../testing/document-text';
import { templateOf } from '../testing/template-of';
import { type DocumentContent, renderDocument } from './render-document';
import { BrokenTemplateError } from './template-problem';

interface Model {
  readonly title: DocumentText;
  readonly rows: readonly string[];
}

const TABLE: DocumentTable = {
  columns: [
    { header: '单位', width: 2, align: 'left' },
    { header: '任务', group: '外宣信息', width: 1, align: 'centre' },
    { header: '报送', group: '外宣信息', width: 1, align: 'centre' },
  ],
  rows: [
    ['办公室', '4', gap('核实')],
    ['合计', '4', '3'],
  ],
  totals: 1,
};

const VOCABULARY: Vocabulary<Model> = [
  text('标题', '', ({ title }) => title),
  list('清单', '', ({ rows }) => rows, [text<string>('事项', '', (row) => row)]),
  when('有清单', '', ({ rows }) => rows.length > 0),
  table('统计表', '', () => TABLE),
];

function content(model: Partial<Model>): DocumentContent {
  const data = documentData(VOCABULARY, { title: '', rows: [], ...model });
  return { vocabulary: VOCABULARY, data, title: '通报', asOf: '2023-06-30' };
}

function render(template: Uint8Array, model: Partial<Model>): Uint8Array {
  return renderDocument(template, content(model)).bytes;
}

it('fills texts, lists, conditions and headers', async () => {
  const template = await templateOf(
    [
      '{标题}。',
      '{#有清单}',
      '有',
      '{/有清单}',
      '{^有清单}无{/有清单}',
      [
        ['事项', '单位'],
        ['{#清单}{事项}', '{标题}{/清单}'],
      ],
    ],
    '{标题}',
  );
  const full = render(template, { title: '甲', rows: ['一', '二'] });
  expect(paragraphsOf(full)).toEqual(['甲。', '有', '', '事项', '单位', '一', '甲', '二', '甲']);
  expect(paragraphsOf(full, 'word/header1.xml')).toEqual(['甲']);
  expect(paragraphsOf(render(template, { title: '甲' }))).toEqual(['甲。', '无', '事项', '单位']);
});

it('prints any text as it is, but for what a document cannot hold', async () => {
  const template = await templateOf(['前{标题}后']);
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (title) => {
      const shown = title.replace(/[^\P{Cc}\t\n]|\p{Cs}|[\uFDD0-\uFDEF\uFFFE\uFFFF]/gu, '');
      // A tab is kept in the text; \r\n is one line break.
      const [paragraph] = paragraphsOf(render(template, { title }));
      expect(paragraph).toBe(`前${shown}后`);
    }),
    { numRuns: 60 },
  );
});

it('does not take what a user wrote for a placeholder', async () => {
  const file = render(await templateOf(['{标题}']), { title: "{标题}{#清单}=cmd|'/c calc'!A0【】<w:p/>" });
  expect(paragraphsOf(file)).toEqual(["{标题}{#清单}=cmd|'/c calc'!A0【】<w:p/>"]);
});

it('marks what a person has to write', async () => {
  const file = render(await templateOf(['{标题}']), { title: ['请', { gap: '填写\n意见' }, '。'] });
  expect(paragraphsOf(file)).toEqual(['请【填写 意见】。']);
  expect(partOf(file)).toContain(
    '<w:r><w:rPr><w:highlight w:val="yellow"/></w:rPr><w:t xml:space="preserve">【填写 意见】</w:t></w:r>',
  );
});

it('tells of each marked place that is printed', async () => {
  const template = await templateOf(['{标题}', '{标题}', '{#有清单}', '{标题}', '{/有清单}']);
  expect(renderDocument(template, content({ title: gap('意见') })).gaps).toEqual(['意见', '意见']);
  expect(renderDocument(await templateOf(['无']), content({ title: gap('意见') })).gaps).toEqual([]);
});

it('says in a comment where a figure comes from', async () => {
  const title = [
    '共',
    { text: '8项', source: '基础工作提升年 <第3行>' },
    '、',
    { text: '2项', source: '乙' },
  ];
  const file = render(await templateOf(['{标题}']), { title });
  expect(partOf(file)).toContain(
    '<w:commentRangeStart w:id="0"/><w:r><w:t xml:space="preserve">8项</w:t></w:r><w:commentRangeEnd w:id="0"/>',
  );
  expect(paragraphsOf(file, 'word/comments.xml')).toEqual(['基础工作提升年 <第3行>', '乙']);
  expect(partOf(file, 'word/_rels/document.xml.rels')).toContain('Target="comments.xml"');
  expect(partOf(file, '[Content_Types].xml')).toContain('/word/comments.xml');
});

it('adds to the comments of the template', async () => {
  const once = render(await templateOf(['{标题}']), { title: [{ text: '{标题}', source: '甲' }] });
  const twice = render(once, { title: [{ text: '二', source: '乙' }] });
  expect(paragraphsOf(twice, 'word/comments.xml')).toEqual(['甲', '乙']);
  expect(partOf(twice)).toContain('<w:commentRangeStart w:id="1"/>');
  expect(partOf(twice, '[Content_Types].xml').match(/comments\.xml/g)).toHaveLength(1);
});

it('gives characters that 仿宋_GB2312 lacks to 仿宋', async () => {
  const file = render(await templateOf(['{标题}']), { title: '陈喆、𠮷某、李明' });
  expect(paragraphsOf(file)).toEqual(['陈喆、𠮷某、李明']);
  const wide = [
    ...partOf(file).matchAll(/w:eastAsia="仿宋" w:hint="eastAsia"\/><\/w:rPr><w:t[^>]*>([^<]*)</g),
  ];
  expect(wide.map(([, run]) => run)).toEqual(['喆', '𠮷']);
});

it('builds tables whose columns only the ledgers know', async () => {
  const file = render(await templateOf(['{@统计表}']), {});
  expect(paragraphsOf(file)).toEqual([
    '单位',
    '外宣信息',
    '',
    '任务',
    '报送',
    '办公室',
    '4',
    '【核实】',
    '合计',
    '4',
    '3',
  ]);
  const xml = partOf(file);
  expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(2);
  expect(xml).toContain('<w:gridSpan w:val="2"/>');
  expect(xml.match(/<w:b\/>/g)).toHaveLength(3);
});

it('gives the same bytes for the same state, and bears its title and day', async () => {
  const template = await templateOf(['{标题}']);
  const [one, other] = [render(template, { title: '甲' }), render(template, { title: '甲' })];
  expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true);
  expect(partOf(one, 'docProps/core.xml')).toContain('<dc:title>通报</dc:title>');
  expect(partOf(one, 'docProps/core.xml')).toContain('2023-06-30T00:00:00Z');
});

it('makes nothing of a broken template', async () => {
  const template = await templateOf(['{标题}', '{天气}']);
  expect(() => render(template, {})).toThrow(BrokenTemplateError);
  expect(() => render(template, {})).toThrow('正文第2段“{天气}”：没有“天气”这个占位符');
});
