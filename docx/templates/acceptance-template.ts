import { type FileChild, Paragraph } from 'docx';
import { body, marker, title } from '../layout/blocks';
import { officialTemplate } from '../layout/official-document';
import { STYLES } from '../layout/style-ids';
import { type FormCell, formTable, type FormRow } from '../layout/tables';

const label = (text: string): FormCell => ({ text, isLabel: true });

/** A value over the rest of the row, which may be long. */
function wide(name: string, text: string, height: number): FormRow {
  return { cells: [label(name), { text, span: 3 }], height, mayBreak: true };
}

const SIGNATURE = '签字（盖章）：　　　　　　　　　　';
const BLANK_DATE = '　　年　　月　　日';

function opinion(name: string, text: string, date: string): FormRow {
  return { cells: [label(name), { text: `${text}\n${SIGNATURE}${date}`, span: 3 }], height: 19 };
}

/** Each form begins a page of its own: its title does, not a break before it. */
const FORM_TITLE = new Paragraph({
  style: STYLES.title.id,
  pageBreakBefore: true,
  spacing: { before: 0, after: 240 },
  text: '结项验收表',
});

const FORM = formTable(
  [18, 32, 18, 32],
  [
    { cells: [label('项目名称'), { text: '{项目名称}', span: 3 }] },
    { cells: [label('所属台账'), { text: '{所属台账}' }, label('目标\n（类型）'), { text: '{目标}' }] },
    {
      cells: [label('牵头\n（责任）单位'), { text: '{牵头单位}' }, label('配合单位'), { text: '{配合单位}' }],
    },
    {
      cells: [
        label('完成时限'),
        { text: '{完成时限}' },
        label('实际完成\n日期'),
        { text: '{实际完成日期}', align: 'centre' },
      ],
    },
    wide('工作举措', '{工作举措}', 16),
    wide('阶段节点', '{#有阶段节点}{阶段节点}{/有阶段节点}{^有阶段节点}无{/有阶段节点}', 11),
    wide('完成情况\n及成效', '{完成情况}', 26),
    wide('佐证材料', '{佐证材料}', 12),
    opinion('责任单位\n意见', '{#已申请销号}已申请销号。{/已申请销号}', BLANK_DATE),
    opinion('局办公室\n意见', '{#曾被退回}前次申请被退回：{退回原因}{/曾被退回}', BLANK_DATE),
    opinion('市司法局\n验收组意见', '{验收结论}', '{验收日期}'),
  ],
);

const FORMS: readonly FileChild[] = [marker('{#验收表}'), FORM_TITLE, FORM, marker('{/验收表}')];

const NONE: readonly FileChild[] = [
  marker('{^有验收表}'),
  title('结项验收表'),
  body('{无验收表说明}'),
  marker('{/有验收表}'),
];

/** It finds room on the page of the last form. */
const SOURCE = new Paragraph({ style: STYLES.note.id, spacing: { before: 120 }, text: '{数据来源}' });

/** 结项验收表: a page for each item. */
export function acceptanceTemplate(): Promise<Uint8Array> {
  return officialTemplate({ title: '结项验收表', blocks: [FORMS, NONE, SOURCE] });
}
