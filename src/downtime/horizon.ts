/** The range of time that an answer is about, and how far knowledge reaches into it. */
export interface Horizon {
  readonly from: number;
  readonly until: number;
  /** The instant up to which anything is known. */
  readonly asOf: number;
  /** Where windows, maintenance and closed hours end to excuse downtime; by default nowhere. */
  readonly plansUntil?: number | undefined;
}
