import type { Browser } from 'playwright-core';
import { launchBrowser } from '#tools/excel-host/browser/launch';
import { ADDIN, openAddin, type OpenAddin } from '#tools/excel-host/browser/open-addin';
import type { HostPage } from '#tools/excel-host/browser/host-page';
import { pagesSite, type Site } from '#tools/excel-host/browser/site';
import { ExcelApp } from '#tools/excel-host/excel-app';
import { CoAuthor } from '#tools/excel-host/keyboard/co-author';
import { Person } from '#tools/excel-host/keyboard/person';
import { TRANSPORT_ERROR, type TransportError } from '#tools/excel-host/faults/transport-error';
import { loadOffice } from '#tools/excel-host/node/load-office';
import { ledgerBook } from './ledger-book';

const OFFICE_JS = '<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script>';
const SIGN_IN = 'https://denglu.test';

/** A task pane that shows where it runs, counts what it hears, and has one command. */
const PANE = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>试用</title>${OFFICE_JS}
<h1></h1><output></output>
<script>
  heard = [];
  Office.onReady(({ host, platform }) => {
    document.querySelector('h1').textContent = [host, platform, Office.context.displayLanguage].join(' ');
    Office.actions.associate('checkAll', (event) => {
      document.querySelector('output').textContent = '校验全表';
      event.completed();
    });
  });
</script></html>`;

/** Goes to the sign-in page, and hands what comes back to the task pane. */
const DIALOG = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>登录</title>${OFFICE_JS}
<script>
  Office.onReady(() => {
    const code = new URLSearchParams(location.search).get('code');
    if (code) Office.context.ui.messageParent(code);
    else location.href = '${SIGN_IN}/?back=' + encodeURIComponent(location.origin + location.pathname);
  });
</script></html>`;

const signIn: Site = ({ url }) => ({
  contentType: 'text/html; charset=utf-8',
  body: `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>统一身份认证</title><link rel="icon" href="data:,">
    <a href="${url.searchParams.get('back') ?? ''}?code=yizheng">确认登录</a></html>`,
});

/** What the test's own page keeps; code that runs in it finds it there. */
interface PanePage {
  heard: unknown[];
}

/** Where the width stands in a PNG file. */
const PNG_WIDTH = 16;

let browser: Browser;
let app: ExcelApp;
let pane: OpenAddin;

async function open(): Promise<void> {
  app = new ExcelApp(ledgerBook());
  pane = await openAddin(browser, {
    app,
    addin: pagesSite({ '/taskpane.html': PANE, '/denglu.html': DIALOG }),
    sites: { [SIGN_IN]: signIn },
    appDomains: [SIGN_IN],
  });
  await isReady();
}

const isReady = () => pane.frame.getByText('Excel OfficeOnline zh-CN').waitFor();

beforeAll(async () => {
  browser = await launchBrowser();
  await open();
});

afterAll(() => browser.close());

it('starts as in Excel on the web', async () => {
  const supported = await pane.frame.evaluate(() =>
    ['1.14', '1.99'].map((version) => Office.context.requirements.isSetSupported('ExcelApi', version)),
  );
  expect(supported).toEqual([true, false]);
  const picture = await pane.screenshot();
  expect(picture.readUInt32BE(PNG_WIDTH)).toBe(350);
  pane.expectClean();
});

it('reads a ledger with its merged cells, and writes a cell', async () => {
  const read = await pane.frame.evaluate(() =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const used = sheet.getUsedRange().load('values,address');
      const merged = used.getMergedAreasOrNullObject().load('address');
      sheet.getRange('E4').values = [['已评查30件']];
      await context.sync();
      return { address: used.address, title: used.values[0], merged: merged.address };
    }),
  );
  expect(read).toEqual({
    address: '重点工作!A1:E5',
    title: ['2026年重点工作台账', '', '', '', ''],
    merged: '重点工作!A1:E1,重点工作!A3:A4',
  });
  expect(app.book.active.cell(3, 4).value).toBe('已评查30件');
  pane.expectClean();
});

it('hears what people do, here and elsewhere', async () => {
  await pane.frame.evaluate(() =>
    Excel.run(async (context) => {
      const page = globalThis as unknown as PanePage;
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.onChanged.add(({ address, source, details }) => {
        page.heard.push([address, source, details.valueAfter]);
        return Promise.resolve();
      });
      context.workbook.onSelectionChanged.add(() => {
        page.heard.push('selection');
        return Promise.resolve();
      });
      await context.sync();
    }),
  );
  new Person(app).type('重点工作', 'E4', '已评查30件');
  new CoAuthor(app).type('重点工作', 'D5', '11月底前');
  await pane.frame.waitForFunction(() => (globalThis as unknown as PanePage).heard.length === 3);
  const heard = await pane.frame.evaluate(() => (globalThis as unknown as PanePage).heard);
  expect(heard.sort()).toEqual([['D5', 'Remote', '11月底前'], ['E4', 'Local', '已评查30件'], 'selection']);
  pane.expectClean();
});

it('carries out a command of the ribbon, and says where there is none', async () => {
  await pane.host.clickRibbon('checkAll');
  expect(await pane.frame.locator('output').innerText()).toBe('校验全表');
  await expect(pane.host.clickRibbon('checkNothing')).rejects.toThrow('11101');
  pane.expectClean();
});

