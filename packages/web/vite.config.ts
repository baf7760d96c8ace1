import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { knownDocuments } from "./known-documents.ts";
import { pdfFiles } from "./pdf-files.ts";
import { splitDocuments } from "./split-documents.ts";

const api = process.env.DUBAN_API ?? "http://127.0.0.1:4000";

// The API checks where a sign-in comes from; behind the development proxy that is the API's own address.
const toApi = { target: api, changeOrigin: true, headers: { origin: api } };

export default defineConfig({
  plugins: [splitDocuments(), react(), pdfFiles(), knownDocuments()],
  server: { port: 5173, proxy: { "/graphql": toApi, "/auth": toApi, "/files": toApi } },
  build: {
    outDir: "dist",
    target: "es2023",
    // Nothing is inlined as a data: address, so the page's content security policy can name 'self' alone for fonts and images.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // What nearly every page needs comes in one file instead of forty.
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: "shared", minShareCount: 30 },
            { name: "documents", test: /graphql\/language\/(visitor|ast|kinds)/ },
          ],
        },
      },
    },
    chunkSizeWarningLimit: 1000,
  },
});
