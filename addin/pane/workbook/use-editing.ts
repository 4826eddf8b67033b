import { useMemo } from 'react';
import { applyChanges, type Undo } from '../../excel/write/apply-changes';
import { inExcel } from '../../excel/in-excel';
import type { SheetChange } from '../../excel/write/sheet-change';
import { undoChanges } from '../../excel/write/undo-changes';
import { useSupport } from './support-context';

/** Changing cells, and taking that back, as far as this Excel can. Both fail with `ExcelRefusal`. */
export interface Editing {
  readonly apply: (changes: readonly SheetChange[]) => Promise<Undo>;
  readonly undo: (undo: Undo) => Promise<void>;
}

export function useEditing(): Editing {
  const support = useSupport();
  return useMemo(
    () => ({
      apply: (changes) => inExcel((context) => applyChanges(context, changes, support)),
      undo: (undo) => inExcel((context) => undoChanges(context, undo, support)),
    }),
    [support],
  );
}
