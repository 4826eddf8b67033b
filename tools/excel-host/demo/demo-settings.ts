/** A button of the add-in; addresses are relative to the pane's page. */
export interface ManifestButton {
  readonly label: string;
  readonly tip: string;
  readonly icon: string;
  /** The page it opens in the pane. */
  readonly address: string;
}

/** The add-in's tab of the ribbon, as its manifest describes it. */
export interface ManifestRibbon {
  readonly tab: string;
  readonly groups: readonly { readonly label: string; readonly buttons: readonly ManifestButton[] }[];
}

/** What the server tells the page. */
export interface DemoSettings {
  /** Address of the task pane. */
  readonly pane: string;
  /** Address of the pane that shows what add-ins can do here; `?pane=tour` opens it. */
  readonly tour: string;
  readonly ribbon: ManifestRibbon;
  readonly workbooks: readonly { readonly name: string; readonly address: string }[];
}
