import { HostError } from './host-error';

type Constructor<T> = abstract new (...args: never[]) => T;

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * The arguments of a call, or the value of a property, off the wire. What is left out arrives as null. Every reader
 * throws InvalidArgument where the argument is something else.
 */
export class Args {
  constructor(
    private readonly values: readonly unknown[],
    readonly location: string,
  ) {}

  refuse(): never {
    throw new HostError('InvalidArgument', this.location);
  }

  /** The argument as it came; undefined where it was left out. Objects of the batch are resolved. */
  raw(index = 0): unknown {
    return this.values[index] ?? undefined;
  }

  text(index = 0): string {
    return this.optionalText(index) ?? this.refuse();
  }

  optionalText(index = 0): string | undefined {
    const value = this.raw(index);
    if (value === undefined || typeof value === 'string') return value;
    return typeof value === 'number' ? String(value) : this.refuse();
  }

  number(index = 0): number {
    return this.optionalNumber(index) ?? this.refuse();
  }

  optionalNumber(index = 0): number | undefined {
    const value = this.raw(index);
    return value === undefined || typeof value === 'number' ? value : this.refuse();
  }

  /** True or false; false where it was left out. */
  flag(index = 0): boolean {
    const value = this.raw(index) ?? false;
    return typeof value === 'boolean' ? value : this.refuse();
  }

  /** One of a list of texts, compared without case; the fallback where it was left out. */
  choice<T extends string>(choices: readonly T[], index = 0, fallback?: T): T {
    const value = this.optionalText(index);
    if (value === undefined) return fallback ?? this.refuse();
    return choices.find((choice) => choice.toLowerCase() === value.toLowerCase()) ?? this.refuse();
  }

  record(index = 0): Readonly<Record<string, unknown>> {
    const value = this.raw(index) ?? {};
    return isRecord(value) ? value : this.refuse();
  }

  list(index = 0): readonly unknown[] {
    const value = this.raw(index);
    return Array.isArray(value) ? value : this.refuse();
  }

  /** An object of the batch, or of an object of this class where it was left out. */
  object<T>(type: Constructor<T>, index = 0): T {
    const value = this.raw(index);
    return value instanceof type ? value : this.refuse();
  }
}
