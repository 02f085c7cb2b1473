import type fc from 'fast-check';

/** Whether an error is a refusal: one of the errors that a reader is written to give. Any other is a crash. */
export type Refusal = (error: unknown) => boolean;

/** A reader, the inputs that it is given, and what it may answer. */
export interface TargetOf<T> {
  /** As it is called on the command line. */
  readonly name: string;
  readonly inputs: fc.Arbitrary<T>;
  /** Reads one input; whether it was accepted. What a reader promises of its answers is checked here, too, by throwing. */
  readonly read: (input: T) => boolean | Promise<boolean>;
  /** Default: nothing may be thrown. */
  readonly refusal?: Refusal;
  /** At least so many of a hundred inputs are accepted: what makes only refused ones finds little. */
  readonly accepted: number;
}

/** One of any inputs. */
export type Target = TargetOf<never>;

/** A target whose inputs are what its reader takes. */
export function target<T>(given: TargetOf<T>): Target {
  return given as unknown as Target;
}

/** Errors of these classes. */
export function of(...classes: readonly (abstract new (...args: never[]) => Error)[]): Refusal {
  return (error) => classes.some((one) => error instanceof one);
}

/** Plain errors with such a message: those of readers that have no class of their own, and of libraries. */
export function saying(message: RegExp): Refusal {
  return (error) => error instanceof Error && error.constructor === Error && message.test(error.message);
}

/** Ends the reading of an input as a crash: the reader's answer is not what it promises. */
export function promise(isKept: boolean, what: string): void {
  if (!isKept) throw new BrokenPromise(what);
}

export class BrokenPromise extends Error {
  override readonly name = 'BrokenPromise';
}
