import type { Book } from '../model/book';
import { excel, noneMissing } from '../testing/excel';
import { openWorkbook } from '../workbook-file/open-workbook';
import { saveWorkbook } from '../workbook-file/save-workbook';

/** Does something with the headers and footers of a sheet, and gives the workbook. */
async function written(set: (texts: Excel.HeaderFooterGroup) => void): Promise<Book> {
  const { app, book, run } = excel({ version: '2021', sheets: { 台账: [['序号']] } });
  await run((context) => {
    set(context.workbook.worksheets.getItem('台账').pageLayout.headersFooters);
    return context.sync();
  });
  noneMissing(app);
  return book;
}

it('has none at first', async () => {
  const { run } = excel({ version: '2021', sheets: { 台账: [] } });
  const seen = await run(async (context) => {
    const texts = context.workbook.worksheets.getItem('台账').pageLayout.headersFooters.load('state');
    const { defaultForAllPages } = texts;
    defaultForAllPages.load('leftHeader,centerFooter');
    await context.sync();
    return [texts.state, defaultForAllPages.leftHeader, defaultForAllPages.centerFooter];
  });
  expect(seen).toEqual(['Default', '', '']);
});

it.each<[string, (texts: Excel.HeaderFooterGroup) => void]>([
  [
    'texts on all sides',
    ({ defaultForAllPages: all }) => {
      all.set({ leftHeader: '台账', centerHeader: '&A', rightHeader: '2023年' });
      all.set({ leftFooter: '办公室', centerFooter: '第 &P 页 共 &N 页', rightFooter: '&D' });
    },
  ],
  [
    'ampersands that are no codes',
    ({ defaultForAllPages: all }) => {
      all.set({ leftFooter: 'A&&B', centerFooter: 'C&&Left', rightFooter: '&&&P' });
    },
  ],
  [
    'a first page of its own',
    (texts) => {
      texts.state = 'FirstAndDefault';
      texts.firstPage.centerHeader = '封面';
      texts.defaultForAllPages.centerFooter = '&P';
    },
  ],
  [
    'even pages of their own',
    (texts) => {
      texts.state = 'OddAndEven';
      texts.oddPages.rightFooter = '&P';
      texts.evenPages.leftFooter = '&P';
    },
  ],
])('keeps %s in a file', async (_name, set) => {
  const book = await written(set);
  const [saved] = (await openWorkbook(await saveWorkbook(book), book.name)).sheets;
  expect(saved?.page.texts).toEqual(book.active.page.texts);
  expect(Object.values(book.active.page.texts.pages.default).join('')).not.toBe('');
});
