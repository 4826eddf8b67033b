import { createContext, type ReactNode, use, useEffect, useMemo, useState } from 'react';
import { connectionDefaults } from './connection-defaults';
import { type Settings, storedSettings, storeSettings } from './settings';

export interface SettingsDesk {
  readonly settings: Settings;
  /** Changes some of them; false where they could not be stored for the next time. */
  readonly change: (some: Partial<Settings>) => boolean;
}

const SettingsContext = createContext<SettingsDesk | undefined>(undefined);

/** The clerk's settings. Only below the provider. */
export function useSettings(): SettingsDesk {
  const desk = use(SettingsContext);
  if (!desk) throw new Error('useSettings must be used below SettingsProvider.');
  return desk;
}

/** What is set up on this computer, over what the deployment sets up for everybody. */
export function SettingsProvider({ children }: { children: ReactNode }) {
  const [own, setOwn] = useState(storedSettings);
  const [defaults, setDefaults] = useState<Settings>({});
  useEffect(() => {
    void connectionDefaults().then(setDefaults);
  }, []);
  const desk = useMemo(
    (): SettingsDesk => ({
      settings: { ...defaults, ...own },
      change: (some) => {
        const next = { ...own, ...some };
        setOwn(next);
        return storeSettings(next);
      },
    }),
    [defaults, own],
  );
  return <SettingsContext value={desk}>{children}</SettingsContext>;
}
