import type { CellRule } from '#core/prepare/column-look';

interface Rule {
  readonly rule: Excel.DataValidationRule;
  readonly style: 'Stop' | 'Information';
  readonly message: string;
}

/** Excel's form of a rule, and what it says to whoever types something else. */
function excelRule(rule: CellRule): Rule {
  switch (rule.type) {
    case 'choices': {
      const message = `请从列表中选择：${rule.choices.join('、')}。`;
      return {
        rule: { list: { inCellDropDown: true, source: rule.choices.join(',') } },
        style: 'Stop',
        message,
      };
    }
    case 'offer': {
      const message = '列表里没有这个名称，请核对。确认无误可以照样填写。';
      return { rule: { list: { inCellDropDown: true, source: rule.source } }, style: 'Information', message };
    }
    case 'percent':
      return {
        rule: { decimal: { formula1: 0, formula2: 1, operator: 'Between' } },
        ...{ style: 'Stop', message: '请填写0%到100%之间的百分比，例如50%。' },
      };
    case 'date':
      return {
        rule: { date: { formula1: '2000-01-01', formula2: '2099-12-31', operator: 'Between' } },
        ...{ style: 'Stop', message: '请填写日期，例如2023-5-31。' },
      };
  }
}

/** Lets cells take what the rule says, with a drop-down where there is something to choose. */
export function setRule(range: Excel.Range, rule: CellRule): void {
  const { rule: criteria, style, message } = excelRule(rule);
  range.dataValidation.clear();
  range.dataValidation.rule = criteria;
  range.dataValidation.errorAlert = { title: '台账通', message, style, showAlert: true };
}
