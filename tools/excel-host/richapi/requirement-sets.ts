/** Versions of requirement sets by name, e.g. `{ ExcelApi: '1.14' }`. */
export type RequirementSets = Readonly<Record<string, string>>;

/** Since which version of its set a member exists, e.g. `['ExcelApi', '1.13']`; undefined for what has always been there. */
export type SinceVersion = (
  className: string,
  member: string,
) => readonly [set: string, version: string] | undefined;

function numbers(version: string): [major: number, minor: number] {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return [major, minor];
}

function atLeast(version: string, wanted: string): boolean {
  const [major, minor] = numbers(version);
  const [wantedMajor, wantedMinor] = numbers(wanted);
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}

/** As `Office.context.requirements.isSetSupported`; names are compared without case. */
export function isSetSupported(sets: RequirementSets, name: string, version = '1.1'): boolean {
  return Object.entries(sets).some(
    ([set, offered]) => set.toLowerCase() === name.toLowerCase() && atLeast(offered, version),
  );
}

/** What the versions of Excel offer, for volume licences on Windows as documented in November 2026, and the web. */
export const EXCEL_VERSIONS = {
  '2016': { ExcelApi: '1.1', DialogApi: '1.1' },
  '2019': { ExcelApi: '1.7', DialogApi: '1.1', SharedRuntime: '0.0', CustomXmlParts: '1.1' },
  '2021': {
    ExcelApi: '1.14',
    DialogApi: '1.2',
    SharedRuntime: '1.1',
    RibbonApi: '1.1',
    CustomXmlParts: '1.1',
  },
  '2024': {
    ExcelApi: '1.17',
    DialogApi: '1.2',
    SharedRuntime: '1.1',
    RibbonApi: '1.1',
    CustomXmlParts: '1.1',
  },
  web: {
    ExcelApi: '1.20',
    ExcelApiOnline: '1.1',
    DialogApi: '1.2',
    SharedRuntime: '1.1',
    RibbonApi: '1.2',
    CustomXmlParts: '1.1',
  },
} as const satisfies Record<string, RequirementSets>;

export type ExcelVersion = keyof typeof EXCEL_VERSIONS;
