import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import chromium, { inflate } from "@sparticuz/chromium";

// Run as a process of its own, since the package unpacks into the folder for temporary files: TMPDIR says where.
await chromium.executablePath();
const packed = createRequire(import.meta.url).resolve("@sparticuz/chromium");
await inflate(join(packed, "../../bin/al2023.tar.br"));

// The package's own list of font folders is that of the cloud service it was made for.
const fonts = join(tmpdir(), "fonts");
writeFileSync(
  join(fonts, "fonts.conf"),
  '<?xml version="1.0"?><fontconfig><dir prefix="relative">fonts</dir><cachedir prefix="xdg">fontconfig</cachedir></fontconfig>\n',
);
