/** A measurable promise inside a task's text (`不低于5个`). */
export interface Indicator {
  readonly name: string;
  readonly comparator: '>=' | '>' | '=' | '<=' | '<';
  readonly target: number;
  readonly unit: string;
}
