import type ExcelJS from 'exceljs';

declare module 'exceljs' {
  interface Worksheet {
    /** There at run time but missing in the typings. */
    readonly dataValidations: { add(range: string, validation: DataValidation): void };
  }
}

/**
 * Offers `choices` in the cells of a range (`E4:E36`) and refuses other entries. Set by range because exceljs joins
 * the validations of single cells into ranges that overlap.
 */
export function addDropDown(sheet: ExcelJS.Worksheet, range: string, choices: readonly string[]): void {
  sheet.dataValidations.add(range, {
    type: 'list',
    allowBlank: true,
    formulae: [`"${choices.join(',')}"`],
    showErrorMessage: true,
    errorTitle: '填写有误',
    error: `请选择：${choices.join('、')}`,
  });
}
