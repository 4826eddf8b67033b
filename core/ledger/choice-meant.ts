import { looseKey } from '#core/text/normalise';

/** The choice a text means: the same but for spaces and width, or what a synonym stands for; else undefined. */
export function choiceMeant(
  text: string,
  choices: readonly string[],
  synonyms: Readonly<Record<string, string>> = {},
): string | undefined {
  const key = looseKey(text);
  return choices.find((choice) => looseKey(choice) === key) ?? synonyms[key];
}
