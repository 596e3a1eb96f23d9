/** The methods of moment-business-time that the benchmark calls; the package has no types. */
import "moment";

declare module "moment" {
  interface Moment {
    addWorkingTime(amount: number, unit: string): Moment;
    workingDiff(other: Moment, unit: string): number;
    isWorkingTime(): boolean;
    nextWorkingTime(): Moment;
  }
}
