import { type ProtectionOptions, STRICT_PROTECTION } from '../model/protection';
import type { Sheet } from '../model/sheet';
import { HostError } from '../richapi/host-error';
import type { Hand } from './hand';

function tellProtection({ book, source }: Hand, sheet: Sheet): void {
  book.raise('protectionChanged', sheet, { isProtected: sheet.protection !== undefined, source });
}

/** Protects a sheet; what the options leave out is not allowed. */
export function protect(
  hand: Hand,
  sheet: Sheet,
  options: Partial<ProtectionOptions>,
  password: string | undefined,
): void {
  sheet.protection = {
    options: { ...STRICT_PROTECTION, ...options },
    ...(password !== undefined && { password }),
  };
  tellProtection(hand, sheet);
}

export function unprotect(hand: Hand, sheet: Sheet, password: string | undefined): void {
  if (!sheet.protection) return;
  if (sheet.protection.password !== undefined && sheet.protection.password !== password)
    throw new HostError('AccessDenied');
  sheet.protection = undefined;
  tellProtection(hand, sheet);
}
