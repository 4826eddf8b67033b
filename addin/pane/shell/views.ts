/** The views of the pane, in the order of their tabs. Ids stand in addresses (`?view=check`) and never change. */
export const VIEWS = [
  { id: 'ledgers', label: '台账' },
  { id: 'check', label: '校验' },
  { id: 'fill', label: '填报' },
  { id: 'sync', label: '同步' },
  { id: 'progress', label: '完成' },
  { id: 'supervision', label: '督办' },
  { id: 'reports', label: '报告' },
  { id: 'history', label: '历史' },
] as const;

export type ViewId = (typeof VIEWS)[number]['id'] | 'settings';

/** The view an address asks for; 校验 where it asks for none. The ribbon's 看板 opens 完成 with the board. */
export function viewOf(search: string): { view: ViewId; board: boolean } {
  const asked = new URLSearchParams(search).get('view');
  const view = VIEWS.find(({ id }) => id === asked)?.id;
  if (view) return { view, board: false };
  if (asked === 'dashboard') return { view: 'progress', board: true };
  return { view: asked === 'settings' ? 'settings' : 'check', board: false };
}
