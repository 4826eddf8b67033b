import { excel, noneMissing } from '../testing/excel';

const OURS = 'urn:taizhang:state';
const XML = `<?xml version="1.0"?><state xmlns="${OURS}"><rev>3</rev></state>`;

it('keeps parts, by id and by namespace', async () => {
  const { app, run } = excel();
  const seen = await run(async (context) => {
    const { customXmlParts } = context.workbook;
    const added = customXmlParts.add(XML).load('id,namespaceUri');
    customXmlParts.add('<p:other xmlns:p="urn:other"/>');
    customXmlParts.add('<plain/>');
    await context.sync();
    const again = customXmlParts.getItem(added.id).getXml();
    const ours = customXmlParts.getByNamespace(OURS);
    const only = ours.getOnlyItemOrNullObject().load('id');
    const count = customXmlParts.getCount();
    const unknown = customXmlParts.getByNamespace('urn:none').getOnlyItemOrNullObject();
    await context.sync();
    return [added.namespaceUri, again.value, only.id === added.id, count.value, unknown.isNullObject];
  });
  expect(seen).toEqual([OURS, XML, true, 3, true]);
  noneMissing(app);
});

it('changes and deletes parts', async () => {
  const { app, book, run } = excel();
  const seen = await run(async (context) => {
    const { customXmlParts } = context.workbook;
    const part = customXmlParts.add(XML).load('id');
    await context.sync();
    part.setXml('<state xmlns="urn:two"/>');
    part.load('namespaceUri');
    const before = customXmlParts.getByNamespace(OURS).getCount();
    await context.sync();
    const { namespaceUri } = part;
    part.delete();
    const gone = customXmlParts.getItemOrNullObject(part.id);
    await context.sync();
    return [namespaceUri, before.value, gone.isNullObject];
  });
  expect(seen).toEqual(['urn:two', 0, true]);
  expect(book.customXml).toEqual([]);
  noneMissing(app);
});

it('gives no only one where there are two', async () => {
  const { app, run } = excel();
  const isNull = await run(async (context) => {
    const { customXmlParts } = context.workbook;
    customXmlParts.add(XML);
    customXmlParts.add(XML);
    const only = customXmlParts.getByNamespace(OURS).getOnlyItemOrNullObject();
    await context.sync();
    return only.isNullObject;
  });
  expect(isNull).toBe(true);
  noneMissing(app);
});

it.each(['', '不是', '<a><b></a>', '<a/><b/>'])('refuses %j', async (xml) => {
  const { app, run } = excel();
  const adding = run(async (context) => {
    context.workbook.customXmlParts.add(xml);
    await context.sync();
  });
  await expect(adding).rejects.toMatchObject({ code: 'InvalidArgument' });
  noneMissing(app);
});
