import type { XmlElement } from './element-tree';
import {
  isShifted,
  rowsOfAreas,
  shiftAreas,
  type ShiftedSheet,
  shiftFormula,
  shiftNamedFormula,
  shiftRuleFormula,
} from './shift-formula';
import { EditRefusedError } from '../edit/edit-refused-error';
import type { RowRange } from './row-shift';
import type { TreeEdits } from './tree-edits';

/** Elements whose text is a formula, in worksheets, tables and charts. */
const FORMULAS = new Set([
  'f',
  'formula',
  'formula1',
  'formula2',
  'calculatedColumnFormula',
  'totalsRowFormula',
]);

/** Attributes that are formulas, or the place that a link leads to, which reads like one. */
const FORMULA_ATTRIBUTES: Readonly<Record<string, readonly string[] | undefined>> = {
  cfvo: ['val'],
  hyperlink: ['location'],
  sp: ['textlink'],
  pic: ['textlink'],
  cxnSp: ['textlink'],
  formControlPr: ['fmlaLink', 'fmlaRange', 'fmlaTxbx', 'fmlaGroup'],
  controlPr: ['linkedCell', 'listFillRange'],
};

/** Elements whose formulas are written for the first of the cells that they apply to. */
const RULES = new Set(['conditionalFormatting', 'dataValidation']);

/** Elements that name a sheet and, apart from it, an area: what a pivot table or a consolidation reads. */
const SOURCES = new Set(['worksheetSource', 'dataRef']);

/** The areas a rule applies to, which the older elements have as an attribute and the newer ones as a child. */
function areasOf({ attributes, children }: XmlElement): string {
  return attributes.sqref ?? children.find(({ name }) => name === 'sqref')?.text ?? '';
}

function shiftSource(element: XmlElement, shifted: ShiftedSheet, edits: TreeEdits): void {
  const { ref, sheet } = element.attributes;
  const isElsewhere = Object.keys(element.attributes).some((name) => name.endsWith(':id'));
  if (ref === undefined || isElsewhere || !isShifted(sheet, shifted)) return;
  const area = shiftAreas(ref, (rows) => shifted.shift.range(rows));
  if (area === undefined) throw new EditRefusedError('pivot-source', shifted.name);
  edits.setAttribute(element, 'ref', area);
}

/**
 * Shifts the references in the formulas of a part's elements. `home` is the sheet that the part belongs to, undefined
 * for parts whose formulas always name theirs. Throws EditRefusedError as `shiftFormula` does.
 */
export function shiftTreeFormulas(
  root: XmlElement,
  home: string | undefined,
  shifted: ShiftedSheet,
  edits: TreeEdits,
): void {
  const visit = (element: XmlElement, outerRule: RowRange | undefined): void => {
    if (edits.isDropped(element)) return;
    const { name, attributes, text, children } = element;
    const rule = RULES.has(name) ? rowsOfAreas(areasOf(element)) : outerRule;
    const shift = (formula: string): string =>
      rule && home !== undefined
        ? shiftRuleFormula(formula, home, shifted, rule)
        : shiftFormula(formula, home, shifted);
    if (name === 'definedName')
      edits.setText(element, shiftNamedFormula(attributes.name ?? '', text, shifted));
    else if (FORMULAS.has(name)) edits.setText(element, shift(text));
    else if (SOURCES.has(name)) shiftSource(element, shifted, edits);
    for (const attribute of FORMULA_ATTRIBUTES[name] ?? []) {
      const formula = attributes[attribute];
      if (formula !== undefined) edits.setAttribute(element, attribute, shift(formula));
    }
    for (const child of children) visit(child, rule);
  };
  visit(root, undefined);
}
