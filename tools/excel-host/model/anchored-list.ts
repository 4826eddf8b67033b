import type { HostErrorCode } from '../richapi/host-error';
import type { Sheet } from './sheet';
import type { FormulaChange, Shift } from './shift';

/** `Anchored`, with its own type. */
export interface Movable<T> {
  shift(shift: Shift): T | undefined;
  conflict?(shift: Shift): HostErrorCode | undefined;
  withFormulas?(change: FormulaChange): T;
  copiedTo?(sheet: Sheet, newId: () => string): T;
}

/** Things of one kind that are tied to a sheet's cells. */
export class AnchoredList<T extends Movable<T>> {
  /** In the order they came. */
  items: readonly T[] = [];

  add(item: T): T {
    this.items = [...this.items, item];
    return item;
  }

  remove(item: T): void {
    this.items = this.items.filter((other) => other !== item);
  }

  replace(item: T, by: T): void {
    this.items = this.items.map((other) => (other === item ? by : other));
  }

  /** Why one of them does not let its cells be moved. */
  conflict(shift: Shift): HostErrorCode | undefined {
    for (const item of this.items) {
      const code = item.conflict?.(shift);
      if (code) return code;
    }
    return undefined;
  }

  shift(shift: Shift): void {
    this.items = this.items.flatMap((item) => item.shift(shift) ?? []);
  }

  changeFormulas(change: FormulaChange): void {
    this.items = this.items.map((item) => item.withFormulas?.(change) ?? item);
  }

  /** Puts copies of all into the list of the same kind of a copied sheet. */
  copyTo(list: AnyAnchoredList, sheet: Sheet, newId: () => string): void {
    // The copy made its lists in the same order, so that they hold the same kind of things.
    list.items = this.items.map((item) => item.copiedTo?.(sheet, newId) ?? item);
  }
}

/** A list as shifts and copies see it, whatever it holds. */
export interface AnyAnchoredList {
  items: readonly unknown[];
  conflict(shift: Shift): HostErrorCode | undefined;
  shift(shift: Shift): void;
  changeFormulas(change: FormulaChange): void;
  copyTo(list: AnyAnchoredList, sheet: Sheet, newId: () => string): void;
}
