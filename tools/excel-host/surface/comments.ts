import type { Args } from '../richapi/args';
import { HostError } from '../richapi/host-error';
import type { HostClassPart } from '../richapi/host-class';
import { cellArea, columnCount, parseArea, rowCount, splitAddress } from '../model/area';
import * as model from '../model/comments';
import { checkWritable } from '../model/protection';
import type { Sheet } from '../model/sheet';
import {
  Comment,
  CommentCollection,
  CommentReply,
  CommentReplyCollection,
  type OfThread,
} from './annotation-proxies';
import { eventRegistrations } from './event-registrations';
import { Range, type Workbook, type Worksheet } from './proxies';

interface CommentPlace {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
}

/** The cell of an argument: a range of one cell, or an address that names its sheet. */
function cellArgument({ book }: CommentCollection, args: Args): CommentPlace {
  const given = args.raw();
  const named = typeof given === 'string' ? splitAddress(given) : undefined;
  const sheet =
    given instanceof Range ? given.sheet : named?.sheet === undefined ? undefined : book.sheet(named.sheet);
  const area = given instanceof Range ? given.area : named && parseArea(named.area);
  if (!sheet || !area || rowCount(area) > 1 || columnCount(area) > 1) return args.refuse();
  return { sheet, row: area.top, column: area.left };
}

function mention(entry: unknown, args: Args): model.Mention {
  const { id, name, email } = (entry ?? {}) as Readonly<Record<string, unknown>>;
  if (typeof id !== 'number' || typeof name !== 'string' || typeof email !== 'string') return args.refuse();
  return { id, name, email };
}

/** A text, or a rich one that names people. */
function textArgument(args: Args, index: number): model.CommentText {
  const given = args.raw(index);
  if (typeof given === 'string') return given === '' ? args.refuse() : model.plainText(given);
  const { richContent, mentions } = args.record(index);
  if (typeof richContent !== 'string') return args.refuse();
  const named = Array.isArray(mentions) ? mentions.map((entry) => mention(entry, args)) : [];
  return { content: richContent.replace(/<\/?at\b[^>]*>/g, ''), richContent, mentions: named };
}

function checkAllowed(
  { sheet, thread: { place } }: Pick<OfThread, 'sheet' | 'thread'>,
  { location }: Args,
): void {
  checkWritable(sheet, cellArea(place.row, place.column), location, 'editObjects');
}

/** Sheet by sheet in the order of their tabs; on a sheet in the order they were written. */
function members({ book, sheet: only }: CommentCollection): readonly Comment[] {
  return book.sheets
    .filter((sheet) => !only || sheet === only)
    .flatMap((sheet) => sheet.comments.items.map((thread) => new Comment(book, sheet, thread)));
}

const byId = (self: CommentCollection, id: string): Comment | null =>
  members(self).find(({ thread }) => thread.first.id === id) ?? null;

function found(comment: Comment | null | undefined, { location }: Args): Comment {
  if (!comment) throw new HostError('ItemNotFound', location);
  return comment;
}

function add(self: CommentCollection, args: Args): Comment {
  const { sheet, row, column } = cellArgument(self, args);
  const text = textArgument(args, 1);
  checkWritable(sheet, cellArea(row, column), args.location, 'editObjects');
  if (model.commentAt(sheet, { row, column })) throw new HostError('ItemAlreadyExists', args.location);
  return new Comment(self.book, sheet, model.addComment(self.book, sheet, { row, column }, { text }));
}

