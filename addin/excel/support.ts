/**
 * How much an Excel can do. `full`: everything (Excel 2021 and later, Microsoft 365, on the web). `file`: the workbook is
 * read through its file and synchronised on demand (Excel 2019). `none`: no pane at all.
 */
export type Support = 'full' | 'file' | 'none';

/** Decides by the versions of ExcelApi that this Excel has. Written so that the oldest browser can read it. */
export function supportOf(hasExcelApi: (version: string) => boolean): Support {
  if (hasExcelApi('1.13')) return 'full';
  return hasExcelApi('1.7') ? 'file' : 'none';
}

/** What a clerk has to do without, in Chinese; nothing where everything works. */
export function missingWith(support: Support): readonly string[] {
  switch (support) {
    case 'full':
      return [];
    case 'file':
      return [
        '表格改动后窗格不会提示，改完请点右上角的“重新校验”。',
        '“填报”不跟随选中的单元格，请点“填报当前选中行”。',
        '不能标出问题、准备台账、生成领导看板，请在 Excel 2021 以上版本或网页版里做。',
      ];
    case 'none':
      return ['窗格不能使用，请用网页校验，或换用 Excel 2019 以上版本或网页版。'];
  }
}
