import { type AddressInfo, connect, createServer, type Server, type Socket } from "node:net";

/** The way to a database that a test can shut: nobody listens there any more, or somebody does and never answers. */
export class Gate {
  private server: Server | null = null;
  private readonly sockets = new Set<Socket>();
  private silent = false;
  private port = 0;

  private constructor(private readonly target: URL) {}

  static async before(databaseUrl: string): Promise<Gate> {
    const gate = new Gate(new URL(databaseUrl));
    await gate.open();
    return gate;
  }

  /** The database's address by way of the gate. */
  get url(): string {
    const url = new URL(this.target);
    url.host = `127.0.0.1:${this.port}`;
    return url.href;
  }

  async open(): Promise<void> {
    this.silent = false;
    this.server = createServer((socket) => this.lead(socket));
    await new Promise<void>((resolve) => this.server?.listen(this.port, "127.0.0.1", resolve));
    this.port = (this.server.address() as AddressInfo).port;
  }

  /** Breaks every connection off, and refuses new ones. */
  async shut(): Promise<void> {
    const closed = new Promise((resolve) => this.server?.close(resolve));
    this.breakOff();
    await closed;
  }

  /** Breaks every connection off; new ones are taken and never answered. */
  fallSilent(): void {
    this.silent = true;
    this.breakOff();
  }

  private breakOff(): void {
    for (const socket of this.sockets) socket.destroy();
  }

  private lead(socket: Socket): void {
    this.keep(socket);
    if (this.silent) return;
    const onward = connect(Number(this.target.port), this.target.hostname);
    this.keep(onward);
    socket.pipe(onward).pipe(socket);
    socket.once("close", () => onward.destroy());
    onward.once("close", () => socket.destroy());
  }

  private keep(socket: Socket): void {
    this.sockets.add(socket);
    socket.once("close", () => this.sockets.delete(socket));
    socket.on("error", () => {}); // whoever is at the other end hears of it
  }
}
