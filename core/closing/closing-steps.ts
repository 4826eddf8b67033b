import { CLOSING_WORDS, type ClosingState, type KnownClosingState } from './closing-state';

/** Who takes a step: a unit that the row names, or the bureau's office. */
export type ClosingActor = 'unit' | 'office';

/**
 * The whole procedure. A unit applies, may withdraw, and applies again when it was turned down; the office, which may do
 * that for a unit too, reviews, closes or returns, and reopens by returning. From a word that nobody can read one gets
 * to where the procedure begins.
 */
const STEPS: Readonly<Record<ClosingActor, Readonly<Record<ClosingState, readonly KnownClosingState[]>>>> = {
  unit: {
    open: ['applied'],
    applied: ['open'],
    reviewing: [],
    closed: [],
    returned: ['applied'],
    unread: ['applied', 'open'],
  },
  office: {
    open: ['applied'],
    applied: ['reviewing', 'closed', 'returned', 'open'],
    reviewing: ['closed', 'returned', 'applied'],
    closed: ['returned'],
    returned: ['applied'],
    unread: ['applied', 'reviewing', 'returned', 'open'],
  },
};

/** What the cell 销号 may say next, the usual step first. */
export function nextSteps(actor: ClosingActor, from: ClosingState): readonly KnownClosingState[] {
  return STEPS[actor][from];
}

/** Whether somebody may take an item from one state to another; staying where it is is no step. */
export function mayTransition(actor: ClosingActor, from: ClosingState, to: ClosingState): boolean {
  return from === to || nextSteps(actor, from).some((step) => step === to);
}

/** `填“申请销号”、填“退回”或清空`. */
export function stepsText(steps: readonly KnownClosingState[]): string {
  const texts = steps.map((step) => (step === 'open' ? '清空' : `填“${CLOSING_WORDS[step]}”`));
  const last = texts.at(-1) ?? '';
  return texts.length < 2 ? last : `${texts.slice(0, -1).join('、')}或${last}`;
}
