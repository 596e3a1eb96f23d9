// The package as it is published: what was built, packed into a folder.
import { execFileSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join, resolve } from "node:path";

const root = resolve(import.meta.dirname, "../..");

/** Installs exactly what the lock file of a folder names. */
export function installed(folder) {
  const quietly = ["--silent", "--no-audit", "--no-fund", "--prefer-offline"];
  execFileSync("npm", ["ci", ...quietly], { cwd: folder, stdio: ["ignore", "ignore", "inherit"] });
}

/** Packs what was built into a folder; the path of the tarball. */
export function packed(folder) {
  const pack = ["pack", "--silent", "--ignore-scripts", "--pack-destination", folder];
  execFileSync("npm", pack, { cwd: root, stdio: ["ignore", "ignore", "inherit"] });
  return join(folder, readdirSync(folder).find((name) => name.endsWith(".tgz")) ?? "");
}
