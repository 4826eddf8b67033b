const CLOSING = ['mousedown', 'wheel', 'blur', 'resize'] as const;

/** Shows an element below another until the person does something elsewhere. Gives what closes it. */
export function openPopup(popup: HTMLElement, below: DOMRect): () => void {
  popup.classList.add('popup');
  document.body.append(popup);
  const fitsBelow = below.bottom + popup.offsetHeight < innerHeight;
  popup.style.left = `${Math.max(4, Math.min(below.left, innerWidth - popup.offsetWidth - 4))}px`;
  popup.style.top = `${fitsBelow ? below.bottom + 1 : Math.max(4, below.top - popup.offsetHeight - 1)}px`;
  // The sheet keeps the focus.
  popup.addEventListener('mousedown', (event) => {
    event.preventDefault();
  });
  const close = (): void => {
    popup.remove();
    for (const type of CLOSING) removeEventListener(type, closeOutside, true);
    removeEventListener('keydown', closeOnEscape, true);
  };
  const closeOutside = ({ type, target }: Event): void => {
    const isWithin = target instanceof Node && (type === 'blur' || popup.contains(target));
    if (!isWithin) close();
  };
  const closeOnEscape = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') close();
  };
  for (const type of CLOSING) addEventListener(type, closeOutside, true);
  addEventListener('keydown', closeOnEscape, true);
  return close;
}
