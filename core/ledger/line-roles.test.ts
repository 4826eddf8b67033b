import {
  isAttachmentLine,
  isFormLine,
  isNoteLabel,
  isNoteLine,
  isSignatureLine,
  isSubtotalLabel,
  noteText,
} from './line-roles';

it.each([
  [isAttachmentLine, ['附件1', '附件', '附件 二', '附件３：'], ['附件一览表', '附件1材料清单']],
  [isFormLine, ['填报单位：办公室', '单位（盖章）:', '截至：6月'], ['单位建设', '截至6月底完成']],
  [
    isSubtotalLabel,
    ['合计', '小 计', '合　计', '合计：12项', '总计（38项）', '本页小计', '合计12'],
    ['累计完成3件', '合计办理案件', '小计划'],
  ],
  [isNoteLine, ['备注∶1.甲', '注：甲', '说明', '备注1.'], ['注重实效', '备注完整的台账', '说明会3场']],
  [isNoteLabel, ['备注', '说 明：', '注'], ['注：甲', '备注1', '说明会3场']],
  [
    isSignatureLine,
    [
      '填报人：',
      '审核人: 张',
      '分管领导（签字）：',
      '单位负责人：',
      '联系电话：',
      '填表日期：6月',
      '单位盖章：',
      '局领导签字：',
      '科长 审签：',
    ],
    [
      '审核材料',
      '联系群众：每月一次',
      '负责人变更',
      '审批流程：优化',
      '承诺书签字：每人一份',
      '局长接待日：每月一次',
    ],
  ],
] as const)('%p', (is, those, others) => {
  expect(those.filter((text) => !is(text))).toEqual([]);
  expect(others.filter((text) => is(text))).toEqual([]);
});

it.each([
  ['备注∶1.甲', '1.甲'],
  ['备注1.甲', '1.甲'],
  ['注： 甲', '甲'],
  ['说明', ''],
])('the note %s says %s', (text, said) => {
  expect(noteText(text)).toBe(said);
});
