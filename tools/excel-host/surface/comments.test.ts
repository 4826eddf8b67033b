import { eventsTold, excel, noneMissing } from '../testing/excel';

it('keeps a comment with its replies', async () => {
  const { app, book, run } = excel();
  book.user = { name: '张三', email: 'zhangsan@sfj.example' };
  book.calendar.today = 45107.5;
  const seen = await run(async (context) => {
    const comment = context.workbook.comments.add('台账!B2', '请核实');
    await context.sync();
    comment.replies.add('已核实');
    comment.replies.add('再看看').content = '看过了';
    comment.resolved = true;
    const again = context.workbook.worksheets.getItem('台账').comments.getItemByCell('台账!B2');
    again.load('content,authorName,authorEmail,creationDate,resolved,contentType');
    again.replies.load('items/content,items/resolved');
    const place = again.getLocation().load('address');
    await context.sync();
    return {
      ...{ content: again.content, author: again.authorName, email: again.authorEmail },
      ...{ date: again.creationDate.toISOString(), resolved: again.resolved, type: again.contentType },
      replies: again.replies.items.map(({ content, resolved }) => [content, resolved]),
      place: place.address,
    };
  });
  expect(seen).toEqual({
    ...{ content: '请核实', author: '张三', email: 'zhangsan@sfj.example' },
    ...{ date: '2023-06-30T12:00:00.000Z', resolved: true, type: 'Plain' },
    replies: [
      ['已核实', true],
      ['看过了', true],
    ],
    place: '台账!B2',
  });
  noneMissing(app);
});

it('finds comments by id, place and reply, and forgets deleted ones', async () => {
  const { app, run } = excel({ sheets: { 台账: [], 汇总: [] } });
  const seen = await run(async (context) => {
    const { comments, worksheets } = context.workbook;
    const first = comments.add('台账!A1', '一').load('id');
    const reply = first.replies.add('一之一').load('id');
    comments.add(worksheets.getItem('汇总').getRange('C3'), '二');
    await context.sync();
    const byReply = comments.getItemByReplyId(reply.id).load('content');
    const parent = comments.getItem(first.id).replies.getItem(reply.id).getParentComment().load('content');
    const onSheet = worksheets.getItem('汇总').comments.getCount();
    const all = comments.getCount();
    const second = comments.getItemAt(1).load('content');
    await context.sync();
    comments.getItem(first.id).delete();
    const gone = comments.getItemOrNullObject(first.id);
    await context.sync();
    return [
      ...[byReply.content, parent.content, onSheet.value, all.value],
      ...[second.content, gone.isNullObject],
    ];
  });
  expect(seen).toEqual(['一', '一', 1, 2, '二', true]);
  noneMissing(app);
});

it('names people', async () => {
  const { app, run } = excel();
  const seen = await run(async (context) => {
    const comment = context.workbook.comments.add(
      '台账!A1',
      {
        mentions: [{ id: 0, name: '李四', email: 'lisi@sfj.example' }],
        richContent: '请 <at id="0">李四</at> 看',
      },
      'Mention',
    );
    comment.load('content,richContent,mentions,contentType');
    await context.sync();
    return [comment.content, comment.mentions[0]?.name, comment.contentType];
  });
  expect(seen).toEqual(['请 李四 看', '李四', 'Mention']);
  noneMissing(app);
});

it.each<[string, string, string]>([
  ['no sheet', 'B2', 'InvalidArgument'],
  ['more than one cell', '台账!B2:B3', 'InvalidArgument'],
  ['a cell with one', '台账!A1', 'ItemAlreadyExists'],
])('refuses an address of %s', async (_name, address, code) => {
  const { app, run } = excel();
  const adding = run(async (context) => {
    context.workbook.comments.add('台账!A1', '有了');
    context.workbook.comments.add(address, '再来');
    await context.sync();
  });
  await expect(adding).rejects.toMatchObject({ code });
  noneMissing(app);
});

it('finds none where there is none', async () => {
  const { app, run } = excel();
  const looking = run(async (context) => {
    context.workbook.comments.getItemByCell('台账!A1').load('content');
    await context.sync();
  });
  await expect(looking).rejects.toMatchObject({ code: 'ItemNotFound' });
  noneMissing(app);
});

it.each([
  [{ allowEditObjects: true }, 'added'],
  [{}, 'AccessDenied'],
])('on a protected sheet with %j: %s', async (options, outcome) => {
  const { app, run } = excel();
  const adding = run(async (context) => {
    context.workbook.worksheets.getItem('台账').protection.protect(options);
    context.workbook.comments.add('台账!A1', '一');
    await context.sync();
    return 'added';
  });
  expect(await adding.catch((error: unknown) => (error as { code: string }).code)).toBe(outcome);
  noneMissing(app);
});

it('tells of comments on the sheet and in the workbook', async () => {
  const { app, run } = excel();
  const heard: unknown[] = [];
  const hear = (...facts: unknown[]) => Promise.resolve(void heard.push(facts));
  await run(async (context) => {
    const { comments } = context.workbook;
    const sheet = context.workbook.worksheets.getItem('台账').load('id');
    await context.sync();
    sheet.comments.onAdded.add(({ commentDetails }) => hear('sheet added', commentDetails.length));
    comments.onAdded.add(({ source }) => hear('added', source));
    comments.onChanged.add(({ changeType, commentDetails: [detail] }) =>
      hear(changeType, detail?.replyIds.length),
    );
    comments.onDeleted.add(() => hear('deleted'));
    await context.sync();
    const comment = comments.add('台账!A1', '一');
    await context.sync();
    comment.content = '一改';
    comment.resolved = true;
    comment.resolved = true;
    comment.resolved = false;
    const reply = comment.replies.add('二');
    reply.content = '二改';
    await context.sync();
    reply.delete();
    comment.delete();
    await context.sync();
  });
  await eventsTold();
  expect(heard).toEqual([
    ['sheet added', 1],
    ['added', 'Local'],
    ['CommentEdited', 0],
    ['CommentResolved', 0],
    ['CommentReopened', 0],
    ['ReplyAdded', 1],
    ['ReplyEdited', 1],
    ['ReplyDeleted', 0],
    ['deleted'],
  ]);
  noneMissing(app);
});
