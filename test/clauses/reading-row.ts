/** A row of the table of readings: facts on which an option changes the outcome. */
export interface ReadingRow<Readings> {
  readonly reading: string;
  readonly option: string;
  /** The facts and what the option changes, as a sentence. */
  readonly says: string;
  /** How the option is chosen. */
  readonly readings: Readings;
  /** The outcome on the row's facts. */
  readonly outcome: (readings: Readings) => unknown;
  readonly byDefault: unknown;
  readonly under: unknown;
}
