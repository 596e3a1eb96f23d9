/** The range of time that an answer is about, and the instant up to which anything is known. */
export interface Horizon {
  readonly from: number;
  readonly until: number;
  readonly asOf: number;
}
