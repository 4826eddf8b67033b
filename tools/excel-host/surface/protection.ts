import type { Args } from '../richapi/args';
import { HostError } from '../richapi/host-error';
import type { HostClassPart } from '../richapi/host-class';
import { type Protection, type ProtectionOptions, STRICT_PROTECTION } from '../model/protection';
import { WorkbookProtection, WorksheetProtection } from './annotation-proxies';
import type { Workbook, Worksheet } from './proxies';

const SELECTION_MODES = ['Normal', 'Unlocked', 'None'] as const;

function isOption(name: string): name is keyof ProtectionOptions {
  return name in STRICT_PROTECTION;
}

function optionsOf(args: Args): ProtectionOptions {
  let options = STRICT_PROTECTION;
  for (const [name, value] of Object.entries(args.record())) {
    if (value === null || value === undefined) continue;
    if (name === 'selectionMode') {
      const selectionMode = SELECTION_MODES.find((mode) => mode === value) ?? args.refuse();
      options = { ...options, selectionMode };
    } else if (isOption(name) && typeof value === 'boolean') options = { ...options, [name]: value };
    else args.refuse();
  }
  return options;
}

function protectionOf(options: ProtectionOptions, password: string | undefined): Protection {
  return { options, ...(password !== undefined && password !== '' && { password }) };
}

/** Protecting what is protected, or the opposite: nothing, or, as in Excel since June 2026, refused. */
function refuseNeedless(self: WorksheetProtection, location: string): void {
  if (self.book.refusesNeedlessProtection) throw new HostError('AccessDenied', location);
}

function tell({ book, sheet }: WorksheetProtection): void {
  book.raise('protectionChanged', sheet, {
    isProtected: sheet.protection !== undefined,
    source: 'Local',
  });
}

function protect(self: WorksheetProtection, args: Args): void {
  const options = optionsOf(args);
  if (self.sheet.protection) {
    refuseNeedless(self, args.location);
    return;
  }
  self.sheet.protection = protectionOf(options, args.optionalText(1));
  tell(self);
}

function unprotect(self: WorksheetProtection, args: Args): void {
  const { protection } = self.sheet;
  if (!protection) {
    refuseNeedless(self, args.location);
    return;
  }
  checkPassword(protection.password, args);
  self.sheet.protection = undefined;
  tell(self);
}

function checkPassword(password: string | undefined, args: Args): void {
  if (password !== undefined && args.optionalText() !== password)
    throw new HostError('AccessDenied', args.location);
}

export const worksheetProtection: HostClassPart<WorksheetProtection> = {
  get: {
    Options: ({ sheet }) => sheet.protection?.options ?? STRICT_PROTECTION,
    Protected: ({ sheet }) => sheet.protection !== undefined,
  },
  call: { Protect: protect, Unprotect: unprotect },
};

export const workbookProtection: HostClassPart<WorkbookProtection> = {
  get: { Protected: ({ book }) => book.protection !== undefined },
  call: {
    Protect: ({ book }, args) => {
      const password = args.optionalText();
      if (book.protection) throw new HostError('AccessDenied', args.location);
      book.protection = password === undefined ? {} : { password };
    },
    Unprotect: ({ book }, args) => {
      if (!book.protection) throw new HostError('AccessDenied', args.location);
      checkPassword(book.protection.password, args);
      book.protection = undefined;
    },
  },
};

export const protectionOfWorksheet: HostClassPart<Worksheet> = {
  nav: { Protection: ({ book, sheet }) => new WorksheetProtection(book, sheet) },
};

export const protectionOfWorkbook: HostClassPart<Workbook> = {
  nav: { Protection: ({ book }) => new WorkbookProtection(book) },
};
