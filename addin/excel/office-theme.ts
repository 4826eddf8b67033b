/** Whether Office is shown in a dark theme; undefined where it does not say, as on the web. */
export function isOfficeDark(): boolean | undefined {
  const background = (Office.context.officeTheme as Office.OfficeTheme | undefined)?.bodyBackgroundColor;
  const [, red, green, blue] = /^#?(..)(..)(..)$/.exec(background ?? '') ?? [];
  if (red === undefined || green === undefined || blue === undefined) return undefined;
  const [r, g, b] = [red, green, blue].map((part) => Number.parseInt(part, 16)) as [number, number, number];
  return 0.299 * r + 0.587 * g + 0.114 * b < 128;
}
