/**
 * The yardsticks. One answers the questions by hand over 1,000 prefix sums in
 * a Float64Array, unchecked and for these arrays only. The other does not answer at all: it makes
 * a single binary search with the same random instants.
 */
import { msPerDay, msPerHour } from "../new-york.js";
import { type OpenArrays, openArrays } from "../open-arrays.js";
import type { Ask, BusinessClock } from "./business-clock.js";

const sums = 1000;
const { starts, ends, before } = first(openArrays(days("2025-01-01"), days("2029-01-01")), sums);

export const byHand: BusinessClock = {
  name: "by hand, prefix sums",
  role: "limit",
  exact: true,
  add: (hours) => (instants, answers) => {
    const amount = hours * msPerHour;
    for (let i = 0; i < instants.length; i++) {
      const target = openUpTo(instants[i] as number) + amount;
      const interval = firstAbove(before, target - 1) - 1;
      answers[i] = (starts[interval] as number) + target - (before[interval] as number);
    }
  },
  between: (ms) => (instants, answers) => {
    for (let i = 0; i < instants.length; i++) {
      const start = instants[i] as number;
      answers[i] = openUpTo(start + ms) - openUpTo(start);
    }
  },
  nextOpening: () => (instants, answers) => {
    for (let i = 0; i < instants.length; i++) {
      const at = instants[i] as number;
      answers[i] = Math.max(at, starts[firstAbove(ends, at)] as number);
    }
  },
};

/** A single search, and no answer. */
export const oneSearch: Ask = (instants, answers) => {
  for (let i = 0; i < instants.length; i++) answers[i] = firstAbove(ends, instants[i] as number);
};

/** Index of the first entry greater than a value. */
function firstAbove(rising: Float64Array, value: number): number {
  let low = 0;
  let high = rising.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rising[middle] as number) > value) high = middle;
    else low = middle + 1;
  }
  return low;
}

function openUpTo(instant: number): number {
  const i = firstAbove(ends, instant);
  return (before[i] as number) + Math.max(0, instant - (starts[i] as number));
}

function days(date: string): number {
  return Date.parse(date) / msPerDay;
}

function first(arrays: OpenArrays, count: number): OpenArrays {
  return {
    starts: arrays.starts.slice(0, count),
    ends: arrays.ends.slice(0, count),
    before: arrays.before.slice(0, count + 1),
  };
}
