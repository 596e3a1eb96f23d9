/** Prints what each entry point adds to a bundle, luxon and zod aside, and its largest sources. */
import { bundledEntry, bundledUse } from "./bundled.js";

const kB = (bytes: number): string => (bytes / 1000).toFixed(1).padStart(6);

for (const entry of ["index", "presets", "time", "explain", "interop"]) {
  const { gzipped, minified, files } = await bundledEntry(entry);
  console.log(`\nnines/${entry}: ${kB(gzipped)} kB gzipped, ${kB(minified)} kB minified`);
  for (const [file, bytes] of files.slice(0, 8)) console.log(`  ${kB(bytes)} ${file}`);
}
console.log();
for (const name of [
  "computeDeadlines",
  "definePolicy",
  "measureAvailability",
  "applyCredits",
  "allocateMoney",
]) {
  const { gzipped } = await bundledUse(name);
  console.log(`${name} alone: ${kB(gzipped)} kB gzipped`);
}
