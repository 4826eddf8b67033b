import {
  addressees,
  attachment,
  attachmentNote,
  body,
  closing,
  heading1,
  heading2,
  marker,
  note,
  signature,
  title,
} from '../layout/blocks';
import { type OfficialBlock, officialTemplate } from '../layout/official-document';
import { type LoopColumn, loopTable } from '../layout/tables';

/** What is printed where a condition holds, and what where it does not. */
function either(
  condition: string,
  holds: readonly OfficialBlock[],
  otherwise: readonly OfficialBlock[],
): readonly OfficialBlock[] {
  return [
    ...[marker(`{#${condition}}`), ...holds, marker(`{/${condition}}`)],
    ...[marker(`{^${condition}}`), ...otherwise, marker(`{/${condition}}`)],
  ];
}

const NUMBER: LoopColumn = { header: '序号', text: '{序号}', width: 11 };
const UNIT: LoopColumn = { header: '单位', text: '{单位}', width: 34, align: 'left' };
const REMARKS: LoopColumn = { header: '其他情况', text: '{其他情况}', width: 62, align: 'left' };
const DAYS: LoopColumn = { header: '最长逾期\n（天）', text: '{最长逾期天数}', width: 17 };

const HEAD: readonly OfficialBlock[] = [
  title('{标题}'),
  addressees('局党委会：'),
  body(
    '根据项目年台账的进展、完成和验收记录，完成情况截至{截止日期}，现提出{年度}年度有关建议名单，供党委会研究。' +
      '{^年度已结束}{年度}年度尚未结束，正式名单以年底情况为准。{/年度已结束}',
  ),
];

const COMMENDED: readonly OfficialBlock[] = [
  heading1('一、表彰建议名单'),
  heading2('（一）事项'),
  ...either(
    '有达标事项',
    [body('按期完成并验收通过的事项共{达标事项数}项，清单见{达标附件}。')],
    [body('没有按期完成并验收通过的事项。')],
  ),
  heading2('（二）单位'),
  ...either(
    '有表彰',
    [
      body(
        '牵头的事项中已到期或已完成的均按期完成并验收通过，没有滞后节点，且配合的事项没有逾期的单位共{表彰单位数}个：',
      ),
      loopTable({
        list: '表彰名单',
        columns: [
          NUMBER,
          UNIT,
          { header: '按期完成并验收\n通过（项）', text: '{事项数}', width: 26 },
          REMARKS,
        ],
      }),
    ],
    [body('没有符合条件的单位。')],
  ),
];

const EXPLAIN: readonly OfficialBlock[] = [
  heading1('二、书面说明名单'),
  ...either(
    '有书面说明',
    [
      body(
        '到期未完成或未按期完成的事项共{书面说明事项数}项，涉及牵头、配合单位{书面说明单位数}个，依据见{书面说明附件}：',
      ),
      loopTable({
        list: '书面说明名单',
        columns: [
          NUMBER,
          UNIT,
          { header: '牵头\n（项）', text: '{牵头事项数}', width: 16 },
          { header: '配合\n（项）', text: '{配合事项数}', width: 16 },
          DAYS,
          REMARKS,
        ],
      }),
    ],
    [body('没有需要书面说明的单位。')],
  ),
];

const DISQUALIFIED: readonly OfficialBlock[] = [
  heading1('三、取消评先选优资格建议名单'),
  ...either(
    '有取消资格',
    [
      body('上述事项的牵头单位{取消资格单位数}个，建议取消{年度}年度评先选优资格：'),
      loopTable({
        list: '取消资格名单',
        columns: [NUMBER, UNIT, { header: '牵头逾期\n（项）', text: '{事项数}', width: 18 }, DAYS, REMARKS],
      }),
    ],
    [body('没有建议取消评先选优资格的单位。')],
  ),
];

const COLLECTIVES: readonly OfficialBlock[] = [
  heading1('四、需逐一核实的事项'),
  ...either(
    '有需核实',
    [
      body('下列事项的责任单位为集体，台账不能反映具体是哪些单位逾期，需逐一核实后再确定：'),
      loopTable({
        list: '需核实依据',
        columns: [
          NUMBER,
          { header: '责任单位', text: '{单位}', width: 26, align: 'left' },
          { header: '出处', text: '{出处}', width: 24, align: 'left' },
          { header: '事项', text: '{事项}', width: 44, align: 'left' },
          { header: '情况', text: '{情况}', width: 38, align: 'left' },
        ],
      }),
    ],
    [body('没有需逐一核实的事项。')],
  ),
];

const CLOSING: readonly OfficialBlock[] = [
  heading1('五、有关说明'),
  body(
    '完成情况按台账登记的完成日期判断，验收结论以目前登记的为准。其他情况供研究参考，不作为列入名单的依据。',
  ),
  body('需一并研究的特殊情况：{特殊情况}'),
  closing('研究意见：{研究意见}'),
  attachmentNote(''),
  marker('{#附件说明}'),
  attachmentNote('{段落}'),
  marker('{/附件说明}'),
  signature('{发文机关}', '{成文日期}'),
];

function factTable(list: string): OfficialBlock {
  return loopTable({
    list,
    columns: [
      NUMBER,
      { header: '单位', text: '{单位}', width: 24, align: 'left' },
      { header: '牵头/\n配合', text: '{角色}', width: 13 },
      { header: '出处', text: '{出处}', width: 25, align: 'left' },
      { header: '事项', text: '{事项}', width: 38, align: 'left' },
      { header: '情况', text: '{情况}', width: 40, align: 'left' },
      { header: '逾期\n（天）', text: '{逾期天数}', width: 16 },
    ],
  });
}

const ATTACHMENTS: readonly OfficialBlock[] = [
  marker('{#有达标事项}'),
  attachment('{达标附件}', '{达标附件名}'),
  loopTable({
    list: '达标事项清单',
    columns: [
      NUMBER,
      { header: '出处', text: '{出处}', width: 26, align: 'left' },
      { header: '事项', text: '{事项}', width: 46, align: 'left' },
      { header: '牵头单位', text: '{牵头单位}', width: 24, align: 'left' },
      { header: '配合单位', text: '{配合单位}', width: 24, align: 'left' },
      { header: '情况', text: '{情况}', width: 48, align: 'left' },
    ],
  }),
  marker('{/有达标事项}'),
  marker('{#有书面说明}'),
  attachment('{书面说明附件}', '{书面说明附件名}'),
  factTable('书面说明依据'),
  marker('{/有书面说明}'),
];

/** 年终名单 as we lay it out; a bureau may put its own edit in its place. */
export function yearEndTemplate(): Promise<Uint8Array> {
  return officialTemplate({
    title: '年终名单模板',
    blocks: [
      ...[HEAD, COMMENDED, EXPLAIN, DISQUALIFIED, COLLECTIVES, CLOSING, ATTACHMENTS].flat(),
      note('{数据来源}'),
    ],
  });
}
