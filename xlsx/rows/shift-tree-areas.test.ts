import { both, insert, remove, shifted, withoutRows } from '../testing/row-edits';

describe('elements around the cells', () => {
  it.each([
    ['the used range', '<dimension ref="A1:B4"/>', insert(4, { D: 1 }), '<dimension ref="A1:D5"/>'],
    ['the used range of nothing', '<dimension ref="A2:B3"/>', remove(2, 3), '<dimension ref="A1:B1"/>'],
    [
      'the view',
      '<sheetViews><sheetView topLeftCell="A3"><pane xSplit="1" ySplit="2" topLeftCell="B9" state="frozen"/><selection activeCell="B8" sqref="B8 C2"/></sheetView></sheetViews>',
      insert(3),
      '<sheetViews><sheetView topLeftCell="A3"><pane xSplit="1" ySplit="3" topLeftCell="B10" state="frozen"/><selection activeCell="B9" sqref="B9 C2"/></sheetView></sheetViews>',
    ],
    [
      'the selection of a deleted row',
      '<sheetViews><sheetView><selection activeCell="B8" sqref="B8"/></sheetView></sheetViews>',
      remove(2, 8),
      '<sheetViews><sheetView><selection activeCell="B7" sqref="B7"/></sheetView></sheetViews>',
    ],
    [
      'the frozen header when a row goes below it',
      '<sheetViews><sheetView><pane ySplit="2" topLeftCell="A3" state="frozen"/></sheetView></sheetViews>',
      insert(2),
      '<sheetViews><sheetView><pane ySplit="2" topLeftCell="A4" state="frozen"/></sheetView></sheetViews>',
    ],
    [
      'the filter',
      '<autoFilter ref="A2:C5"><filterColumn colId="0"/><sortState ref="A3:C5"><sortCondition ref="B3:B5"/></sortState></autoFilter>',
      insert(5),
      '<autoFilter ref="A2:C6"><filterColumn colId="0"/><sortState ref="A3:C6"><sortCondition ref="B3:B6"/></sortState></autoFilter>',
    ],
    [
      'protected ranges, ignored errors and watches',
      '<protectedRanges><protectedRange sqref="A3" name="x"/></protectedRanges><ignoredErrors><ignoredError sqref="A3:B3 C1" numberStoredAsText="1"/></ignoredErrors><cellWatches><cellWatch r="A3"/></cellWatches>',
      remove(3),
      '<ignoredErrors><ignoredError sqref="C1" numberStoredAsText="1"/></ignoredErrors>',
    ],
    [
      'validations',
      '<dataValidations count="3"><dataValidation type="list" sqref="C3:C5"><formula1>$Z$3:$Z$6</formula1></dataValidation><dataValidation sqref="D4"/><dataValidation sqref="A1:A3 B3:B9"><formula1>汇总!A1</formula1></dataValidation></dataValidations>',
      both(insert(5), remove(4)),
      '<dataValidations count="2"><dataValidation type="list" sqref="C3:C5"><formula1>$Z$3:$Z$6</formula1></dataValidation><dataValidation sqref="A1:A3 B3:B9"><formula1>汇总!A1</formula1></dataValidation></dataValidations>',
    ],
    [
      'links',
      '<hyperlinks><hyperlink ref="A3" location="\'台账\'!A9"/><hyperlink ref="A4:B4" location="汇总!A9"/><hyperlink ref="A5" location="名称"/></hyperlinks>',
      both(insert(3), remove(5)),
      '<hyperlinks><hyperlink ref="A3" location="\'台账\'!A9"/><hyperlink ref="A5:B5" location="汇总!A9"/></hyperlinks>',
    ],
    [
      'links to rows of this sheet',
      '<hyperlinks><hyperlink ref="A3" location="\'台账\'!A9"/><hyperlink ref="A9" location="A2"/></hyperlinks>',
      insert(3),
      '<hyperlinks><hyperlink ref="A3" location="\'台账\'!A10"/><hyperlink ref="A10" location="A2"/></hyperlinks>',
    ],
    [
      'page breaks',
      '<rowBreaks count="3" manualBreakCount="2"><brk id="3" max="9" man="1"/><brk id="4" man="1"/><brk id="9"/></rowBreaks><colBreaks count="1" manualBreakCount="1"><brk id="3"/></colBreaks>',
      both(remove(4), insert(9)),
      '<rowBreaks count="2" manualBreakCount="1"><brk id="3" max="9" man="1"/><brk id="9"/></rowBreaks><colBreaks count="1" manualBreakCount="1"><brk id="3"/></colBreaks>',
    ],
    [
      'sparklines, dropped with their groups',
      '<extLst><ext uri="s"><x14:sparklineGroups><x14:sparklineGroup><x14:colorSeries/><x14:sparklines><x14:sparkline><xm:f>台账!A3:C3</xm:f><xm:sqref>D3</xm:sqref></x14:sparkline></x14:sparklines></x14:sparklineGroup><x14:sparklineGroup><x14:sparklines><x14:sparkline><xm:f>台账!A4:C4</xm:f><xm:sqref>D4</xm:sqref></x14:sparkline></x14:sparklines></x14:sparklineGroup></x14:sparklineGroups></ext></extLst>',
      remove(3),
      '<extLst><ext uri="s"><x14:sparklineGroups><x14:sparklineGroup><x14:sparklines><x14:sparkline><xm:f>台账!A3:C3</xm:f><xm:sqref>D3</xm:sqref></x14:sparkline></x14:sparklines></x14:sparklineGroup></x14:sparklineGroups></ext></extLst>',
    ],
    [
      'newer formats and validations',
      '<extLst><ext uri="f"><x14:conditionalFormattings><x14:conditionalFormatting><x14:cfRule><xm:f>$B3&gt;汇总!$A$1</xm:f></x14:cfRule><xm:sqref>A3:A5</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext><ext uri="v"><x14:dataValidations count="1"><x14:dataValidation><x14:formula1><xm:f>$Z$9</xm:f></x14:formula1><xm:sqref>C5</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>',
      insert(5),
      '<extLst><ext uri="f"><x14:conditionalFormattings><x14:conditionalFormatting><x14:cfRule><xm:f>$B3&gt;汇总!$A$1</xm:f></x14:cfRule><xm:sqref>A3:A6</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext><ext uri="v"><x14:dataValidations count="1"><x14:dataValidation><x14:formula1><xm:f>$Z$10</xm:f></x14:formula1><xm:sqref>C5:C6</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>',
    ],
  ])('%s', (_name, before, edits, after) => {
    const rest = withoutRows(shifted(`${before}<sheetData/>`, edits));
    expect(rest).toBe(after);
  });

  // A rule's relative rows count from its first row: what matters is which row each of its rows looks at.
  it.each([
    ['in the same row', 'C3:C5', '$B3=1', insert(2), 'C4:C6', '$B4=1'],
    ['in the row above, a row inserted between', 'C3:C5', '$B3=$B2', insert(2), 'C4:C6', '$B4=$B3'],
    ['in the row above, a row inserted inside', 'C3:C5', '$B3=$B2', insert(4), 'C3:C6', '$B3=$B2'],
    ['with the first row deleted', 'C3:C5', '$B3=1', remove(3), 'C3:C4', '$B3=1'],
    ['with a fixed limit below', 'C3:C5', 'C3>C$9', insert(5), 'C3:C6', 'C3>C$10'],
    ['with a limit below a single cell', 'C3', 'C3>C9', insert(5), 'C3', 'C3>C10'],
    ['with another block further down', 'C3:C5', 'C3>C13', insert(7), 'C3:C5', 'C3>C14'],
    [
      'with a running range',
      'C3:C5',
      'COUNTIF($A$3:$A3,$A3)>1',
      insert(1),
      'C4:C6',
      'COUNTIF($A$4:$A4,$A4)>1',
    ],
    ['on another sheet', 'C3:C5', 'C3>汇总!A3', insert(1), 'C4:C6', 'C4>汇总!A3'],
    ['on a limit that is deleted', 'C3:C5', 'C3>C$9', remove(9), 'C3:C5', 'C3>C$#REF!'],
  ])('formats that look %s', (_name, ...[area, formula, edits, newArea, newFormula]) => {
    const format = (sqref: string, rule: string): string =>
      `<conditionalFormatting sqref="${sqref}"><cfRule type="expression"><formula>${rule.replaceAll('>', '&gt;').replace('C$#REF!', '#REF!')}</formula></cfRule></conditionalFormatting>`;
    const rest = withoutRows(shifted(`<sheetData/>${format(area, formula)}`, edits));
    expect(rest).toBe(format(newArea, newFormula));
  });
});
