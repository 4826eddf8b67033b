import type { Book } from './book';
import type { CellPlace } from './relative-formula';
import type { Sheet } from './sheet';
import type { Anchored, Shift } from './shift';
import { shiftedCell } from './shift-geometry';

export interface Author {
  readonly name: string;
  readonly email: string;
}

/** Somebody named in a comment: `<at id="0">` in its rich content. */
export interface Mention {
  readonly id: number;
  readonly name: string;
  readonly email: string;
}

/** What a comment says. */
export interface CommentText {
  /** Without the marks of mentions. */
  readonly content: string;
  /** With the marks of mentions. */
  readonly richContent: string;
  /** Empty for a plain comment. */
  readonly mentions: readonly Mention[];
}

/** A comment or a reply: what somebody said at some time. */
export class Said {
  constructor(
    readonly id: string,
    readonly author: Author,
    /** ISO. */
    readonly created: string,
    public text: CommentText,
  ) {}
}

/** Tied to one cell: gone where the cell is. */
abstract class OnCell implements Anchored {
  constructor(public place: CellPlace) {}

  shift(shift: Shift): this | undefined {
    const place = shiftedCell(this.place.row, this.place.column, shift);
    if (place) this.place = place;
    return place ? this : undefined;
  }
}

/** A comment with the replies to it. */
export class CommentThread extends OnCell {
  resolved = false;
  replies: readonly Said[] = [];

  constructor(
    place: CellPlace,
    readonly first: Said,
  ) {
    super(place);
  }

  copiedTo(_sheet: Sheet, newId: () => string): CommentThread {
    const again = ({ author, created, text }: Said): Said => new Said(newId(), author, created, text);
    const { resolved, replies } = this;
    return Object.assign(new CommentThread(this.place, again(this.first)), {
      resolved,
      replies: replies.map(again),
    });
  }
}

/** A note of the old kind: a text without replies. The client library this runs with does not know notes. */
export class Note extends OnCell {
  constructor(
    place: CellPlace,
    readonly author: string,
    readonly content: string,
  ) {
    super(place);
  }

  copiedTo(): Note {
    return new Note(this.place, this.author, this.content);
  }
}

export function plainText(content: string): CommentText {
  return { content, richContent: content, mentions: [] };
}

const DAY = 86_400_000;

/** The time by the workbook's calendar, as ISO text. */
function now({ calendar }: Book): string {
  return new Date(Date.UTC(1899, 11, 30) + calendar.today * DAY).toISOString();
}

function say(book: Book, text: CommentText, author: Author): Said {
  return new Said(book.newId(), author, now(book), text);
}

type ChangeType =
  'CommentEdited' | 'CommentResolved' | 'CommentReopened' | 'ReplyAdded' | 'ReplyDeleted' | 'ReplyEdited';

/** A comment of a sheet of a workbook. */
export interface PlacedThread {
  readonly book: Book;
  readonly sheet: Sheet;
  readonly thread: CommentThread;
}

function tell(
  { book, sheet, thread: { first, replies } }: PlacedThread,
  kind: 'commentAdded' | 'commentChanged' | 'commentDeleted',
  changeType?: ChangeType,
): void {
  const commentDetails = [{ commentId: first.id, replyIds: replies.map(({ id }) => id) }];
  book.raise(kind, sheet, { ...(changeType && { changeType }), commentDetails, source: 'Local' });
}

export function commentAt({ comments }: Sheet, { row, column }: CellPlace): CommentThread | undefined {
  return comments.items.find(({ place }) => place.row === row && place.column === column);
}

/** Puts a comment on a cell that has none. */
export function addComment(
  book: Book,
  sheet: Sheet,
  place: CellPlace,
  said: { readonly text: CommentText; readonly author?: Author },
): CommentThread {
  const { text, author = book.user } = said;
  const thread = sheet.comments.add(new CommentThread(place, say(book, text, author)));
  tell({ book, sheet, thread }, 'commentAdded');
  return thread;
}

export function deleteComment(placed: PlacedThread): void {
  placed.sheet.comments.remove(placed.thread);
  tell(placed, 'commentDeleted');
}

export function editComment(placed: PlacedThread, text: CommentText): void {
  placed.thread.first.text = text;
  tell(placed, 'commentChanged', 'CommentEdited');
}

/** Resolves a comment, or opens it again. */
export function resolveComment(placed: PlacedThread, resolved: boolean): void {
  if (placed.thread.resolved === resolved) return;
  placed.thread.resolved = resolved;
  tell(placed, 'commentChanged', resolved ? 'CommentResolved' : 'CommentReopened');
}

export function addReply(placed: PlacedThread, text: CommentText, author: Author = placed.book.user): Said {
  const reply = say(placed.book, text, author);
  placed.thread.replies = [...placed.thread.replies, reply];
  tell(placed, 'commentChanged', 'ReplyAdded');
  return reply;
}

export function editReply(placed: PlacedThread, reply: Said, text: CommentText): void {
  reply.text = text;
  tell(placed, 'commentChanged', 'ReplyEdited');
}

export function deleteReply(placed: PlacedThread, reply: Said): void {
  placed.thread.replies = placed.thread.replies.filter((other) => other !== reply);
  tell(placed, 'commentChanged', 'ReplyDeleted');
}
