/** Tables as aligned markdown, readable on a terminal too, and how numbers are written in them. */

/** The first row is the head; columns after the first are set to the `side` given. */
export function markdownTable(
  rows: readonly (readonly string[])[],
  side: "left" | "right" = "right",
): string {
  const toTheRight = (column: number): boolean => side === "right" && column > 0;
  const [head = []] = rows;
  const widths = head.map((_, column) => Math.max(...rows.map((row) => width(row[column]))));
  const lines = rows.map((row) =>
    line(row.map((cell, i) => pad(cell, widths[i] ?? 0, toTheRight(i)))),
  );
  const rule = line(
    widths.map((size, i) => (toTheRight(i) ? `${"-".repeat(size - 1)}:` : "-".repeat(size))),
  );
  return [lines[0], rule, ...lines.slice(1)].join("\n");
}

function width(cell: string | undefined): number {
  return Math.max(3, [...(cell ?? "")].length);
}

function pad(cell: string, size: number, toTheRight: boolean): string {
  const space = " ".repeat(size - [...cell].length);
  return toTheRight ? space + cell : cell + space;
}

function line(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |`;
}

/** A time in the unit that suits it, to three digits. */
export function showNs(ns: number): string {
  if (ns < 1e3) return `${threeDigits(ns)} ns`;
  if (ns < 1e6) return `${threeDigits(ns / 1e3)} µs`;
  return ns < 1e9 ? `${threeDigits(ns / 1e6)} ms` : `${threeDigits(ns / 1e9)} s`;
}

/** A ratio: `0.97 ×`, `12.3 ×`, `4,560 ×`. */
export function showRatio(ratio: number): string {
  return `${threeDigits(ratio)} ×`;
}

/** A whole number with thousands set apart. */
export function showCount(count: number): string {
  return count.toLocaleString("en-US");
}

function threeDigits(value: number): string {
  const rounded = Number(value.toPrecision(3));
  if (rounded >= 100) return rounded.toLocaleString("en-US", { maximumFractionDigits: 0 });
  return rounded.toFixed(rounded >= 10 ? 1 : 2);
}
