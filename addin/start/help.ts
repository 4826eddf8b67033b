/**
 * The script of help.html: points its form to the server that connection.json names, or else to the page's own address,
 * and keeps back files that are too large for it. For Internet Explorer 11 like start.ts.
 */
function serverOf(settings: unknown): string {
  return typeof settings === 'object' &&
    settings !== null &&
    'server' in settings &&
    /^https?:\/\//i.test(String(settings.server))
    ? String(settings.server).replace(/\/+$/, '')
    : '';
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function point(form: HTMLFormElement, server: string): void {
  form.action = server + String(form.getAttribute('action'));
}

function ask(request: XMLHttpRequest): void {
  request.onload = function () {
    point(document.forms[0] as HTMLFormElement, serverOf(parsed(request.responseText)));
  };
  request.open('GET', 'connection.json');
  request.send();
}

function isTooLarge(file: File | null): boolean {
  return file !== null && file.size > 4 * 1024 * 1024;
}

function watch(input: HTMLInputElement): void {
  input.onchange = function () {
    input.setCustomValidity(
      input.files && isTooLarge(input.files.item(0)) ? '文件超过 4 MB，请删除图片和不用的工作表后再试。' : '',
    );
  };
}

/** The place for the answer is in the way until there is one. */
function foldAway(frame: HTMLElement, form: HTMLFormElement): void {
  frame.style.display = 'none';
  form.onsubmit = function () {
    frame.style.display = '';
  };
}

ask(new XMLHttpRequest());
foldAway(document.getElementsByName('result')[0] as HTMLElement, document.forms[0] as HTMLFormElement);
watch(document.getElementById('file') as HTMLInputElement);

export {};
