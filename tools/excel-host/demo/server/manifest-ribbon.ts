import { SaxesParser } from 'saxes';
import type { ManifestRibbon } from '../demo-settings';

const ICON_SIZE = '32';

interface Button {
  label: string;
  tip: string;
  icon: string;
  address: string;
}

interface Group {
  label: string;
  readonly buttons: Button[];
}

/** What the manifest says, by the ids of its texts and addresses. */
interface Found {
  /** Address of the pane's page. */
  page: string;
  tab: string;
  readonly groups: Group[];
  readonly resources: Map<string, string>;
}

type Attributes = Readonly<Record<string, string>>;

/** Where an element stands and what it says: `resid` names a text or an address. */
interface Said {
  readonly resid: string;
  readonly group: Group | undefined;
  readonly button: Button | undefined;
}

/** What elements say, by their parent's name and their own. */
const SAYINGS: Readonly<Record<string, (said: Said, found: Found) => void>> = {
  'CustomTab/Group': (_said, { groups }) => groups.push({ label: '', buttons: [] }),
  'CustomTab/Label': ({ resid }, found) => (found.tab = resid),
  'Group/Label': ({ resid, group }) => group && (group.label = resid),
  'Group/Control': ({ group }) => group?.buttons.push({ label: '', tip: '', icon: '', address: '' }),
  'Control/Label': ({ resid, button }) => button && (button.label = resid),
  'Supertip/Description': ({ resid, button }) => button && (button.tip = resid),
  'Icon/bt:Image': ({ resid, button }) => button && (button.icon = resid),
  'Action/SourceLocation': ({ resid, button }) => button && (button.address = resid),
};

/** Takes what one element says. */
function take(found: Found, place: string, attributes: Attributes): void {
  const { id, DefaultValue: value, resid = '', size = ICON_SIZE } = attributes;
  if (id !== undefined && value !== undefined) found.resources.set(id, value);
  if (place === 'DefaultSettings/SourceLocation') found.page = value ?? '';
  if (size !== ICON_SIZE) return;
  const group = found.groups.at(-1);
  SAYINGS[place]?.({ resid, group, button: group?.buttons.at(-1) }, found);
}

/** The last part of an address with its query, as written beside the pane's page: `taskpane.html?view=check`. */
function besidePane(address: string, home: string): string {
  return address.startsWith(home) ? address.slice(home.length) : address;
}

/**
 * The tab of the ribbon that a manifest describes. Addresses of its buttons and icons are relative to the folder of the
 * pane's page.
 */
export function manifestRibbon(manifest: string): ManifestRibbon {
  const found: Found = { page: '', tab: '', groups: [], resources: new Map() };
  const open: string[] = [];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    take(found, `${open.at(-1) ?? ''}/${name}`, attributes);
    open.push(name);
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.write(manifest).close();
  const home = new URL('.', found.page).href;
  const text = (id: string): string => found.resources.get(id) ?? '';
  return {
    tab: text(found.tab),
    groups: found.groups.map(({ label, buttons }) => ({
      label: text(label),
      buttons: buttons.map((button) => ({
        label: text(button.label),
        tip: text(button.tip),
        icon: besidePane(text(button.icon), home),
        address: besidePane(text(button.address), home),
      })),
    })),
  };
}
