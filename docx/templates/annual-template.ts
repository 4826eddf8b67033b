import {
  addressees,
  body,
  caption,
  copies,
  heading1,
  heading2,
  marker,
  note,
  numberLine,
  pageBreak,
  signature,
  title,
} from '../layout/blocks';
import { type OfficialBlock, officialTemplate } from '../layout/official-document';
import { formTable, loopTable } from '../layout/tables';

/** What is still to be written; the box is to be deleted before the report is issued. */
const DRAFT_BOX: readonly OfficialBlock[] = [
  marker('{#有待填}'),
  formTable(
    [1],
    [
      {
        cells: [
          {
            text:
              '本稿还有{待填处数}处需要人工填写，都用【】标出并加底色。数据来源见批注和附表1，事项归类见附表2。' +
              '{#年度未终了}数据只到{截止日期}，年度终了后请重新生成。{/年度未终了}印发前请删去本框、批注和附表。',
          },
        ],
      },
    ],
  ),
  marker('{/有待填}'),
];

const HEAD: readonly OfficialBlock[] = [
  numberLine('{发文字号}'),
  title('{标题}'),
  addressees('{主送机关}：'),
  body('{导语}'),
];

const ACHIEVEMENTS: readonly OfficialBlock[] = [
  heading1('一、主要举措和成效'),
  body('{总体情况}'),
  marker('{#举措和成效}'),
  heading2('{序号}{职能}'),
  marker('{#段落}'),
  body('{内容}'),
  marker('{/段落}'),
  marker('{/举措和成效}'),
];

const LEADERS: readonly OfficialBlock[] = [
  heading1('二、主要负责人履行推进法治建设第一责任人职责情况'),
  marker('{#第一责任人}'),
  body('{内容}'),
  marker('{/第一责任人}'),
];

/** A numbered heading with its paragraphs for each entry of a list. */
function points(list: string): readonly OfficialBlock[] {
  return [
    marker(`{#${list}}`),
    heading2('{序号}{小标题}'),
    marker('{#段落}'),
    body('{内容}'),
    marker('{/段落}'),
    marker(`{/${list}}`),
  ];
}

const END: readonly OfficialBlock[] = [...signature('{发文机关}', '{成文日期}'), copies('抄送：{抄送机关}')];

/** Where each figure comes from. */
const FIGURES: readonly OfficialBlock[] = [
  caption('附表1　数据来源表'),
  marker('{#有数据}'),
  loopTable({
    list: '数据来源表',
    columns: [
      { header: '编号', text: '{编号}', width: 12 },
      { header: '数据', text: '{数据}', width: 45, align: 'left' },
      { header: '数值', text: '{数值}', width: 18 },
      { header: '来自台账的哪些行', text: '{来源}', width: 74, align: 'left' },
    ],
  }),
  marker('{/有数据}'),
  marker('{^有数据}'),
  body('正文中没有来自台账的数据。'),
  marker('{/有数据}'),
];

/** Why each item is told of where it is. */
const PLACEMENTS: readonly OfficialBlock[] = [
  caption('附表2　事项归类表'),
  marker('{^有事项}'),
  body('没有读到本年度项目台账。'),
  marker('{/有事项}'),
  marker('{#事项归类表}'),
  caption('{职能}（{项数}项）'),
  loopTable({
    list: '事项清单',
    columns: [
      { header: '编号', text: '{编号}', width: 12 },
      { header: '事项', text: '{事项}', width: 62, align: 'left' },
      { header: '台账和行号', text: '{来源}', width: 34, align: 'left' },
      { header: '状态', text: '{状态}', width: 18 },
      { header: '归类依据', text: '{归类依据}', width: 28, align: 'left' },
    ],
  }),
  marker('{/事项归类表}'),
];

/** 年度法治政府建设情况报告, as our own draft lays it out. */
export function annualTemplate(): Promise<Uint8Array> {
  return officialTemplate({
    title: '年度法治政府建设情况报告',
    blocks: [
      ...DRAFT_BOX,
      ...HEAD,
      ...ACHIEVEMENTS,
      ...LEADERS,
      heading1('三、存在的不足和原因'),
      ...points('不足和原因'),
      heading1('四、下一年度工作安排'),
      ...points('下一年度安排'),
      ...END,
      pageBreak(),
      ...FIGURES,
      ...PLACEMENTS,
      note('{数据来源}'),
    ],
  });
}
