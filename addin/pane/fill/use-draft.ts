import { useCallback, useEffect, useState } from 'react';
import { changedFields, type FillForm, type FillProblem } from '#core/fill/fill-form';
import type { FillItem } from '../../worker/fill/fill-item';
import type { FillPlace } from '../../worker/fill/fill-rows';
import { useWorkbook } from '../workbook/workbook-context';
import { isSamePlace } from './walk';

/** An item with what the clerk has made of its form. */
export interface Draft {
  readonly item: FillItem;
  readonly form: FillForm;
  readonly problems: readonly FillProblem[];
}

export interface DraftDesk {
  /** Undefined while it is being read; null where the item stands elsewhere by now. */
  readonly draft: Draft | null | undefined;
  readonly isDirty: boolean;
  readonly edit: (form: FillForm) => void;
  readonly complain: (problems: readonly FillProblem[]) => void;
  /** Takes the item from the workbook as it is now. */
  readonly reset: () => void;
}

interface Loaded {
  readonly place: FillPlace;
  readonly draft: Draft | null;
}

function isDirtyDraft(draft: Draft | null | undefined): boolean {
  return draft ? changedFields(draft.item.form, draft.form).length > 0 : false;
}

/** The form of the item at a place, for a unit. Each reading brings it up to date, except where the clerk has begun to fill it in. */
export function useDraft(place: FillPlace | undefined, unit: string): DraftDesk {
  const { reading, service, attempt } = useWorkbook();
  const { book } = reading;
  const [loaded, setLoaded] = useState<Loaded>();
  const [resets, setResets] = useState(0);

  useEffect(() => {
    if (!book || !place) return;
    let isWanted = true;
    void attempt(async () => {
      const item = await service.fillItem(place, unit);
      if (!isWanted) return;
      const draft = item ? { item, form: item.form, problems: [] } : null;
      setLoaded((before) =>
        before && isSamePlace(before.place, place) && isDirtyDraft(before.draft) ? before : { place, draft },
      );
    });
    return () => {
      isWanted = false;
    };
  }, [attempt, book, place, resets, service, unit]);

  const amend = useCallback((some: Partial<Draft>) => {
    setLoaded((before) => (before?.draft ? { ...before, draft: { ...before.draft, ...some } } : before));
  }, []);
  const draft = loaded && isSamePlace(loaded.place, place) ? loaded.draft : undefined;
  return {
    draft,
    isDirty: isDirtyDraft(draft),
    edit: (form) => {
      amend({ form, problems: [] });
    },
    complain: (problems) => {
      amend({ problems });
    },
    reset: () => {
      setLoaded(undefined);
      setResets((count) => count + 1);
    },
  };
}
