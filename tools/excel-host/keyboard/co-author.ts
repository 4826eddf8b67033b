import { carryOut } from './deed';
import { type Hand, isExcelOnTheWeb } from './hand';
import { type Outcome, Somebody } from './somebody';

/**
 * Another person in the same workbook, somewhere else. Their changes arrive here with events of the source `Remote`; their
 * selection and the sheet they look at do not.
 */
export class CoAuthor extends Somebody {
  protected does(deed: (hand: Hand) => void): Outcome {
    const { app } = this;
    const hand: Hand = { book: app.book, source: 'Remote', isWeb: isExcelOnTheWeb(app), insists: true };
    return carryOut(app, hand, () => {
      deed(hand);
    }).refusal;
  }
}
