/** Which bureaus there are, for jobs that nobody asks for. All methods may fail with `StoreUnavailableError`. */
export interface BureauRegistry {
  /** Takes a bureau in. Noted again it costs nothing, so every synchronisation may note its own. */
  noteBureau(bureau: string): Promise<void>;
  /** In order of id. */
  listBureaus(): Promise<string[]>;
}
