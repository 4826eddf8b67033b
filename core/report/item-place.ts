/** Where an item stands in the ledgers, as documents name it: `基础工作提升年第3项`. */
export function itemPlace({ ledger, no }: { readonly ledger: string; readonly no: number | null }): string {
  return no === null ? ledger : `${ledger}第${no}项`;
}
