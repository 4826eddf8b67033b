/** Runs within the pane's own page, beside the pane as it is built. */
import { readWorkbook } from '#addin/excel/read/read-workbook';

/** What the bench calls. Times are in milliseconds. */
export interface InPage {
  /** Reads the values and number formats of the ledger, and nothing else. */
  readRange(): Promise<number>;
  /** Reads the workbook as the pane does, without checking it. */
  readWorkbook(): Promise<number>;
  /** Clicks on 重新校验 and waits until the findings are shown. */
  check(): Promise<number>;
  /** The longest time, since it was last asked, that the pane could not answer a key or a click; 0 if below 50. */
  longestTask(): Promise<number>;
}

interface LongTask {
  readonly name: string;
  readonly duration: number;
}

/** What is used of the page; this room is compiled without the browser's types. */
interface Page {
  readonly document: {
    querySelector(selector: string): { readonly textContent: string; click(): void } | null;
  };
  requestAnimationFrame(then: () => void): void;
  readonly PerformanceObserver: new (told: (entries: { getEntries(): LongTask[] }) => void) => {
    observe(what: { readonly type: string }): void;
  };
  bench?: InPage;
}

const page = globalThis as unknown as Page;

const nextFrame = (): Promise<void> =>
  new Promise((resolve) => {
    page.requestAnimationFrame(() => setTimeout(resolve));
  });

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function isBusy(): boolean {
  const state = page.document.querySelector('header [role=status]')?.textContent ?? '';
  return state.startsWith('正在');
}

async function checked(): Promise<void> {
  page.document.querySelector('[aria-label=重新校验]')?.click();
  do await nextFrame();
  while (isBusy());
}

const tasks: LongTask[] = [];
new page.PerformanceObserver((entries) => tasks.push(...entries.getEntries())).observe({ type: 'longtask' });

page.bench = {
  readRange: () =>
    timed(() =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getFirst().getUsedRange(true).load('values,numberFormat');
        await context.sync();
      }),
    ),
  readWorkbook: () => timed(readWorkbook),
  check: () => timed(checked),
  async longestTask() {
    // A task is told of after it has ended.
    await nextFrame();
    await nextFrame();
    // The page around the pane stands for Excel; its work is not the pane's.
    const own = tasks.filter(({ name }) => name === 'self').map(({ duration }) => duration);
    tasks.length = 0;
    return Math.max(0, ...own);
  },
};