export const comments: readonly HostClassPart<CommentCollection>[] = [
  {
    items: members,
    item: (self, key) => byId(self, key.text()),
    call: {
      Add: add,
      GetCount: (self) => members(self).length,
      GetItemAt: (self, args) => members(self)[args.number()] ?? args.refuse(),
      GetItemByCell: (self, args) => {
        const { sheet, row, column } = cellArgument(self, args);
        const thread = model.commentAt(sheet, { row, column });
        return found(thread && new Comment(self.book, sheet, thread), args);
      },
      GetItemByReplyId: (self, args) => {
        const id = args.text();
        return found(
          members(self).find(({ thread }) => thread.replies.some((reply) => reply.id === id)),
          args,
        );
      },
      GetItemOrNullObject: (self, args) => byId(self, args.text()),
    },
  },
  eventRegistrations('Added', 'Changed', 'Deleted'),
];

/** What a comment and a reply have in common. */
function said<T extends OfThread>(of: (self: T) => model.Said): HostClassPart<T> {
  return {
    identity: (self) => ({ Id: of(self).id }),
    get: {
      Id: (self) => of(self).id,
      AuthorEmail: (self) => of(self).author.email,
      AuthorName: (self) => of(self).author.name,
      Content: (self) => of(self).text.content,
      ContentType: (self) => (of(self).text.mentions.length > 0 ? 'Mention' : 'Plain'),
      CreationDate: (self) => of(self).created,
      Mentions: (self) => of(self).text.mentions,
      Resolved: ({ thread }) => thread.resolved,
      RichContent: (self) => of(self).text.richContent,
    },
    call: {
      GetLocation: ({ book, sheet, thread: { place } }) =>
        new Range(book, sheet, cellArea(place.row, place.column)),
    },
  };
}

export const comment: readonly HostClassPart<Comment>[] = [
  said(({ thread }) => thread.first),
  {
    set: {
      Content: (self, value) => {
        checkAllowed(self, value);
        model.editComment(self, model.plainText(value.text()));
      },
      Resolved: (self, value) => {
        checkAllowed(self, value);
        model.resolveComment(self, value.flag());
      },
    },
    nav: { Replies: ({ book, sheet, thread }) => new CommentReplyCollection(book, sheet, thread) },
    call: {
      Delete: (self, args) => {
        checkAllowed(self, args);
        model.deleteComment(self);
      },
      UpdateMentions: (self, args) => {
        checkAllowed(self, args);
        model.editComment(self, textArgument(args, 0));
      },
    },
  },
];

const replyProxies = (self: OfThread): readonly CommentReply[] =>
  self.thread.replies.map((reply) => new CommentReply(self, reply));

const replyById = (self: OfThread, id: string): CommentReply | null =>
  replyProxies(self).find(({ reply }) => reply.id === id) ?? null;

export const commentReplies: HostClassPart<CommentReplyCollection> = {
  items: replyProxies,
  item: (self, key) => replyById(self, key.text()),
  call: {
    Add: (self, args) => {
      checkAllowed(self, args);
      return new CommentReply(self, model.addReply(self, textArgument(args, 0)));
    },
    GetCount: ({ thread }) => thread.replies.length,
    GetItemAt: (self, args) => replyProxies(self)[args.number()] ?? args.refuse(),
    GetItemOrNullObject: (self, args) => replyById(self, args.text()),
  },
};

export const commentReply: readonly HostClassPart<CommentReply>[] = [
  said(({ reply }) => reply),
  {
    set: {
      Content: (self, value) => {
        checkAllowed(self, value);
        model.editReply(self, self.reply, model.plainText(value.text()));
      },
    },
    call: {
      Delete: (self, args) => {
        checkAllowed(self, args);
        model.deleteReply(self, self.reply);
      },
      GetParentComment: ({ book, sheet, thread }) => new Comment(book, sheet, thread),
      UpdateMentions: (self, args) => {
        checkAllowed(self, args);
        model.editReply(self, self.reply, textArgument(args, 0));
      },
    },
  },
];

export const commentsOfWorkbook: HostClassPart<Workbook> = {
  nav: { Comments: ({ book }) => new CommentCollection(book) },
};

export const commentsOfWorksheet: HostClassPart<Worksheet> = {
  nav: { Comments: ({ book, sheet }) => new CommentCollection(book, sheet) },
};
