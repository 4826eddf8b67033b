import {
  addressees,
  attachment,
  attachmentNote,
  banner,
  body,
  caption,
  closing,
  copies,
  heading1,
  heading2,
  marker,
  note,
  numberLine,
  signature,
  title,
} from '../layout/blocks';
import { type OfficialBlock, officialTemplate } from '../layout/official-document';
import { loopTable, tablePlace } from '../layout/tables';

/** What is printed only where a condition holds. */
function only(condition: string, ...blocks: readonly OfficialBlock[]): readonly OfficialBlock[] {
  return [marker(`{#${condition}}`), ...blocks, marker(`{/${condition}}`)];
}

/** A chapter: its number is reckoned, because chapters with nothing to say are left out. */
function chapter(
  name: string,
  heading: string,
  ...blocks: readonly OfficialBlock[]
): readonly OfficialBlock[] {
  return only(`有${name}章`, heading1(`{${name}章}、${heading}`), ...blocks);
}

function paragraphs(list: string): readonly OfficialBlock[] {
  return only(list, body('{段落}'));
}

const HEAD: readonly OfficialBlock[] = [
  banner('{发文机关}文件'),
  numberLine('{发文字号}'),
  title('{标题}'),
  addressees('{主送机关}：'),
  body('{开头}'),
];

const OVERALL = chapter(
  '总体',
  '总体情况',
  ...paragraphs('总体情况'),
  ...only('有事项', caption('各台账推进情况'), tablePlace('台账汇总表')),
);

const UNITS = chapter(
  '单位',
  '各责任单位完成情况',
  ...paragraphs('单位情况'),
  ...only('有单位', body('各责任单位完成情况见{单位附件}。')),
);

const LIT = chapter(
  '亮灯',
  '需要重点关注的事项',
  heading2('（一）{红灯名称}事项'),
  body('{红灯情况}{#有红灯}清单见{红灯附件}。{/有红灯}'),
  heading2('（二）{黄灯名称}事项'),
  body('{黄灯情况}{#有黄灯}清单见{黄灯附件}。{/有黄灯}'),
);

const REPORTING = chapter(
  '报送',
  '进展情况报送',
  ...paragraphs('报送情况'),
  ...only('有未报送', body('未报送单位名单见{报送附件}。')),
);

const INFORMATION = chapter(
  '信息',
  '信息任务完成情况',
  ...paragraphs('信息情况'),
  body('各单位信息任务完成情况见{信息附件}。'),
);

const FINDINGS = chapter(
  '督导',
  '督导检查问题整改情况',
  ...paragraphs('督导情况'),
  ...only('有督导问题', body('未整改到位的问题清单见{督导附件}。')),
);

const UPCOMING = chapter(
  '下月',
  '{下月}到期事项',
  body('{下月到期情况}{#有下月到期}清单见{下月附件}。{/有下月到期}'),
);

const CLOSING: readonly OfficialBlock[] = [
  ...chapter('要求', '下一步工作要求', ...paragraphs('工作要求')),
  closing('{结尾}'),
  // 附件说明 stands a line below the text.
  attachmentNote(''),
  ...only('附件说明', attachmentNote('{段落}')),
  ...signature('{发文机关}', '{成文日期}'),
];

function itemTable(list: string): OfficialBlock {
  return loopTable({
    list,
    columns: [
      { header: '序号', text: '{序号}', width: 9 },
      { header: '事项', text: '{事项}', width: 42, align: 'left' },
      { header: '责任单位', text: '{责任单位}', width: 28, align: 'left' },
      { header: '完成时限', text: '{时限}', width: 24, align: 'left' },
      { header: '亮灯原因', text: '{原因}', width: 28, align: 'left' },
    ],
  });
}

function attached(
  condition: string,
  name: string,
  ...blocks: readonly OfficialBlock[]
): readonly OfficialBlock[] {
  return only(condition, attachment(`{${name}附件}`, `{${name}附件名}`), ...blocks);
}

const ITEM_LISTS: readonly OfficialBlock[] = [
  ...attached('有单位', '单位', tablePlace('单位汇总表')),
  ...attached('有红灯', '红灯', itemTable('红灯清单')),
  ...attached('有黄灯', '黄灯', itemTable('黄灯清单')),
];

const UNREPORTED_LIST = attached('有未报送', '报送', tablePlace('未报送表'));

/** A wide table, on turned pages. */
const INFORMATION_TABLE = only('有信息任务', {
  landscape: [...attachment('{信息附件}', '{信息附件名}'), tablePlace('信息分类表')],
});

const FINDING_LIST = attached(
  '有督导问题',
  '督导',
  loopTable({
    list: '督导问题',
    columns: [
      { header: '序号', text: '{序号}', width: 9 },
      { header: '责任单位', text: '{单位}', width: 26, align: 'left' },
      { header: '发现的问题', text: '{问题}', width: 46, align: 'left' },
      { header: '检查日期', text: '{检查日期}', width: 20 },
      { header: '整改情况', text: '{说明}', width: 34, align: 'left' },
    ],
  }),
);

const UPCOMING_LIST = attached(
  '有下月到期',
  '下月',
  loopTable({
    list: '下月到期',
    columns: [
      { header: '序号', text: '{序号}', width: 9 },
      { header: '到期日', text: '{到期日}', width: 18 },
      { header: '事项', text: '{事项}', width: 48, align: 'left' },
      { header: '到期节点', text: '{节点}', width: 24, align: 'left' },
      { header: '责任单位', text: '{责任单位}', width: 30, align: 'left' },
    ],
  }),
);

const EXPLANATION: readonly OfficialBlock[] = [
  ...only('有说明附件', ...attachment('{说明附件}', '{说明附件名}')),
  ...only(
    '有事项',
    body('1.完成率，是已完成的事项占全部事项的比例；按期完成率，是按期完成的事项占到期事项的比例。'),
    body('2.各责任单位按其牵头承办的事项统计，依次按完成率、按期完成率、逾期项数排名。'),
    body('3.亮灯标准如下：'),
    ...only('灯', body('{名称}：{含义}')),
  ),
  ...only('有信息任务', body('{^有事项}1{/有事项}{#有事项}4{/有事项}.信息任务：{计分办法}')),
];

const ENDING: readonly OfficialBlock[] = [
  note('{数据来源}'),
  copies('抄送：{抄送机关}。', '{发文机关}办公室\t{成文日期}印发'),
];

/** 月度通报 as it comes with the product: an official circular, its long tables attached. */
export function monthlyTemplate(): Promise<Uint8Array> {
  return officialTemplate({
    title: '月度通报模板',
    blocks: [
      ...[HEAD, OVERALL, UNITS, LIT, REPORTING, INFORMATION, FINDINGS, UPCOMING, CLOSING].flat(),
      ...[ITEM_LISTS, UNREPORTED_LIST, INFORMATION_TABLE, FINDING_LIST, UPCOMING_LIST].flat(),
      ...[EXPLANATION, ENDING].flat(),
    ],
  });
}
