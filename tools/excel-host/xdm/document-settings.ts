import { isRecord } from './messages';

/** The settings in a call of `settings.saveAsync`: JSON texts by name. */
export function savedSettings(data: Readonly<Record<string, unknown>>): Map<string, string> {
  const { DdaSettingsMethod: method } = data;
  const pairs = isRecord(method) && Array.isArray(method.Properties) ? (method.Properties as unknown[]) : [];
  return new Map(
    pairs.flatMap((pair) => (Array.isArray(pair) ? [[String(pair[0]), String(pair[1])] as const] : [])),
  );
}

/** The answer to `settings.refreshAsync`. */
export function settingsAnswer(settings: ReadonlyMap<string, string>): Readonly<Record<string, unknown>> {
  return { Properties: { Settings: [...settings].map(([Name, Value]) => ({ Name, Value })) } };
}
