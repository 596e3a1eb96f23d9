/**
 * Stored results: JSON files beside the tests, each a whole document as it was when somebody last
 * looked at it. `UPDATE_GOLDEN=1` writes them anew (run `npm run format` after it, and read the diff).
 */
import { readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";

/** Whether the stored results are to be written anew. */
export const isUpdated: boolean = process.env["UPDATE_GOLDEN"] === "1";

/** The stored result of a name; written first where that is asked for. */
export function stored(name: string, result: unknown): unknown {
  const file = resolve(import.meta.dirname, `${name}.json`);
  if (isUpdated) {
    writeFileSync(file, `${JSON.stringify(result, null, 2)}\n`);
  }
  return JSON.parse(readFileSync(file, "utf8"));
}
