/** A person in the middle of typing into a cell: Excel takes no batches meanwhile. */
export class CellEditing {
  private over: Promise<void> | undefined;
  private finish: () => void = () => undefined;

  get isOn(): boolean {
    return this.over !== undefined;
  }

  begin(): void {
    this.over ??= new Promise((resolve) => {
      this.finish = resolve;
    });
  }

  end(): void {
    this.over = undefined;
    this.finish();
  }

  /** Waits until nobody types. */
  async untilOver(): Promise<void> {
    while (this.over) await this.over;
  }
}
