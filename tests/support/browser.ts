/**
 * A Chromium for the browser tests: one that is on the machine, or else the one that came with
 * the packages. Nothing is ever downloaded.
 */
import { existsSync } from "node:fs";
import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { delimiter, join } from "node:path";
import chromiumPack, { inflate } from "@sparticuz/chromium";
import { type Browser, chromium } from "playwright-core";

const NAMES = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];

/** Unpacked once per checkout, so that two users of a machine never meet in one temporary folder. */
const unpackedFolder = join(import.meta.dirname, "../../.zaigang/chromium");

export async function launchBrowser(): Promise<Browser> {
  const installed = findInstalled();
  if (installed !== undefined) return chromium.launch({ executablePath: installed });

  await unpack();
  return chromium.launch({
    executablePath: join(unpackedFolder, "chromium"),
    // A bare machine lacks NSS and any font, and without one the browser ends: the package brings them along.
    env: {
      ...process.env,
      LD_LIBRARY_PATH: [join(unpackedFolder, "al2023/lib"), process.env["LD_LIBRARY_PATH"]]
        .filter(Boolean)
        .join(delimiter),
      FONTCONFIG_FILE: join(unpackedFolder, "fonts.conf"),
    },
  });
}

function findInstalled(): string | undefined {
  const folders = (process.env["PATH"] ?? "").split(delimiter);
  return folders.flatMap((folder) => NAMES.map((name) => join(folder, name))).find((path) => existsSync(path));
}

/** Unpacks beside its place and moves it there whole: a run that was stopped leaves nothing that looks ready. */
async function unpack(): Promise<void> {
  if (existsSync(unpackedFolder)) return;
  if (process.platform !== "linux" || process.arch !== "x64") {
    throw new Error("The browser tests need Chromium or Chrome on the path of this machine");
  }
  const temporary = `${unpackedFolder}.${process.pid}`;
  await mkdir(temporary, { recursive: true });
  const before = process.env["TMPDIR"];
  // The package unpacks into the temporary folder of the process.
  process.env["TMPDIR"] = temporary;
  try {
    await chromiumPack.executablePath();
    await inflate(join(packFolder(), "al2023.tar.br"));
    await writeFile(join(temporary, "fonts.conf"), fontSettings());
    await rename(temporary, unpackedFolder);
  } finally {
    if (before === undefined) delete process.env["TMPDIR"];
    else process.env["TMPDIR"] = before;
    await rm(temporary, { recursive: true, force: true });
  }
}

/** The package's own settings look for its fonts where it is not unpacked to here. */
function fontSettings(): string {
  const folders = [join(unpackedFolder, "fonts"), "/usr/share/fonts", "/usr/local/share/fonts"];
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  ${folders.map((folder) => `<dir>${folder}</dir>`).join("\n  ")}
  <cachedir>${join(unpackedFolder, "fonts-cache")}</cachedir>
</fontconfig>
`;
}

function packFolder(): string {
  return join(import.meta.dirname, "../../node_modules/@sparticuz/chromium/bin");
}
