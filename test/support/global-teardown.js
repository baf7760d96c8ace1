/** Ends the server that global-setup started; a server of the caller's own stays. */
export default async function stopDatabaseServer() {
  await globalThis.databaseServer?.stop?.();
}
