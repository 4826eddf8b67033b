import type { Frame } from 'playwright-core';

/** How many pixels of the page stand out to the right of the pane. */
export function overflow(frame: Frame): Promise<number> {
  return frame.evaluate(() => {
    const { document } = globalThis as unknown as {
      document: { documentElement: { readonly scrollWidth: number; readonly clientWidth: number } };
    };
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });
}
