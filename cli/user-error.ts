/** A command cannot go on for a reason its user can mend; the message is Chinese and for the user. */
export class UserError extends Error {
  override readonly name = 'UserError';
}
