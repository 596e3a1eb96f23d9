/** Measures one quarter with a million outages and prints time and memory as JSON. Run by `million.ts`. */
import { measureAvailability } from "nines";
import { doitErp } from "nines/presets";
import type { MillionReport } from "./million.js";
import { asked, quarterEnd, quarterStart } from "./quarter.js";

const count = 1_000_000;
const policy = doitErp();
measureAvailability(policy, { outages: [], maintenance: [] }, asked);

const [heapBefore, residentBefore] = [heap(), process.memoryUsage().rss];
const slot = Math.floor((quarterEnd - quarterStart) / count);
const outages = Array.from({ length: count }, (_, i) => {
  const start = quarterStart + i * slot;
  return { id: `o${i}`, start, end: start + (slot >> 1) };
});
const factsBytes = heap() - heapBefore;
const begun = performance.now();
const [measured] = measureAvailability(policy, { outages, maintenance: [] }, asked);
const ms = performance.now() - begun;
if (measured?.met !== false) throw new Error("half a quarter of downtime was not noticed");
const peakBytes = process.resourceUsage().maxRSS * 1024 - residentBefore;
const report: MillionReport = { factsBytes, peakBytes, ms };
process.stdout.write(JSON.stringify(report));

function heap(): number {
  (globalThis as { gc?: () => void }).gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
