/** Makes every call of the hostile sizes, at its size and at half of it, and prints the steps as JSON. */
import { isNinesError } from "nines";
import { hostileSizes } from "./hostile-sizes.js";

/** What became of a row. */
export interface SizeReport {
  readonly says: string;
  readonly became: string;
  readonly steps: number;
  readonly stepsOfHalf: number;
}

const counter = (globalThis as unknown as { fuzzSteps: { taken: number } }).fuzzSteps;

function tried(make: () => () => unknown): { became: string; steps: number } {
  try {
    const call = make();
    counter.taken = 0;
    call();
    return { became: "answers", steps: counter.taken };
  } catch (thrown) {
    const became = isNinesError(thrown) ? thrown.code : String(thrown);
    return { became, steps: counter.taken };
  }
}

const reports = hostileSizes.map(({ says, size, of }): SizeReport => {
  const { steps: stepsOfHalf } = tried(() => of(Math.ceil(size / 2)));
  return { says, ...tried(() => of(size)), stepsOfHalf };
});
process.stdout.write(JSON.stringify(reports));
