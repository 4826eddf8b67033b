import { isEmptyPlan, type PlanDecisions, type PlanView } from './plan-view';
import type { AllDecisions, WorkbookDesk } from './workbook-desk';

const NOTHING: PlanDecisions = { identities: {}, confirmed: false };

/** Holds back the ledgers of a workbook until the plans of all are known, and has them decided at once. */
export class PlanGate {
  private readonly plans: PlanView[] = [];
  private left = 0;
  private open: (decisions: AllDecisions | 'cancel') => void = () => undefined;
  private readonly decisions: Promise<AllDecisions | 'cancel'>;

  constructor(
    private readonly ledgers: number,
    private readonly desk: Pick<WorkbookDesk, 'decide'>,
  ) {
    this.decisions = new Promise((resolve) => (this.open = resolve));
  }

  async decide(plan: PlanView): Promise<PlanDecisions | 'cancel'> {
    this.plans.push(plan);
    this.check();
    const decisions = await this.decisions;
    return decisions === 'cancel' ? 'cancel' : (decisions[plan.ledger.id] ?? NOTHING);
  }

  /** A ledger has come to its end without a plan. */
  leave(): void {
    this.left++;
    this.check();
  }

  private check(): void {
    if (this.plans.length === 0 || this.plans.length + this.left < this.ledgers) return;
    // Where nothing is to be done, nobody is asked.
    if (this.plans.every(isEmptyPlan)) this.open({});
    else
      void this.desk.decide(this.plans).then(this.open, () => {
        this.open('cancel');
      });
  }
}
