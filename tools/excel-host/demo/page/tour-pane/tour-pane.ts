/** Shows that the pane and the workbook are connected; the real task pane takes its place. */

const EVENTS_SHOWN = 12;

function byId(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`no element ${id}`);
  return found;
}

function item(text: string, isActive = false): HTMLElement {
  const made = document.createElement('li');
  made.textContent = text;
  made.classList.toggle('active', isActive);
  return made;
}

function showFacts(facts: Readonly<Record<string, string>>): void {
  const rows = Object.entries(facts).flatMap(([name, value]) => {
    const [term, text] = [document.createElement('dt'), document.createElement('dd')];
    [term.textContent, text.textContent] = [name, value];
    return [term, text];
  });
  byId('facts').replaceChildren(...rows);
}

async function read(): Promise<void> {
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/name,items/visibility');
    const active = worksheets.getActiveWorksheet().load('name');
    const used = active.getUsedRangeOrNullObject(true).load('address,rowCount,columnCount');
    const merged = used.getMergedAreasOrNullObject().load('areaCount');
    await context.sync();
    const shown = worksheets.items.filter(({ visibility }) => visibility === Excel.SheetVisibility.visible);
    byId('sheets').replaceChildren(...shown.map(({ name }) => item(name, name === active.name)));
    showFacts({
      名称: active.name,
      有内容的区域: used.isNullObject ? '（空表）' : (used.address.split('!').pop() ?? ''),
      行数与列数: used.isNullObject ? '—' : `${used.rowCount} 行 ${used.columnCount} 列`,
      合并单元格: `${merged.isNullObject ? 0 : merged.areaCount} 处`,
    });
  });
}

async function write(): Promise<void> {
  const answer = byId('answer');
  try {
    await Excel.run(async (context) => {
      const cell = context.workbook.getActiveCell().load('address');
      cell.values = [['已核对']];
      await context.sync();
      answer.textContent = `已写入 ${cell.address}`;
    });
  } catch (error) {
    answer.textContent = `没有写入：${error instanceof OfficeExtension.Error ? error.code : String(error)}`;
  }
}

function tell(text: string): void {
  const list = byId('events');
  list.prepend(item(text));
  while (list.children.length > EVENTS_SHOWN) list.lastElementChild?.remove();
}

const WHO: Readonly<Record<string, string>> = { Local: '本人', Remote: '另一位用户' };

/** Handlers keep out of the batch they are called in; a person in the middle of typing makes reading wait. */
async function listen(): Promise<void> {
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.onChanged.add(async ({ address, changeType, source }) => {
      tell(`${WHO[source] ?? source} 修改 ${address}（${changeType}）`);
      await read();
    });
    worksheets.onActivated.add(async () => {
      tell('切换了工作表');
      await read();
    });
    worksheets.onSelectionChanged.add(({ address }) => {
      tell(`选中 ${address}`);
      return Promise.resolve();
    });
    await context.sync();
  });
}

void Office.onReady(async () => {
  byId('write').addEventListener('click', () => void write());
  await read();
  await listen();
});
