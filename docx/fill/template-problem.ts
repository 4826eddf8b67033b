/** Something in a template that keeps it from being filled. */
export interface TemplateProblem {
  /** Where, in Chinese: `正文第12段“{#红灯清单}……”`. */
  readonly place: string;
  /** What is wrong and what to do, in Chinese. */
  readonly message: string;
}

/** The template cannot be used; nothing was made of it. */
export class BrokenTemplateError extends Error {
  override readonly name = 'BrokenTemplateError';

  constructor(
    readonly problems: readonly TemplateProblem[],
    options?: ErrorOptions,
  ) {
    super(problems.map(({ place, message }) => `${place}：${message}`).join('\n'), options);
  }
}
