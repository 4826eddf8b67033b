/**
 * Opens an address in the computer's own browser, where files can be saved: the pane of a desktop Excel cannot save any.
 * False where that is not let happen, as by what keeps pages from opening others.
 */
export function openInBrowser(url: string): boolean {
  if (Office.context.requirements.isSetSupported('OpenBrowserWindowApi', '1.1')) {
    Office.context.ui.openBrowserWindow(url);
    return true;
  }
  return open(url) !== null;
}
