import {
  addressees,
  attachment,
  attachmentNote,
  banner,
  body,
  closing,
  caption,
  copies,
  heading1,
  marker,
  note,
  numberLine,
  signature,
  title,
} from '../layout/blocks';
import { type OfficialBlock, officialTemplate } from '../layout/official-document';
import { LANDSCAPE_TEXT_WIDTH } from '../layout/page';
import { loopTable, tablePlace } from '../layout/tables';

const HEAD: readonly OfficialBlock[] = [
  banner('{发文机关}文件'),
  numberLine('{发文字号}'),
  title('{标题}'),
  addressees('{主送机关}：'),
  body('现将{通报期间}信息报送情况通报如下。'),
];

const SITUATION: readonly OfficialBlock[] = [
  heading1('一、总体情况'),
  body('{季度情况}{采用情况}'),
  body('{全年情况}{分类情况}'),
  heading1('二、排名情况'),
  marker('{#有排名}'),
  body('{排名情况}{进度情况}各单位任务完成、得分和排名情况见{年度附件}。'),
  marker('{/有排名}'),
  marker('{^有排名}'),
  body('未设信息报送任务或没有报送记录，本期不排名。'),
  marker('{/有排名}'),
];

const PROBLEMS: readonly OfficialBlock[] = [
  heading1('三、存在问题'),
  marker('{#有未报送单位}'),
  body('{未报送情况}'),
  marker('{/有未报送单位}'),
  marker('{#有核查问题}'),
  body('{核查情况}具体如下：'),
  loopTable({
    list: '核查清单',
    columns: [
      { header: '序号', text: '{序号}', width: 9 },
      { header: '日期', text: '{日期}', width: 19 },
      { header: '单位', text: '{单位}', width: 22, align: 'left' },
      { header: '标题', text: '{标题}', width: 40, align: 'left' },
      { header: '核查情况', text: '{核查情况}', width: 15 },
      { header: '计数情况', text: '{处理}', width: 18 },
    ],
  }),
  marker('{/有核查问题}'),
  marker('{^有核查问题}'),
  body('信息报送登记表中没有本季度核查发现问题的记录。'),
  marker('{/有核查问题}'),
];

const CLOSING: readonly OfficialBlock[] = [
  heading1('四、工作要求'),
  closing('{工作要求}'),
  attachmentNote(''),
  marker('{#附件说明}'),
  attachmentNote('{段落}'),
  marker('{/附件说明}'),
  signature('{发文机关}', '{成文日期}'),
];

const QUARTER_TABLE: readonly OfficialBlock[] = [
  marker('{#有季度报送}'),
  attachment('{季度附件}', '{季度附件名}'),
  tablePlace('季度统计表'),
  note('单位：篇；采用、批示为篇次。{计入说明}'),
  marker('{/有季度报送}'),
];

/** On turned pages, for it is wide. Where it is left out its pages go too: its section ends between its marks. */
const YEAR_TABLE: readonly OfficialBlock[] = [
  {
    landscape: [
      marker('{#有单位}'),
      ...attachment('{年度附件}', '{年度附件名}'),
      note('单位：篇。{#有登记}截至{截止日期}；得分为全年累计得分。{计分办法}{/有登记}'),
      tablePlace('分类统计表'),
      marker('{#有得分构成}'),
      caption('各单位得分构成'),
      loopTable({
        list: '得分清单',
        textWidth: LANDSCAPE_TEXT_WIDTH,
        columns: [
          { header: '单位', text: '{单位}', width: 30, align: 'left' },
          { header: '得分', text: '{得分}', width: 14 },
          { header: '构成', text: '{构成}', width: 100, align: 'left' },
        ],
      }),
      marker('{/有得分构成}'),
    ],
  },
  marker('{/有单位}'),
];

const ADOPTED: readonly OfficialBlock[] = [
  marker('{#有采用}'),
  attachment('{采用附件}', '{采用附件名}'),
  note('{采用说明}'),
  loopTable({
    list: '采用清单',
    columns: [
      { header: '序号', text: '{序号}', width: 9 },
      { header: '日期', text: '{日期}', width: 19 },
      { header: '单位', text: '{单位}', width: 23, align: 'left' },
      { header: '标题', text: '{标题}', width: 42, align: 'left' },
      { header: '类别', text: '{类别}', width: 17 },
      { header: '采用级别', text: '{采用级别}', width: 11 },
      { header: '采用刊物', text: '{采用刊物}', width: 20 },
      { header: '批示', text: '{批示}', width: 11 },
    ],
  }),
  marker('{/有采用}'),
];

const ENDING: readonly OfficialBlock[] = [
  marker('{#有未识别}'),
  note('{未识别说明}'),
  marker('{/有未识别}'),
  note('{数据来源}'),
  copies('抄送：{抄送机关}。', '{发文机关}办公室\t{成文日期}印发'),
];

/** 信息报送通报 as we lay it out; a bureau may put its own edit in its place. */
export function informationTemplate(): Promise<Uint8Array> {
  return officialTemplate({
    title: '信息报送通报模板',
    blocks: [
      ...HEAD,
      ...SITUATION,
      ...PROBLEMS,
      ...CLOSING,
      ...QUARTER_TABLE,
      ...YEAR_TABLE,
      ...ADOPTED,
      ...ENDING,
    ],
  });
}
