import { element } from './dom';

const SECONDS_SHOWN = 6;

/** Short words to the person, at the foot of the page, that go away by themselves. */
export class Notice {
  readonly element = element('div', { class: 'notice', role: 'status' });
  private timer = 0;

  say(message: string): void {
    this.element.textContent = message;
    this.element.classList.add('visible');
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(() => {
      this.element.classList.remove('visible');
    }, SECONDS_SHOWN * 1000);
  }
}
