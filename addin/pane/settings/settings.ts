/** What a clerk has set up on this computer; it never travels with the workbook. */
export interface Settings {
  /** Address of the server; empty for the one this pane comes from; undefined where none is set up. */
  readonly server?: string;
  readonly token?: string;
  /** The clerk's own unit. */
  readonly unit?: string;
}

const NAMES = ['server', 'token', 'unit'] as const satisfies readonly (keyof Settings)[];

/** The settings among what has been read from somewhere. */
export function settingsOf(read: unknown): Settings {
  if (typeof read !== 'object' || read === null) return {};
  const values: Readonly<Record<string, unknown>> = { ...read };
  const texts = NAMES.filter((name) => typeof values[name] === 'string');
  return Object.fromEntries(texts.map((name) => [name, values[name]]));
}

const KEY = 'taizhang-settings';

/** Office keeps what is stored apart for each host page; without its key, two of them would share a place. */
function storageKey(): string {
  return `${(Office.context as { partitionKey?: string }).partitionKey ?? ''}${KEY}`;
}

/** What is stored; nothing where the browser does not let pages store anything. */
export function storedSettings(): Settings {
  try {
    return settingsOf(JSON.parse(localStorage.getItem(storageKey()) ?? '{}'));
  } catch {
    return {};
  }
}

/** Whether they could be stored: else they hold until the pane is closed. */
export function storeSettings(settings: Settings): boolean {
  try {
    localStorage.setItem(storageKey(), JSON.stringify(settings));
    return true;
  } catch {
    return false;
  }
}
