import type { LedgerKind } from '../kind';

/** 采用级别 as the drop-down offers it, lowest first. */
export const ADOPTION_LEVELS = ['县', '市', '省', '部'] as const;

/** 核查情况 as the drop-down offers it: what the office found wrong with an article. */
export const IRREGULARITIES = ['迟报', '漏报', '瞒报', '失实'] as const;

/** 信息类型 as the bureau's rules name them; the last two are kinds of 专报信息. */
export const ARTICLE_TYPES = ['经验动态', '创新信息', '简讯', '专报信息', '舆情信息', '决策咨询'] as const;

export const INFO_LOG: LedgerKind = {
  id: 'info-log',
  family: 'info-log',
  name: '信息报送登记表',
  columns: [
    { id: 'no', title: '序号', aliases: ['编号', 'No', 'No.'], type: 'number', writtenBy: 'unit' },
    {
      id: 'date',
      title: '日期',
      aliases: ['报送日期', '报送时间', '上报日期', '上报时间', '时间'],
      type: 'date',
      writtenBy: 'unit',
      required: true,
    },
    {
      id: 'unit',
      title: '部门',
      aliases: [
        ...['报送单位', '报送部门', '报送科室', '报送股室', '上报单位', '上报部门'],
        ...['单位', '科室', '股室', '单位名称', '部门名称'],
      ],
      type: 'text',
      writtenBy: 'unit',
      required: true,
    },
    {
      id: 'category',
      title: '类别',
      aliases: ['信息类别', '信息种类', '信息分类'],
      type: 'text',
      writtenBy: 'unit',
      required: true,
    },
    { id: 'articleType', title: '信息类型', type: 'text', writtenBy: 'unit' },
    {
      id: 'title',
      title: '标题',
      aliases: ['信息标题', '稿件标题', '文章标题', '信息题目', '题目', '信息名称'],
      type: 'text',
      writtenBy: 'unit',
      required: true,
    },
    {
      id: 'body',
      title: '正文',
      aliases: ['信息正文', '稿件正文', '信息内容'],
      type: 'text',
      writtenBy: 'unit',
    },
    { id: 'channel', title: '报送渠道', aliases: ['报送平台'], type: 'text', writtenBy: 'unit' },
    {
      id: 'adoptedBy',
      title: '采用级别',
      aliases: ['采用层级', '采纳级别'],
      type: 'text',
      choices: ADOPTION_LEVELS,
    },
    {
      id: 'commentedBy',
      title: '批示级别',
      aliases: ['领导批示', '批示', '批示层级'],
      type: 'text',
      choices: ADOPTION_LEVELS,
    },
    {
      id: 'irregularity',
      title: '核查情况',
      aliases: ['核查结果', '扣分情形'],
      type: 'text',
      choices: IRREGULARITIES,
    },
    { id: 'publication', title: '采用刊物', aliases: ['采用载体', '刊发载体'], type: 'text' },
    {
      id: 'reference',
      title: '链接/文号',
      aliases: ['链接', '文号', '链接或文号'],
      type: 'text',
      writtenBy: 'unit',
    },
  ],
  recognisedBy: ['date', 'unit', 'category', 'title'],
  keyColumn: 'title',
};
