import { createContext, use } from 'react';
import type { Support } from '../../excel/support';

export const SupportContext = createContext<Support | undefined>(undefined);

/** How much the Excel beside the pane can do. Only below the provider. */
export function useSupport(): Support {
  const support = use(SupportContext);
  if (!support) throw new Error('useSupport must be used below SupportContext.');
  return support;
}
