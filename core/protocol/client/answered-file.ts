import type { AnsweredFile } from './transport';

/** How many places of a file a person still has to fill in, and, as far as there is room, which. */
export const GAP_COUNT_HEADER = 'x-taizhang-gaps';
export const GAP_NAMES_HEADER = 'x-taizhang-gap-names';

/** Gateways take some 10 KB of headers in all. */
const MAX_NAMES_LENGTH = 4_000;

/** Headers that tell of the gaps of a file; names that do not fit are left out, the last first. */
export function gapHeaders(gaps: readonly string[]): Readonly<Record<string, string>> {
  let names: string;
  let kept = gaps.length;
  do names = encodeURIComponent(JSON.stringify(gaps.slice(0, kept)));
  while (names.length > MAX_NAMES_LENGTH && kept-- > 0);
  return { [GAP_COUNT_HEADER]: String(gaps.length), [GAP_NAMES_HEADER]: names };
}

function decoded(text: string | null | undefined): string | undefined {
  try {
    return text === null || text === undefined ? undefined : decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

function namesOf(header: string | undefined): readonly string[] {
  if (header === undefined) return [];
  const names: unknown = JSON.parse(header);
  return Array.isArray(names) ? names.map(String) : [];
}

/** What the headers of an answer say of the file in it; undefined where it is none. */
export function fileFacts(
  headerOf: (name: string) => string | null | undefined,
): Omit<AnsweredFile, 'bytes'> | undefined {
  const [, encoded] = /filename\*=UTF-8''([^;]+)/i.exec(headerOf('content-disposition') ?? '') ?? [];
  const name = decoded(encoded);
  if (name === undefined) return undefined;
  const gapCount = Number(headerOf(GAP_COUNT_HEADER) ?? 0);
  return { name, gapCount, gaps: namesOf(decoded(headerOf(GAP_NAMES_HEADER))) };
}
