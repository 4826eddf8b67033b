import { PROBLEMS, type Problem, type ProblemCode } from '#core/protocol/problem';

/** A request that cannot be answered as asked; becomes problem details at the edge. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';

  constructor(
    readonly code: ProblemCode,
    readonly errors?: Problem['errors'],
  ) {
    super(PROBLEMS[code].detail);
  }
}
