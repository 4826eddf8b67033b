import { CLOSING_WORDS } from '#core/closing/closing-state';
import type { ColumnDefinition } from '../kind';

/** 状态 as the drop-down offers it. */
export const STATUS_CHOICES = ['未开始', '进行中', '已完成'] as const;
/** 验收结论 as the drop-down offers it. */
export const VERDICT_CHOICES = ['通过', '不通过'] as const;
/** 销号 as the drop-down offers it, in the order in which an item goes through them. */
const { applied, reviewing, closed, returned } = CLOSING_WORDS;
const CLOSING_CHOICES = [applied, reviewing, closed, returned] as const;

/** The columns the product appends to a project-year ledger when a clerk asks for it; not all are the clerk's to fill. */
export const PROGRESS_COLUMNS: readonly ColumnDefinition[] = [
  {
    id: 'status',
    title: '状态',
    aliases: ['完成状态', '办理状态', '工作状态', '进度状态', '项目状态'],
    type: 'text',
    writtenBy: 'unit',
    choices: STATUS_CHOICES,
  },
  {
    id: 'percent',
    title: '完成比例',
    aliases: ['完成率', '完成进度', '完成百分比', '完成度', '进度'],
    type: 'percent',
    writtenBy: 'unit',
  },
  {
    id: 'doneOn',
    title: '完成日期',
    aliases: [
      ...['实际完成日期', '实际完成时间', '办结日期', '办结时间', '销号日期', '销号时间', '完成时间'],
    ],
    type: 'date',
    writtenBy: 'unit',
  },
  {
    id: 'note',
    title: '最新进展',
    aliases: [
      ...['进展情况', '工作进展', '工作进展情况', '目前进展', '目前进展情况', '最新进展情况', '推进情况'],
      ...['工作推进情况', '落实情况', '办理情况', '完成情况', '工作完成情况', '进度情况'],
    ],
    type: 'text',
    writtenBy: 'unit',
  },
  {
    id: 'evidence',
    title: '佐证材料',
    aliases: ['佐证资料', '印证材料', '印证资料', '支撑材料', '证明材料'],
    type: 'text',
    writtenBy: 'unit',
  },
  {
    id: 'problem',
    title: '存在问题',
    aliases: ['存在的问题', '问题困难', '存在困难', '困难问题', '存在的困难和问题', '存在的主要问题'],
    type: 'text',
    writtenBy: 'unit',
  },
  {
    id: 'milestonesDone',
    title: '节点完成',
    aliases: ['节点完成情况', '阶段完成情况', '节点进展'],
    type: 'text',
    writtenBy: 'unit',
  },
  {
    id: 'closing',
    title: '销号',
    aliases: ['销号情况', '销号状态', '销号申请'],
    type: 'text',
    writtenBy: 'unit',
    choices: CLOSING_CHOICES,
  },
  { id: 'returnReason', title: '退回原因', aliases: ['销号退回原因', '退回理由'], type: 'text' },
  {
    id: 'verdict',
    title: '验收结论',
    aliases: ['结项验收', '验收结果', '验收情况'],
    type: 'text',
    writtenBy: 'acceptor',
    choices: VERDICT_CHOICES,
  },
  {
    id: 'verdictOn',
    title: '验收日期',
    aliases: ['验收时间', '结项日期'],
    type: 'date',
    writtenBy: 'acceptor',
  },
];
