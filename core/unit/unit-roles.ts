import { rememberNames } from '#core/text/remember';

import type { UnitMention } from './unit';
import type { Gap, Piece } from './unit-pieces';
import { endsAsPlace, endsAsUnit, isCollective } from './unit-name';

export type Role = UnitMention['role'];

/** A piece of a cell that names units, without the words that only say their role. */
export interface Segment {
  readonly text: string;
  /** Absent where the cell does not say it: the order decides. */
  readonly role?: Role;
}

const LEAD_WORDS = '牵头|主办|主责|承办|为主';
const SUPPORT_WORDS = '配合|协办|协助|协同|参与|参加|成员';
/** Announce units without saying which role they have. */
const NEUTRAL_WORDS = '责任|负责|落实|实施|完成';
const ANY_MARK = `${LEAD_WORDS}|${SUPPORT_WORDS}|${NEUTRAL_WORDS}`;
const HEADING = new RegExp(
  `^(?:市局|区局|县局)?(?:${ANY_MARK})(?:责任)?(?:单位|部门|科室|处室|股室|机构)?$`,
  'u',
);
const BRACKETED = new RegExp(
  `[(（\\[【〔](?:${ANY_MARK})(?:责任)?(?:单位|部门|科室|处室|股室|负责|落实)?(?:[)）\\]】〕]|$)`,
  'u',
);
const TRAILING = new RegExp(
  `(?:共同|联合|具体|负责|总|按职责分工|按职责|分工)*(?:${ANY_MARK})(?:负责|抓?落实|实施|办理)?$`,
  'u',
);
/** A heading that nothing parts from the name: `牵头单位办公室`. */
const LEADING = new RegExp(`^(?:${ANY_MARK})(?:责任)?(?:单位|部门|科室|处室|股室)[为是]?(?=..)`, 'u');
const LONGEST_TRAILING = 16;

function roleOf(words: string): Role | undefined {
  if (new RegExp(LEAD_WORDS, 'u').test(words)) return 'lead';
  return new RegExp(SUPPORT_WORDS, 'u').test(words) ? 'support' : undefined;
}

interface Reading {
  readonly text: string;
  /** The role words of the piece; undefined stands for neutral ones. */
  readonly role?: Role | undefined;
  /** What the role words hold for: this piece, what comes after, or its list up to here. */
  readonly scope?: 'own' | 'after' | 'list';
}

function readBracketed(text: string): Reading | undefined {
  const found = BRACKETED.exec(text);
  if (found === null) return undefined;
  const rest = text.slice(0, found.index) + text.slice(found.index + found[0].length);
  return { text: rest, role: roleOf(found[0]), scope: found.index === 0 ? 'after' : 'own' };
}

function readTrailing(text: string): Reading | undefined {
  const from = Math.max(0, text.length - LONGEST_TRAILING);
  const found = TRAILING.exec(text.slice(from));
  if (found === null) return undefined;
  const rest = text.slice(0, from + found.index).replace(/^由/u, '');
  const isName = endsAsUnit(rest) || endsAsPlace(rest) || isCollective(rest);
  return isName ? { text: rest, role: roleOf(found[0]), scope: 'list' } : undefined;
}

function readLeading(text: string): Reading | undefined {
  const found = LEADING.exec(text);
  const rest = text.slice(found?.[0].length);
  return found && endsAsUnit(rest) ? { text: rest, role: roleOf(found[0]), scope: 'after' } : undefined;
}

const isHeading = rememberNames((text) => HEADING.test(text));

/** The words of a role in or around a name. */
const readMarked = rememberNames(
  (text): Reading => readBracketed(text) ?? readTrailing(text) ?? readLeading(text) ?? { text },
);

function readPiece(piece: Piece, isFirst: boolean): Reading {
  if (isHeading(piece.text)) {
    // `办公室 牵头` follows what it marks; with a colon, a word such as 单位 or at the start it leads.
    const leads = piece.heading || isFirst || piece.text.length > 2;
    return { text: '', role: roleOf(piece.text), scope: leads ? 'after' : 'list' };
  }
  return readMarked(piece.text);
}

interface Marked {
  readonly text: string;
  readonly gap: Gap;
  role: Role | undefined;
}

/** Gives the role to the units of the list that ends here (`办公室、政治部牵头`), back to the first that has one. */
function markList(marked: readonly Marked[], role: Role): void {
  for (let i = marked.length - 1; i >= 0; i -= 1) {
    const item = marked[i];
    if (item === undefined || item.role !== undefined) return;
    item.role = role;
    if (item.gap !== 'list') return;
  }
}

const PERSON_HEADING = /^(?:责任|分管|包联|联系|牵头)?(?:局?领导|责任人|负责人|联系人|经办人)$/u;
/** Says at what level the units after it are; a unit only where none follow. */
const LEVEL_HEADING = /^(?:[省市县区](?:司法)?[局厅]|[省市县区]级|局?机关)$/u;

const mayBeUnit = (text: string): boolean => endsAsUnit(text) || endsAsPlace(text) || isCollective(text);

/** The pieces that can name units: without who leads in person (`分管领导：…`, `办公室：…`) and without levels (`市局：`). */
function withoutLabels(pieces: readonly Piece[]): Piece[] {
  let isPerson = false;
  return pieces.filter((piece, i) => {
    const before = pieces[i - 1];
    if (piece.heading) {
      isPerson = PERSON_HEADING.test(piece.text);
      return !isPerson && !(LEVEL_HEADING.test(piece.text) && mayBeUnit(pieces[i + 1]?.text ?? ''));
    }
    if (before?.heading === true) isPerson ||= endsAsUnit(before.text) && isName(piece.text);
    else if (piece.gap !== 'list') isPerson = false;
    return !isPerson;
  });
}

/** Two or three characters that cannot be a unit: a person, after a colon. */
function isName(text: string): boolean {
  return /^\p{Script=Han}{2,3}$/u.test(text) && !mayBeUnit(text) && !isHeading(text);
}

/** Separates names from the words that give a role: headings (`牵头单位：`), brackets (`（牵头）`) and endings (`…配合`). */
export function readRoles(written: readonly Piece[]): Segment[] {
  const pieces = withoutLabels(written);
  const marked: Marked[] = [];
  let current: Role | undefined;
  pieces.forEach((piece, i) => {
    const { text, role, scope } = readPiece(piece, i === 0);
    if (scope === 'after') current = role;
    const endsList = scope === 'list' && role !== undefined;
    const own = scope === 'own' ? role : current;
    if (text !== '') marked.push({ text, gap: piece.gap, role: endsList ? undefined : own });
    if (endsList) markList(marked, role);
  });
  return marked.map(({ text, role }) => (role === undefined ? { text } : { text, role }));
}
