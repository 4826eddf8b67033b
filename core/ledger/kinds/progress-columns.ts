import type { ColumnDefinition } from '../kind';

/** 状态 as the drop-down offers it. */
export const STATUS_CHOICES = ['未开始', '进行中', '已完成'] as const;
/** 验收结论 as the drop-down offers it. */
export const VERDICT_CHOICES = ['通过', '不通过'] as const;

/** The columns the product appends to a project-year ledger when a clerk asks for it. */
export const PROGRESS_COLUMNS: readonly ColumnDefinition[] = [
  { id: 'status', title: '状态', aliases: ['完成状态', '办理状态'], type: 'text', choices: STATUS_CHOICES },
  { id: 'percent', title: '完成比例', aliases: ['完成率', '完成进度', '进度'], type: 'percent' },
  { id: 'doneOn', title: '完成日期', aliases: ['完成时间', '办结日期', '实际完成日期'], type: 'date' },
  { id: 'note', title: '最新进展', aliases: ['进展情况', '工作进展', '完成情况', '目前进展'], type: 'text' },
  { id: 'evidence', title: '佐证材料', type: 'text' },
  { id: 'problem', title: '存在问题', aliases: ['存在的问题', '问题困难'], type: 'text' },
  {
    id: 'verdict',
    title: '验收结论',
    aliases: ['结项验收', '验收结果'],
    type: 'text',
    choices: VERDICT_CHOICES,
  },
  { id: 'verdictOn', title: '验收日期', aliases: ['验收时间'], type: 'date' },
];