it('signs in through a dialog', async () => {
  const told = pane.frame.evaluate(
    (address) =>
      new Promise((resolve) => {
        Office.context.ui.displayDialogAsync(address, { height: 60, width: 30 }, ({ value: dialog }) => {
          dialog.addEventHandler(Office.EventType.DialogMessageReceived, (message) => {
            dialog.close();
            resolve(message);
          });
        });
      }),
    `${ADDIN}/denglu.html`,
  );
  const opened = pane.context.waitForEvent('page');
  await pane.frame.getByRole('button', { name: '允许' }).click();
  const dialog = await opened;
  await dialog.getByText('确认登录').click();
  expect(await told).toMatchObject({ message: 'yizheng', origin: ADDIN });
  pane.expectClean();
});

it('keeps settings in the workbook, also when the page is loaded again', async () => {
  await pane.frame.evaluate(
    () =>
      new Promise((resolve) => {
        const { settings } = Office.context.document;
        settings.set('单位', { 名称: '司法局', 年度: [2025, 2026] });
        settings.saveAsync(resolve);
      }),
  );
  expect([...app.book.documentSettings]).toEqual([['单位', '{"名称":"司法局","年度":[2025,2026]}']]);
  await pane.reload();
  await isReady();
  const kept: unknown = await pane.frame.evaluate(
    () =>
      new Promise((resolve) => {
        const { settings } = Office.context.document;
        settings.refreshAsync(() => {
          resolve(settings.get('单位'));
        });
      }),
  );
  expect(kept).toEqual({ 名称: '司法局', 年度: [2025, 2026] });
  pane.expectClean();
});

it('forgets what a page held and heard when it is loaded again', async () => {
  await pane.frame.evaluate(() => {
    const context = new Excel.RequestContext();
    const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1');
    context.trackedObjects.add(range);
    return context.sync();
  });
  expect(app.session.referenceCount).toBe(1);
  await pane.reload();
  await isReady();
  expect(app.session.referenceCount).toBe(0);
  await pane.host.clickRibbon('checkAll');
  pane.expectClean();
});

it('gives tokens, and says why it has none', async () => {
  const asked = () =>
    pane.frame.evaluate(() =>
      Office.auth.getAccessToken().catch((error: unknown) => (error as { code: number }).code),
    );
  expect(await asked()).toBe(13012);
  pane.host.accessToken = { token: 'lingpai' };
  expect(await asked()).toBe('lingpai');
  pane.expectClean();
});

it('says in Chinese why a batch is refused, as without a browser', async () => {
  const told = async (frame: Pick<OpenAddin['frame'], 'evaluate'>) =>
    frame.evaluate(() =>
      Excel.run((context) => {
        context.workbook.load('name');
        return context.sync();
      }).then(
        () => 'done',
        (error: unknown) => {
          const { code, message } = error as OfficeExtension.Error;
          return { code, message };
        },
      ),
    );
  const { Excel: excelInNode } = loadOffice(app);
  for (const code of Object.keys(TRANSPORT_ERROR) as TransportError[]) {
    app.faults.failNext(code, 2);
    const refusal = await told(pane.frame);
    expect(refusal).toEqual({ code, message: expect.stringMatching(/\p{Script=Han}/u) as string });
    const inNode = excelInNode.run((context) => {
      context.workbook.load('name');
      return context.sync();
    });
    await expect(inNode).rejects.toMatchObject(refusal as object);
  }
  pane.expectClean();
});

it('keeps dialogs to the addresses the add-in has announced', async () => {
  const opened = (address: string) =>
    pane.frame.evaluate(
      (url) =>
        new Promise((resolve) => {
          Office.context.ui.displayDialogAsync(url, { promptBeforeOpen: false }, (result) => {
            if (result.status === Office.AsyncResultStatus.Succeeded) result.value.close();
            resolve(result.status === Office.AsyncResultStatus.Succeeded ? 'opened' : result.error.code);
          });
        }),
      address,
    );
  expect(await opened('https://elsewhere.test/')).toBe(12004);
  expect(await opened('http://addin.test/')).toBe(12005);
  expect(await opened(`${SIGN_IN}/`)).toBe('opened');
  pane.expectClean();
});

it('lets the add-in talk to Excel by messages only', async () => {
  await pane.frame.evaluate((name) => {
    const page = globalThis as unknown as HostPage;
    const message = {
      ...{ _messageType: 0, _actionType: 0, _actionName: 'somethingNew', _correlationId: 1 },
      _conversationId: (JSON.parse(name) as { xdmInfo: string }).xdmInfo.split('|')[0],
    };
    return page.hostReceive(JSON.stringify(message), 'https://addin.test:4443');
  }, pane.host.frameName);
  expect(pane.host.failures).toEqual([]);
});

it('notes what goes wrong', async () => {
  await open();
  await pane.frame.evaluate(() => fetch('https://elsewhere.test/').catch(() => undefined));
  const thrown = pane.context.waitForEvent('weberror');
  await pane.frame.evaluate(() => {
    setTimeout(() => {
      throw new Error('忘了处理');
    });
  });
  await thrown;
  await pane.frame.evaluate(() =>
    Excel.run((context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange('A1').load('linkedDataTypeState');
      return context.sync();
    }).catch(() => undefined),
  );
  expect(() => {
    pane.expectClean();
  }).toThrow(
    /refused: https:\/\/elsewhere\.test\/[\s\S]*忘了处理[\s\S]*missing: Range\.linkeddatatypestate/i,
  );
});
