import type { SinceVersion } from '../richapi/requirement-sets';
import { SINCE_VERSIONS } from './since-versions';

function setsByMember(text: string): ReadonlyMap<string, readonly [string, string]> {
  const members = text.split('; ').flatMap((part) => {
    const [set = '', names = ''] = part.split(': ');
    const [name = '', version = ''] = set.split(' ');
    return names.split(' ').map((member) => [member.toLowerCase(), [name, version]] as const);
  });
  return new Map(members);
}

const read = new Map<string, ReturnType<typeof setsByMember>>();

/** Since when a member exists, by its name on the wire; undefined for what the documentation does not name. */
export const sinceVersion: SinceVersion = (className, member) => {
  const members = read.get(className) ?? setsByMember(SINCE_VERSIONS[className] ?? '');
  read.set(className, members);
  return members.get(member.toLowerCase());
};
