/**
 * What a contestant of the business-time benchmark answers. Questions come as columns of epoch
 * milliseconds and answers are written to a column, so that each contestant has a loop of its own
 * and no answer can be optimised away.
 */

export type Ask = (instants: Float64Array, answers: Float64Array) => void;

export interface BusinessClock {
  readonly name: string;
  readonly role: "nines" | "peer" | "limit";
  /** Whether it must give the agreed answer to every question: the run stops where it does not. */
  readonly exact: boolean;
  /** The instant by which `hours` of open time have passed. */
  readonly add?: (hours: number) => Ask;
  /** The open time from an instant to the instant `ms` later. */
  readonly between?: (ms: number) => Ask;
  /** The first instant, at or after the given one, that is open. */
  readonly nextOpening?: () => Ask;
}

/** Asks one question after the other; for contestants beside which a function call is free. */
export function oneByOne(answer: (instant: number) => number): Ask {
  return (instants, answers) => {
    for (let i = 0; i < instants.length; i++) answers[i] = answer(instants[i] as number);
  };
}
