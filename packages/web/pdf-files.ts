import { createReadStream, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { Plugin } from "vite";

const require = createRequire(import.meta.url);
const library = dirname(require.resolve("pdfjs-dist/package.json"));
const { version } = require("pdfjs-dist/package.json") as { version: string };

/** What the reader of PDF files asks for by name: the character maps of Chinese, standard fonts, and decoders that need no WebAssembly. */
const folders: Readonly<Record<string, RegExp>> = { cmaps: /\.bcmap$/, standard_fonts: /\.(pfb|ttf)$/, wasm: /_nowasm_fallback\.js$/ };

/** Puts the files of pdfjs-dist beside the client's own, under its version, so that nothing is loaded from elsewhere. */
export function pdfFiles(): Plugin {
  const base = `assets/pdf-${version}`;
  const files = Object.entries(folders).flatMap(([folder, wanted]) =>
    readdirSync(join(library, folder))
      .filter((name) => wanted.test(name))
      .map((name) => `${folder}/${name}`),
  );
  return {
    name: "pdf-files",
    generateBundle() {
      for (const name of files) this.emitFile({ type: "asset", fileName: `${base}/${name}`, source: readFileSync(join(library, name)) });
    },
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const name = request.url?.startsWith(`/${base}/`) ? request.url.slice(base.length + 2) : "";
        if (!files.includes(name)) return next();
        if (name.endsWith(".js")) response.setHeader("content-type", "text/javascript");
        createReadStream(join(library, name)).pipe(response);
      });
    },
  };
}
