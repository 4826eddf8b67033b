import { XdmHost } from '../../xdm/xdm-host';
import { element } from './dom';
import type { Workbench } from './workbench';

/**
 * The client library trusts a host served over https under the add-in's own host name. This page and the pane are
 * served over plain http on 127.0.0.1, where no certificate is needed and nobody else listens; there the library asks
 * whoever stands at the screen, and remembers the answer under this key of its own origin, which is ours. The answer is
 * given for it beforehand: the page and the pane come from the same program on the same machine.
 */
function trustThisPage(): void {
  localStorage.setItem(`OfficeJSTrustKeyV2_http_${location.hostname}`, '{"Result":1}');
}

const RIGHTS = [
  'allow-scripts',
  'allow-same-origin',
  'allow-forms',
  'allow-popups',
  'allow-popups-to-escape-sandbox',
  'allow-downloads',
].join(' ');

/** The task pane of the add-in, connected to the workbook that is open. */
export class Pane {
  readonly element: HTMLElement;
  private readonly body = element('div', { class: 'pane-body' });
  private frame: HTMLIFrameElement | undefined;
  private host: XdmHost | undefined;

  constructor(
    private readonly workbench: Workbench,
    private address: URL,
  ) {
    const close = element(
      'button',
      { class: 'pane-close', title: '关闭任务窗格', 'aria-label': '关闭任务窗格' },
      '✕',
    );
    const head = element('div', { class: 'pane-head' }, element('span', {}, '台账通'), close);
    this.element = element('aside', { class: 'pane', 'aria-label': '任务窗格' }, head, this.body);
    close.addEventListener('click', () => {
      this.toggle();
    });
    trustThisPage();
    window.addEventListener('message', ({ source, data, origin }) => {
      if (source === this.frame?.contentWindow && typeof data === 'string') this.host?.receive(data, origin);
    });
    this.start();
  }

  toggle(): void {
    this.element.hidden = !this.element.hidden;
  }

  /** Shows a page of the add-in; one that is shown already stays as it is. */
  open(address: URL): void {
    const isShown = !this.element.hidden && this.address.href === address.href;
    this.element.hidden = false;
    if (isShown) return;
    this.address = address;
    this.start();
  }

  /** Loads the pane anew, for the workbook that is open now. */
  start(): void {
    const addinOrigin = this.address.origin;
    const frame = element('iframe', { title: '台账通任务窗格', sandbox: RIGHTS });
    const host = new XdmHost({
      app: this.workbench.app,
      hostOrigin: location.origin,
      addinOrigin,
      post: (text) => {
        frame.contentWindow?.postMessage(text, addinOrigin);
      },
    });
    frame.name = host.frameName;
    frame.src = this.address.href;
    [this.frame, this.host] = [frame, host];
    this.body.replaceChildren(frame);
  }
}
