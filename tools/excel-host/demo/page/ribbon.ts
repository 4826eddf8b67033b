import { element } from './dom';
import { icon, type ICONS } from './icons';
import { openPopup } from './popup';

/** One button of the ribbon, and of the menu that the right mouse button opens. */
export interface Command {
  readonly label: string;
  /** What it does, in more words. */
  readonly tip?: string;
  /** A drawing, or a picture. */
  readonly icon: keyof typeof ICONS | URL;
  readonly run: () => void;
}

export interface CommandGroup {
  readonly label: string;
  readonly commands: readonly Command[];
}

/** The tabs of the ribbon by their names. */
export type RibbonTabs = Readonly<Record<string, readonly CommandGroup[]>>;

function button({ label, tip = label, icon: drawing, run }: Command): HTMLElement {
  const picture = drawing instanceof URL ? element('img', { src: drawing.href, alt: '' }) : icon(drawing);
  const made = element('button', { class: 'command', title: tip }, picture, element('span', {}, label));
  // The sheet keeps the focus.
  made.addEventListener('mousedown', (event) => {
    event.preventDefault();
  });
  made.addEventListener('click', run);
  return made;
}

function group({ label, commands }: CommandGroup): HTMLElement {
  const row = element('div', { class: 'commands' }, ...commands.map(button));
  return element('div', { class: 'group' }, row, element('div', { class: 'group-label' }, label));
}

/** The ribbon with its first tab open. */
export function makeRibbon(tabs: RibbonTabs): HTMLElement {
  const strip = element('div', { class: 'ribbon-tabs', role: 'tablist', 'aria-label': '功能区' });
  const body = element('div', { class: 'ribbon-body' });
  const show = (name: string): void => {
    body.replaceChildren(...(tabs[name] ?? []).map(group));
    for (const tab of strip.children) tab.setAttribute('aria-selected', String(tab.textContent === name));
  };
  for (const name of Object.keys(tabs)) {
    const tab = element('button', { class: 'ribbon-tab', role: 'tab' }, name);
    tab.addEventListener('mousedown', (event) => {
      event.preventDefault();
    });
    tab.addEventListener('click', () => {
      show(name);
    });
    strip.append(tab);
  }
  show(Object.keys(tabs)[0] ?? '');
  return element('div', { class: 'ribbon' }, strip, body);
}

/** The menu at the mouse. */
export function openMenu({ clientX, clientY }: MouseEvent, groups: readonly CommandGroup[]): void {
  const menu = element('div', { class: 'menu', role: 'menu' });
  for (const { commands } of groups) menu.append(...commands.map(button), element('hr'));
  menu.lastElementChild?.remove();
  const close = openPopup(menu, new DOMRect(clientX, clientY, 0, 0));
  menu.addEventListener('click', close);
}
