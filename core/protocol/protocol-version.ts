/**
 * Version of all messages in this folder. Raise it with every change of a schema, and add a line below; the test
 * beside this file fails until both are done. Servers are deployed before clients: a server understands
 * exactly this version and answers any other with the problem `protocol-unsupported`.
 *
 * 1  first slice: sync without deletes, reading a ledger, list of ledgers
 * 2  deleted rows, places of new rows, authors of changes and conflicts, forbidden cells; reading a ledger at a
 *    revision or date, history of a row; how items stand on a day
 * 3  pushes of up to 1,000 rows
 * 4  a fourth lamp; status, monthly reporting, comparison of two days, lists at the year's end
 */
export const PROTOCOL_VERSION = 4;
