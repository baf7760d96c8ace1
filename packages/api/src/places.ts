// Where things lie beside the code. From here the way to them is the same in the sources, compiled, and bundled into one file.

/** The migrations of the database, as SQL. */
export const migrationFolder = new URL("./migrations/", import.meta.url);

/** The client as it is served. */
export const clientFolder = new URL("../../web/dist/", import.meta.url);

/** The program of the thread in which spreadsheets are read. */
export const spreadsheetWorker = new URL("./platform/spreadsheets/spreadsheet.worker.js", import.meta.url);
