/**
 * The same totals by PostgreSQL's multiranges, where NINES_BENCH_PG names a server (a connection address
 * that `psql` takes): outages and windows in temporary tables, the query alone timed.
 */
import { spawnSync } from "node:child_process";

/** What the database adds to the table, and a sentence about it. */
export interface DatabaseRows {
  readonly rows: readonly (readonly [name: string, ms: number])[];
  readonly said: string;
}

const runs = 7;

/** Counted time of each customer; `right` is what it must come to. */
export function multiranges(
  outages: readonly (readonly number[])[],
  windows: readonly (readonly number[])[],
  right: readonly number[],
): DatabaseRows {
  const server = process.env["NINES_BENCH_PG"];
  if (server === undefined || server === "") {
    return {
      rows: [],
      said: "PostgreSQL's multiranges were not measured: `NINES_BENCH_PG` names no server.",
    };
  }
  const { stdout, stderr, status } = spawnSync("psql", ["-qAt", "-v", "ON_ERROR_STOP=1", server], {
    input: script(outages, windows),
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  if (status !== 0) throw new Error(`psql: ${stderr}`);
  const lines = stdout.split("\n");
  const times = lines.flatMap((line) => /^Time: ([\d.]+) ms/.exec(line)?.[1] ?? []).map(Number);
  const totals = lines.filter((line) => /^\d+\|\d+$/.test(line)).slice(0, right.length);
  for (const [i, line] of totals.entries()) {
    if (Number(line.split("|")[1]) !== right[i]) throw new Error(`psql: customer ${i} differs`);
  }
  if (totals.length !== right.length) throw new Error(`psql: ${totals.length} totals`);
  const median = [...times].sort((a, b) => a - b)[times.length >> 1] ?? Number.NaN;
  return {
    rows: [["PostgreSQL, range_agg and multirange difference", median]],
    said: `**PostgreSQL**: multiranges of a local server by \`psql\`, the median of ${times.length} runs of the query that gives each customer's counted milliseconds; all totals are compared.`,
  };
}

function script(
  outages: readonly (readonly number[])[],
  windows: readonly (readonly number[])[],
): string {
  const rows = outages.flatMap((bounds, customer) =>
    pairs(bounds).map(([start, end]) => `${customer}\t[${start},${end})`),
  );
  const reserved = windows.flatMap((bounds) => pairs(bounds)).map(([a, b]) => `[${a},${b})`);
  const query =
    "select customer, (select sum(upper(r) - lower(r)) from unnest(range_agg(during) - (select range_agg(during) from reserved)) r) from outages group by customer order by customer;";
  return [
    "create temporary table outages (customer int, during int8range);",
    "copy outages from stdin;",
    ...rows,
    "\\.",
    "create temporary table reserved (during int8range);",
    "copy reserved from stdin;",
    ...reserved,
    "\\.",
    "analyze outages; analyze reserved;",
    query,
    "\\timing on",
    ...Array(runs).fill(query),
  ].join("\n");
}

function pairs(bounds: readonly number[]): (readonly [number, number])[] {
  return Array.from({ length: bounds.length / 2 }, (_, i) => [
    bounds[2 * i] as number,
    bounds[2 * i + 1] as number,
  ]);
}
