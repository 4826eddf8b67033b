import type { LedgerKind } from '../kind';

/** 规则设置: one line a rule. Which rules there are, `core/rules` says. */
export const RULES: LedgerKind = {
  id: 'rules',
  family: 'rules',
  name: '规则设置',
  columns: [
    { id: 'no', title: '序号', type: 'number' },
    { id: 'group', title: '类别', type: 'text', fillDown: true },
    { id: 'rule', title: '规则', aliases: ['规则名称', '设置项'], type: 'text', required: true },
    { id: 'value', title: '取值', aliases: ['设置值', '规则取值'], type: 'text' },
    { id: 'meaning', title: '说明', aliases: ['规则说明', '填写说明'], type: 'text' },
  ],
  recognisedBy: ['rule', 'value', 'meaning'],
  keyColumn: 'rule',
};
