type Attributes = Readonly<Record<string, string>>;

/** A new element; children are elements or texts. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

/** Puts an element at a place, in pixels. */
export function place(
  target: HTMLElement,
  { x, y, width, height }: { x: number; y: number; width: number; height: number },
): void {
  Object.assign(target.style, {
    left: `${x}px`,
    top: `${y}px`,
    width: `${width}px`,
    height: `${height}px`,
  });
}
