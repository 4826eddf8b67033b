import type ExcelJS from 'exceljs';
import { type ProtectionOptions, STRICT_PROTECTION } from '../model/protection';
import type { Sheet } from '../model/sheet';

/** As exceljs has it: what is allowed is true, save for the first four, which are false where they are not. */
type FileProtection = Partial<Record<FileOption, boolean>> & { readonly sheet?: boolean };
type FileOption = Exclude<keyof ExcelJS.WorksheetProtection, 'spinCount'>;

const ALLOWED = {
  allowAutoFilter: 'autoFilter',
  allowDeleteColumns: 'deleteColumns',
  allowDeleteRows: 'deleteRows',
  allowFormatCells: 'formatCells',
  allowFormatColumns: 'formatColumns',
  allowFormatRows: 'formatRows',
  allowInsertColumns: 'insertColumns',
  allowInsertHyperlinks: 'insertHyperlinks',
  allowInsertRows: 'insertRows',
  allowPivotTables: 'pivotTables',
  allowSort: 'sort',
} as const satisfies Partial<Record<keyof ProtectionOptions, FileOption>>;

type Holder = { sheetProtection: FileProtection | null | undefined };

const holder = (sheet: ExcelJS.Worksheet): Holder => sheet as unknown as Holder;

/** A password cannot be read back from a file: whoever has the file may take the protection off here. */
export function readProtection(from: ExcelJS.Worksheet, sheet: Sheet): void {
  const { sheetProtection: found } = holder(from);
  if (!found?.sheet) return;
  const allowed = Object.entries(ALLOWED).map(([option, name]) => [option, found[name] === true] as const);
  const options: ProtectionOptions = {
    ...STRICT_PROTECTION,
    ...(Object.fromEntries(allowed) as Partial<ProtectionOptions>),
    allowEditObjects: found.objects !== false,
    allowEditScenarios: found.scenarios !== false,
    selectionMode:
      found.selectUnlockedCells === false
        ? 'None'
        : found.selectLockedCells === false
          ? 'Unlocked'
          : 'Normal',
  };
  sheet.protection = { options };
}

export function writeProtection({ protection }: Sheet, to: ExcelJS.Worksheet): void {
  if (!protection) return;
  const { options } = protection;
  const allowed = Object.entries(ALLOWED).map(([option, name]) => [
    name,
    options[option as keyof typeof ALLOWED],
  ]);
  holder(to).sheetProtection = {
    sheet: true,
    ...(Object.fromEntries(allowed) as Partial<Record<FileOption, boolean>>),
    objects: options.allowEditObjects,
    scenarios: options.allowEditScenarios,
    selectLockedCells: options.selectionMode === 'Normal',
    selectUnlockedCells: options.selectionMode !== 'None',
  };
}
