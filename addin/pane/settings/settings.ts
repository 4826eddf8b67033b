/** What a clerk has set up on this computer; it never travels with the workbook. */
export interface Settings {
  /** Address of the server; empty for the one this pane comes from; undefined where none is set up. */
  readonly server?: string;
  readonly token?: string;
  /** The clerk's own unit. */
  readonly unit?: string;
}

const NAMES = ['server', 'token', 'unit'] as const satisfies readonly (keyof Settings)[];

/** Whether a server can be asked there; empty is the pane's own address. */
export function isServerAddress(text: string): boolean {
  if (text === '') return true;
  try {
    return /^https?:$/.test(new URL(text).protocol);
  } catch {
    return false;
  }
}

/** Whether it can be sent as a token; empty is none. */
export function isToken(text: string): boolean {
  return /^[\x21-\x7e]*$/.test(text);
}

const USABLE: Readonly<Record<keyof Settings, (text: string) => boolean>> = {
  server: isServerAddress,
  token: isToken,
  unit: () => true,
};

/** The settings among what has been read from somewhere, as far as they can be used. */
export function settingsOf(read: unknown): Settings {
  if (typeof read !== 'object' || read === null) return {};
  const values: Readonly<Record<string, unknown>> = { ...read };
  const usable = NAMES.flatMap((name) => {
    const value = values[name];
    return typeof value === 'string' && USABLE[name](value) ? [[name, value] as const] : [];
  });
  return Object.fromEntries(usable);
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
