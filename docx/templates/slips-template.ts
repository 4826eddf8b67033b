import { AlignmentType, type FileChild, Paragraph, ShadingType, TextRun } from 'docx';
import { addressees, body, heading1, marker, note, numberLine, signature } from '../layout/blocks';
import { officialTemplate } from '../layout/official-document';
import { STYLES } from '../layout/style-ids';
import { formTable, loopTable } from '../layout/tables';

interface Band {
  /** The condition under which it is printed. */
  readonly when: string;
  readonly text: string;
  readonly fill: string;
  readonly letters: string;
}

/** The letters stand out on a black-and-white print as well. */
const BANDS: readonly Band[] = [
  { when: '是红色督办单', text: '红色督办单', fill: 'C00000', letters: 'FFFFFF' },
  { when: '是黄色督办单', text: '黄色督办单', fill: 'FFC000', letters: '000000' },
  { when: '是蓝色督办单', text: '蓝色督办单', fill: '0070C0', letters: 'FFFFFF' },
];

/** A line across the page in the slip's colour. */
function band({ when, text, fill, letters }: Band): readonly FileChild[] {
  const line = new Paragraph({
    style: STYLES.tableCaption.id,
    alignment: AlignmentType.CENTER,
    shading: { type: ShadingType.CLEAR, color: 'auto', fill },
    children: [new TextRun({ text, color: letters })],
  });
  return [marker(`{#${when}}`), line, marker(`{/${when}}`)];
}

/** The last paragraph above the signature, which never stands on a page without it. */
function ending(text: string): FileChild {
  return new Paragraph({ style: STYLES.body.id, keepNext: true, text });
}

const ITEMS: readonly FileChild[] = [
  marker('{#督办事项}'),
  heading1('{分组标题}'),
  loopTable({
    list: '事项清单',
    columns: [
      { header: '序号', text: '{序号}', width: 8 },
      {
        header: '事项',
        text: '{事项}\n（{出处}{#有多个牵头单位}；牵头单位：{牵头单位}{/有多个牵头单位}{#有配合单位}；配合单位：{配合单位}{/有配合单位}）',
        width: 27,
        align: 'left',
      },
      { header: '时限', text: '{时限}', width: 13 },
      { header: '目前进展', text: '{目前进展}', width: 19, align: 'left' },
      { header: '督办原因', text: '{督办原因}', width: 19, align: 'left' },
      { header: '要求完成\n时间', text: '{要求完成时间}', width: 14 },
    ],
  }),
  marker('{/督办事项}'),
];

const FINDINGS: readonly FileChild[] = [
  marker('{#有检查问题}'),
  heading1('{检查问题标题}'),
  loopTable({
    list: '检查问题清单',
    columns: [
      { header: '序号', text: '{序号}', width: 8 },
      { header: '检查日期', text: '{检查日期}', width: 14 },
      { header: '检查方式', text: '{检查方式}', width: 14 },
      { header: '发现问题', text: '{发现问题}', width: 32, align: 'left' },
      { header: '整改期限', text: '{整改期限}', width: 14 },
      { header: '整改情况', text: '{整改情况}', width: 18, align: 'left' },
    ],
  }),
  marker('{/有检查问题}'),
];

const DEMANDS: readonly FileChild[] = [
  heading1('{办理要求标题}'),
  body(
    '（一）对照上述事项和问题逐一查明原因，明确整改措施、责任人和完成时间，抓紧办理。' +
      '{#有红色事项}红色督办事项请书面说明原因。{/有红色事项}',
  ),
  ending('（二）请于{反馈时限}前将督办单回执签字盖章后送{发文机关}，并在台账中更新进展、附上佐证材料。'),
];

const RECEIPT: readonly FileChild[] = [
  // A page break of its own would take a page where the one before is full.
  new Paragraph({
    style: STYLES.title.id,
    pageBreakBefore: true,
    spacing: { before: 0, after: 240 },
    text: '督办单回执',
  }),
  formTable(
    [18, 32, 18, 32],
    [
      {
        cells: [
          { text: '督办单', isLabel: true },
          { text: '{督办单名称}（统计截至{截止日期}）', span: 3 },
        ],
      },
      {
        cells: [
          { text: '收文单位', isLabel: true },
          { text: '{单位}' },
          { text: '编号', isLabel: true },
          { text: '' },
        ],
      },
      {
        cells: [
          { text: '收到日期', isLabel: true },
          { text: '　　年　　月　　日' },
          { text: '签收人', isLabel: true },
          { text: '' },
        ],
      },
      {
        cells: [
          { text: '整改措施', isLabel: true },
          { text: '', span: 3 },
        ],
        height: 70,
      },
      {
        cells: [
          { text: '预计完成时间', isLabel: true },
          { text: '', span: 3 },
        ],
        height: 14,
      },
      {
        cells: [
          { text: '负责人签字', isLabel: true },
          { text: '' },
          { text: '单位盖章', isLabel: true },
          { text: '　　年　　月　　日', align: 'right' },
        ],
        height: 32,
      },
    ],
  ),
];

/** It follows the band closely, so that short slips stay on one page. */
const TITLE = new Paragraph({
  style: STYLES.title.id,
  spacing: { before: 280, after: 280 },
  text: '督　办　单',
});

/** 督办单: one unit, one colour, with the slip that comes back. */
export function slipsTemplate(): Promise<Uint8Array> {
  return officialTemplate({
    title: '督办单',
    blocks: [
      ...BANDS.map(band),
      TITLE,
      numberLine('编号：{发文字号}'),
      addressees('{主送机关}：'),
      body('{督办缘由}现予督办，请认真研究，抓紧办理。'),
      ITEMS,
      FINDINGS,
      [marker('{#有未报送事项}'), heading1('{未报送标题}'), body('{未报送情况}'), marker('{/有未报送事项}')],
      note('{颜色说明}'),
      DEMANDS,
      signature('{发文机关}', '{成文日期}'),
      RECEIPT,
      note('{数据来源}'),
    ],
  });
}
