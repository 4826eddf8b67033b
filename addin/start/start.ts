/**
 * The first script of the pane: starts it, or leaves for the page that says why it cannot be had here. It is bundled for
 * Internet Explorer 11, which old Excels show panes in: it has no variables, since esbuild writes them as they are.
 */
import { supportOf, type Support } from '../excel/support';

/** The sections of help.html, which shows the one that its address names. */
type Why = 'engine' | 'office' | 'excel';

function leave(why: Why): void {
  location.replace(`help.html#${why}`);
}

/** The pane is written in ES2022, of which this is the last that browsers got. */
function isModern(): boolean {
  return 'hasOwn' in Object;
}

function hasExcelApi(version: string): boolean {
  return Office.context.requirements.isSetSupported('ExcelApi', version);
}

function load(script: HTMLScriptElement): void {
  script.type = 'module';
  script.src = 'pane.js';
  document.body.appendChild(script);
}

function start(support: Support): void {
  if (support === 'none') {
    leave('excel');
    return;
  }
  document.documentElement.setAttribute('data-mode', support);
  load(document.createElement('script'));
}

if (typeof Office === 'undefined') leave('office');
else
  // Excel takes a page that leaves before this for one that has failed.
  void Office.onReady(function () {
    if (isModern()) start(supportOf(hasExcelApi));
    else leave('engine');
  });
