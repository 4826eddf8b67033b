/** What the server tells the page. */
export interface DemoSettings {
  /** Address of the task pane. */
  readonly pane: string;
  readonly workbooks: readonly { readonly name: string; readonly address: string }[];
}
